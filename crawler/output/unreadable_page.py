"""What a page that was not understood looked like: a folder for the person who mends the crawler."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from crawler.errors import PageError
from crawler.site.pages import DataLabPage, LostBrowserError, PageChangedError, UnreachableError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from crawler.settings import Settings

EXPECTED = {
    "table headings": ["채널명", "구독자", "영상 수", "조회수", "V/S 지수", "V/V 지수", "CPI"],
    "where": "seven cells of one element; a row is an element with as many cells, the name in its first",
    "site's own count": "an input with the placeholder '채널 N개 검색'",
    "popup": "shown after a click on the name, with the channel's name above 채널 정보",
    "popup labels": [
        "채널 정보",
        "영상",
        "조회수",
        "채널 ID",
        "채널 특징",
        "장르",
        "분위기",
        "소개",
        "키워드",
    ],
    "numbers": "digits with commas, '-' or blank",
}


def keep(page: DataLabPage, settings: Settings, out: Path, error: PageError, now: datetime) -> PageError:
    """Save screenshot, HTML and expectations beside `out`; the error that names the folder."""
    folder = out.with_name(f"{out.stem}-not-understood-{now:%Y%m%dT%H%M%SZ}")
    secrets = [settings.datalab_password.get_secret_value(), settings.datalab_email.get_secret_value()]
    try:
        html, picture = page.redacted(secrets)
    except (LostBrowserError, PageChangedError, UnreachableError):
        return error
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(html, encoding="utf-8")
    (folder / "screenshot.png").write_bytes(picture)
    story = {"message": str(error), "expected": EXPECTED}
    (folder / "expected.json").write_text(json.dumps(story, ensure_ascii=False, indent=2), encoding="utf-8")
    return PageError(f"{error} Screenshot, HTML and what was expected are in {folder}.")
