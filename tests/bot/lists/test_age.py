"""Old data is said to be old below every list and page; fresh, undated and invented data is not."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.lists.browse import show_topic
from bot.lists.reading import Reading
from bot.lists.show import show_list
from bot.lists.state import ControlState
from bot.tastes.kept import KeptTastes
from bot.text.language import LANGUAGES, language
from recommender.snapshots.manifest import Origin, OriginKind
from tests.bot.tables import FILE, NOW, Row, snapshot_of

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


def ends_of(snapshot: Snapshot, days: int, code: str = "en") -> list[str]:
    """The last line of a list and of a page, read so many days after the crawl."""
    reading = Reading(snapshot, KeptTastes.in_memory(), language(code), now=NOW + timedelta(days=days))
    listed = show_list(reading, ControlState(1, 10, (snapshot.fingerprints[0],)))
    page = show_topic(reading, "Pop", 1, 10)
    return [str(reply.embed.description).split("\n")[-1] for reply in (listed, page)]


def crawled(origin: Origin = FILE, at: str = NOW.isoformat()) -> Snapshot:
    return snapshot_of([Row(f"channel {number}", crawled_at=at) for number in range(4)], origin)


@pytest.mark.parametrize("code", LANGUAGES)
def test_old_data_is_said_to_be_old_below_lists_and_pages(code: str) -> None:
    told = language(code)("list-days-old", days=9)
    assert ends_of(crawled(), 9, code) == [f"-# {told}"] * 2


def test_fresh_undated_and_invented_data_has_no_age() -> None:
    sample = Origin(OriginKind.SAMPLE, "sample.csv")
    for snapshot, days in ((crawled(), 6), (crawled(at=""), 90), (crawled(sample), 90)):
        assert not any("day" in line for line in ends_of(snapshot, days))
