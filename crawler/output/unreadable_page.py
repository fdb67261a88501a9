"""What a page that was not understood looked like: a folder for the person who mends the crawler."""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING

from crawler.errors import PageError
from crawler.site.answers import PageChangedError
from crawler.site.pages import LostBrowserError, UnreachableError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from crawler.settings import Settings
    from crawler.site.pages import DataLabPage

MARK = "-not-understood-"
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


LARGEST = 10_000_000  # bytes of a page
KEPT = 3


def _write(path: Path, content: bytes) -> None:
    """For its owner alone: a page shows what an account may see."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600), "wb") as file:
        file.write(content)


def _prune(out: Path) -> None:
    """Leave the newest three folders; their names tell when."""
    name = re.compile(rf"{re.escape(out.stem)}{MARK}\d{{8}}T\d{{6}}Z")
    found = (entry for entry in out.parent.iterdir() if name.fullmatch(entry.name) and not entry.is_symlink())
    for folder in sorted(found, key=lambda entry: entry.name)[:-KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def keep(page: DataLabPage, settings: Settings, out: Path, error: PageError, now: datetime) -> PageError:
    """Save screenshot, HTML and expectations beside `out`; the error that names the folder."""
    folder = out.with_name(f"{out.stem}{MARK}{now:%Y%m%dT%H%M%SZ}")
    secrets = [settings.datalab_password.get_secret_value(), settings.datalab_email.get_secret_value()]
    try:
        html, picture = page.redacted(secrets)
    except (LostBrowserError, PageChangedError, UnreachableError):
        return error
    story = json.dumps({"message": str(error), "expected": EXPECTED}, ensure_ascii=False, indent=2)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / "page.html", html.encode("utf-8", "replace")[:LARGEST])
        _write(folder / "screenshot.png", picture)
        _write(folder / "expected.json", story.encode("utf-8", "replace"))
    except OSError as reason:
        return PageError(f"{error} What the page looked like cannot be kept ({reason.strerror}).")
    _prune(out)
    return PageError(f"{error} Screenshot, HTML and what was expected are in {folder}.")
