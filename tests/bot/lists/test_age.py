"""Old data is said to be old below every answer, and little known to be that; fresh data is not."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.features.compare.show import show_comparison
from bot.features.path.show import show_way
from bot.features.random.show import Pool, show_random
from bot.lists.browse import show_topic
from bot.lists.card_controls import show_card
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
    """The last line of a list, a page, a comparison and a way, read so many days after the crawl."""
    reading = Reading(snapshot, KeptTastes.in_memory(), language(code), now=NOW + timedelta(days=days))
    listed = show_list(reading, ControlState(1, 10, (snapshot.fingerprints[0],)))
    page = show_topic(reading, "Pop", 1, 10)
    compared, way = show_comparison(reading, (0, 1), 1), show_way(reading, (0, 1), 1)
    return [str(reply.embed.description).split("\n")[-1] for reply in (listed, page, compared, way)]


def crawled(origin: Origin = FILE, at: str = NOW.isoformat()) -> Snapshot:
    return snapshot_of([Row(f"channel {number}", crawled_at=at) for number in range(4)], origin)


@pytest.mark.parametrize("code", LANGUAGES)
def test_old_data_is_said_to_be_old_below_lists_and_pages(code: str) -> None:
    told = language(code)("list-days-old", days=9)
    assert ends_of(crawled(), 9, code) == [f"-# {told}"] * 4


@pytest.mark.parametrize("code", LANGUAGES)
def test_cards_say_how_old_the_data_is_and_how_little_is_known(code: str) -> None:
    words, snapshot = language(code), crawled()
    reading = Reading(snapshot, KeptTastes.in_memory(), words, now=NOW + timedelta(days=9))
    for reply in (show_card(reading, 0, 1), show_random(reading, Pool(), 1, seed=7)):
        components = reply.view.to_components()  # type: ignore[no-untyped-call]  # discord.py has no type here
        shown = json.dumps(components, ensure_ascii=False)
        assert f"-# {words('card-few-tags', count=2)}\\n" in shown
        assert f"-# {words('list-days-old', days=9)}\\n" in shown
    two = str(show_comparison(reading, (0, 1), 1).embed.description)
    assert two.count(words("few-tags-of", name="channel 1", count=2)) == 1
    assert words("path-few-tags", count=2, most=2) in str(show_way(reading, (0, 1), 1).embed.description)
    told = [Row(f"channel {number}", intro="about jazz") for number in range(2)]
    known = Reading(snapshot_of(told), KeptTastes.in_memory(), words)
    assert words("few-tags-of", name="channel 1", count=2) not in str(
        show_comparison(known, (0, 1), 1).embed.description
    )


def test_fresh_undated_and_invented_data_has_no_age() -> None:
    sample = Origin(OriginKind.SAMPLE, "sample.csv")
    for snapshot, days in ((crawled(), 6), (crawled(at=""), 90), (crawled(sample), 90)):
        assert not any("day" in line for line in ends_of(snapshot, days))
