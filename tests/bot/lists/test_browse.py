"""The list of a topic: two lines of a phone a channel, the second a reason to open it."""

import re
from itertools import pairwise

import pytest

from bot.lists.browse import browse_answer, browse_embed
from bot.lists.embed import ROOM
from bot.lookup.topics import topics_of
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of


def lines_of(rows: list[Row], topic: str, code: str = "en") -> list[str]:
    snapshot = snapshot_of(rows)
    found = topics_of(snapshot).named(topic)
    assert found is not None
    text = str(browse_embed(browse_answer(snapshot, found, 25), language(code)).description)
    return text.split("\n")[1:]


def seen(line: str) -> str:
    """As Discord shows it: links without their addresses, nothing of bold type's asterisks."""
    return re.sub(r"\[(.*)\]\(https\S*\)", r"\1", line.replace("**", ""))


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_line_is_wider_than_a_phone(code: str) -> None:
    topics = topics_of(sample())
    for topic in (*topics.browsing.tagged.values(), topics.find("lofi"), topics.find("새벽")):
        assert topic is not None
        embed = browse_embed(browse_answer(sample(), topic, 10), language(code))
        lines = str(embed.description).split("\n")[1:]
        assert len(lines) <= 20
        assert max(width(seen(line)) for line in lines) <= ROOM


def test_a_line_says_what_else_a_channel_plays_and_why_to_open_it() -> None:
    rows = [
        Row("a", ("Jazz (국내)", "Blues (국외)"), titles="[Playlist] 비 오는 밤 | x"),
        Row("b", ("Jazz (국외)",), videos=408, opened="2019-03-01"),
        Row("c", ("Jazz (국내)", "Rock (국내)", "Folk (국내)", "OST (국내)")),
    ]
    lines = lines_of(rows, "jazz")
    told = {seen(line)[3:4]: after for line, after in pairwise(lines)}
    assert told["a"] == "Blues · “비 오는 밤”"
    assert told["b"] == "408 videos · since 2019"
    assert lines_of(rows, "jazz", "ko")[-1].count(",") == 1  # two genres, not all


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_fit(name: str) -> None:
    rows = [Row(f"{name}{number}", ("Jazz (국내)", name[:60]), titles=name) for number in range(25)]
    assert len("\n".join(lines_of(rows, "jazz"))) < 4096
