"""An answer stays within Discord's limits and its own layout, whatever the names are."""

import re

import discord
import pytest

from bot.lists.answer import list_answer
from bot.lists.embed import list_embed
from bot.text.language import LANGUAGES, language
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import LINK, NAMES
from tests.bot.tables import Row, snapshot_of

NUMBER = re.compile(r"^\*\*(\d+)\.\*\* ", re.MULTILINE)


def embed_of(snapshot: Snapshot, row: int, count: int, code: str = "en") -> discord.Embed:
    return list_embed(list_answer(snapshot, row, count), language(code))


def lines_of(snapshot: Snapshot, row: int, count: int, code: str = "en") -> list[str]:
    return (embed_of(snapshot, row, count, code).description or "").split("\n")


LONG = (
    "한글[]" * 40,
    "🔥" * 300,
    "🔥🔥🔥" + "*`" * 100,
    "*_~|`<" * 60,
    "\\" * 300,
    "&?=#%/ " * 60,
    "ا" * 300,
)


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("code", LANGUAGES)
def test_25_long_names_without_ids_fit_and_no_line_is_lost(name: str, code: str) -> None:
    tags = tuple(f"{name[:60]}{number} (국내)" for number in range(5))
    snapshot = snapshot_of([Row(f"{number:02}{name}", tags, tags, 123_456_789) for number in range(26)])
    embed = embed_of(snapshot, 0, 25, code)
    text = embed.description or ""
    assert len(text) <= 4096
    assert len(embed) <= 6000
    assert len(embed.title or "") <= 256
    assert len(embed.url or "") <= 2048
    assert [int(number) for number in NUMBER.findall(text)] == list(range(1, 26))
    assert len(LINK.findall(text)) == 25


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()])
def test_a_hostile_name_changes_nothing_around_it(name: str) -> None:
    snapshot = snapshot_of([Row("asked"), Row(name, cpi=30), Row("last", cpi=20)])
    lines = lines_of(snapshot, 0, 2)
    named = [line for line in lines if NUMBER.match(line)]
    assert len(named) == 2
    assert len(lines) == 9  # what is common, a gap, two lines each, and three notes
    for line in named:
        match = LINK.search(line)
        assert match is not None
        assert match[2].startswith("https://www.youtube.com/results?search_query=")
        assert line[match.end() :] == " · 1K"
    title = embed_of(snapshot, 1, 2).title or ""
    assert title.startswith("Channels like ")
    assert 0 < len(title) <= 256
