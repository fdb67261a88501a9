"""A way within Discord's limits and the width of a phone, whatever the names and however long it is."""

from __future__ import annotations

import re

import pytest

from bot.features.path.show import NoWayError, show_way
from bot.lists.reading import Reading
from bot.lists.way import way_of
from bot.tastes.kept import KeptTastes
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from tests.bot.hostile import LINK, MENTION, NAMES
from tests.bot.tables import Row, sample, snapshot_of

NUMBER = re.compile(r"^\*\*(\d+)\.\*\* ", re.MULTILINE)
PHONE = 42.0


def chain(names: list[str]) -> list[Row]:
    """Groups of eleven who fill each other's lists; one of each is joined to the next group by a tag."""
    rows = []
    for number, name in enumerate(names):
        own = (f"{name[:40]}{number} (국외)",)
        rows.append(Row(f"{number:03}{name}", (*own, f"{name[:40]}{number + 1} (국외)"), ()))
        rows += [Row(f"{number:03}{one:02}", own, ()) for one in range(9)]
    return rows


@pytest.mark.parametrize("name", ["한글[]" * 40, "🔥" * 300, "*_~|`<" * 60, "\\" * 300, "ا" * 300])
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_long_way_of_long_names_fits(name: str, code: str) -> None:
    snapshot = snapshot_of(chain([name] * 30))
    start, end = (snapshot.catalogue.names.index(f"{place:03}{name}") for place in (0, 29))
    way = way_of(snapshot, (start, end), 1)
    assert len(way.stops) > 25
    reply = show_way(Reading(snapshot, KeptTastes.in_memory(), language(code)), (start, end), 10**19)
    text = reply.embed.description or ""
    assert len(text) <= 4096
    assert len(reply.embed.title or "") <= 256
    assert len(NUMBER.findall(text)) == 25
    assert language(code)("path-more", count=len(way.stops) - 25) in text
    menu = reply.view.to_components()[0]["components"][0]
    assert len(menu["options"]) == 25
    assert [option["label"].partition(".")[0] for option in menu["options"]] == NUMBER.findall(text)


def test_two_lines_a_channel_no_wider_than_a_phone() -> None:
    reading = Reading(sample(), KeptTastes.in_memory(), language("en"))
    shown = 0
    for end in range(1, 40):
        try:
            text = show_way(reading, (0, end), 1).embed.description or ""
        except NoWayError:
            continue
        shown += 1
        _, gap, *lines = text.split("\n")
        assert gap == ""
        stops = [line for line in lines if not line.startswith("-# ")]
        assert len(stops) <= 2 * len(NUMBER.findall(text))
        for line in stops:
            assert width(LINK.sub(r"\1", line).replace("**", "")) <= PHONE
    assert shown > 20


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()])
def test_a_hostile_name_changes_nothing_around_it(name: str) -> None:
    snapshot = snapshot_of([Row("asked"), Row(name), Row("last")])
    reading = Reading(snapshot, KeptTastes.in_memory(), language("en"))
    text = show_way(reading, (0, 1), 1).embed.description or ""
    named = [line for line in text.split("\n") if NUMBER.match(line)]
    assert len(named) == 2
    assert all(LINK.search(line) and not MENTION.search(line.replace("@\u200b", "")) for line in named)
    assert named[1].endswith(" · 1K")
