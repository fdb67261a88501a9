"""What is odd in crawled tables: blank cells, doubled names, letters that are not composed."""

from __future__ import annotations

import unicodedata
from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence

Row = dict[str, str]

_INDEX_COLUMNS = ("subscribers", "video_num", "total_view", "vs_index", "vv_index")
# Read in a channel's popup, so blank where the popup never opened.
_POPUP_COLUMNS = (
    "genres",
    "moods",
    "handle",
    "intro",
    "keywords",
    "country",
    "opened",
    "likes",
    "minutes",
    "titles",
)
_MISSING_TEXTS = {"keywords": 0.08, "intro": 0.10, "titles": 0.05, "genres": 0.026}
_UNOPENED, _NO_NUMBERS, _NO_VIDEOS, _NO_CPI, _CPI_BLANK = 0.004, 0.008, 0.008, 0.09, 0.25
_DOUBLED, _SPACED, _DECOMPOSED = 0.004, 0.006, 0.002


def add_name_quirks(rows: Sequence[Row], rng: random.Random) -> None:
    """Two channels with one name, spaces around a name, a name in conjoining jamo (NFD)."""
    for i in _some(rows, _DOUBLED, rng):
        another = i - 1 - rng.randrange(len(rows) - 1)
        rows[i]["channel_name"] = rows[another]["channel_name"]
    for i, spaced in zip(_some(rows, _SPACED, rng), cycle((" {}", "{} ")), strict=False):
        rows[i]["channel_name"] = spaced.format(rows[i]["channel_name"])
    hangul = [row for row in rows if "가" <= row["channel_name"][:1] <= "힣"]
    for i in _some(hangul, _DECOMPOSED, rng):
        hangul[i]["channel_name"] = unicodedata.normalize("NFD", hangul[i]["channel_name"])


def leave_gaps(rows: Sequence[Row], rng: random.Random) -> None:
    """Blanks cells as the site does: text by text, CPI (`-` or blank), numbers, whole popups."""
    for column, share in _MISSING_TEXTS.items():
        _blank((rows[i] for i in _some(rows, share, rng)), [column])
    for i in _some(rows, _NO_CPI, rng):
        rows[i]["cpi"] = "" if rng.random() < _CPI_BLANK else "-"
    for i in _some(rows, _NO_NUMBERS, rng):
        _blank([rows[i]], _INDEX_COLUMNS)
        rows[i]["cpi"] = rng.choice(("", "-"))
    with_videos = [row for row in rows[len(rows) // 2 :] if row["video_num"]]
    for i in _some(with_videos, _NO_VIDEOS, rng):
        with_videos[i].update(video_num="0", vv_index="")
    for i in _some(rows, _UNOPENED, rng):
        _blank([rows[i]], _POPUP_COLUMNS)
        rows[i]["complete"] = "false"


def _some(rows: Sequence[Row], share: float, rng: random.Random) -> list[int]:
    """The numbers of the rows that a quirk with this share befalls, in random order."""
    return rng.sample(range(len(rows)), round(share * len(rows)))


def _blank(rows: Iterable[Row], columns: Sequence[str]) -> None:
    for row in rows:
        row.update(dict.fromkeys(columns, ""))
