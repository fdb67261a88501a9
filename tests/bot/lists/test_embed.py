"""The answer of /similar: every line there, everything within Discord's limits, whatever the names."""

import re

import discord
import pytest

from bot.lists.answer import list_answer
from bot.lists.embed import list_embed
from bot.text.language import LANGUAGES, language
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import LINK, NAMES
from tests.bot.tables import FILE, Row, sample, snapshot_of

EN, KO = language("en"), language("ko")
NUMBER = re.compile(r"^\*\*(\d+)\.\*\* ", re.MULTILINE)
SEVEN = tuple(f"장르{number} (국내)" for number in range(7))


def embed_of(snapshot: Snapshot, row: int, count: int, code: str = "en") -> discord.Embed:
    return list_embed(list_answer(snapshot, row, count), language(code))


def lines_of(snapshot: Snapshot, row: int, count: int, code: str = "en") -> list[str]:
    return (embed_of(snapshot, row, count, code).description or "").split("\n")


@pytest.mark.parametrize("count", [1, 2, 10, 25])
def test_every_neighbour_has_its_numbered_linked_line(count: int) -> None:
    snapshot = sample()
    for row in range(0, 500, 25):
        if not snapshot.features.known[row]:
            continue
        neighbours = snapshot.similar(row, count)
        text = embed_of(snapshot, row, count).description or ""
        assert [int(number) for number in NUMBER.findall(text)] == list(range(1, len(neighbours) + 1))
        links = [match[2] for match in LINK.finditer(text)]
        assert links == [
            f"https://www.youtube.com/channel/{snapshot.catalogue[neighbour.row].channel_id}"
            for neighbour in neighbours
        ]


def test_a_line_holds_name_reach_meter_and_three_shared_tags() -> None:
    rows = [
        Row("질문", SEVEN[:5], ("희망",), 1),
        Row("답", SEVEN[:4], ("희망",), 132_000, channel_id="UC" + "a" * 22),
    ]
    first, second = lines_of(snapshot_of(rows), 0, 1)
    assert first == f"**1.** [답](https://www.youtube.com/channel/UC{'a' * 22}) · 132K"
    assert re.fullmatch(r"▰▰▰▰▰ 92% · [^·]+ · [^·]+ · [^·]+", second)
    assert lines_of(snapshot_of(rows), 0, 1, "ko")[0].endswith(" · 13.2만")


def test_unknown_subscribers_are_left_out() -> None:
    nan = float("nan")
    first = lines_of(snapshot_of([Row("one"), Row("other", subscribers=nan)]), 0, 1)[0]
    assert first.endswith(")")


def test_equal_scores_are_marked_and_explained_once() -> None:
    rows = [Row("asked"), *(Row(f"twin {number}") for number in range(4))]
    lines = lines_of(snapshot_of(rows), 0, 4)
    assert [" ＝" in line for line in lines[1:8:2]] == [False, True, True, True]
    assert lines[8:] == [f"-# {EN('similar-tied-legend')}"]
    assert f"-# {KO('similar-tied-legend')}" in lines_of(snapshot_of(rows), 0, 4, "ko")


def test_a_short_list_says_that_there_are_no_more() -> None:
    snapshot = snapshot_of([Row("asked"), Row("alike"), Row("other", ("Jazz (국외)",), ("슬픔",), cpi=0)])
    assert lines_of(snapshot, 0, 10)[-1] == f"-# {EN('similar-fewer', found=1)}"
    assert lines_of(snapshot, 2, 10) == [EN("similar-nobody")]


def test_no_legend_where_nothing_is_equal() -> None:
    rows = [Row("asked", SEVEN), *(Row(f"n{number}", SEVEN[number:]) for number in range(5))]
    text = "\n".join(lines_of(snapshot_of(rows), 0, 5))
    assert "＝" not in text


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
    assert len(lines) == 4 + any("＝" in line for line in lines[:4])
    for line in (lines[0], lines[2]):
        match = LINK.search(line)
        assert match is not None
        assert match[2].startswith("https://www.youtube.com/results?search_query=")
        assert line[match.end() :] == " · 1K"
    title = embed_of(snapshot, 1, 2).title or ""
    assert title.startswith("Channels like ")
    assert 0 < len(title) <= 256


def test_the_title_is_linked_and_the_footer_dated() -> None:
    snapshot = sample()
    embed = embed_of(snapshot, 0, 10)
    assert embed.url == f"https://www.youtube.com/channel/{snapshot.catalogue[0].channel_id}"
    assert embed.footer.text == "Data of Dec 9, 2024 · 500 channels · Sample of invented channels"
    embed = embed_of(snapshot, 0, 10, "ko")
    assert embed.footer.text == "2024년 12월 9일 데이터 · 채널 500개 · 가상의 채널로 만든 샘플"


def test_only_the_sample_calls_itself_one() -> None:
    for origin in (FILE, Origin(OriginKind.CRAWL, "channels.csv")):
        snapshot = snapshot_of([Row("a"), Row("b")], origin)
        text = embed_of(snapshot, 0, 1).footer.text
        assert text == "Data of Jan 31, 2025 · 2 channels"


def test_an_unknown_channel_is_said_to_be_one() -> None:
    snapshot = snapshot_of([Row("*mystery*", (), ()), Row("b")])
    embed = embed_of(snapshot, 0, 10)
    assert embed.title == r"Too little is known about \*mystery\*"
    assert "nothing to compare it by" in (embed.description or "")
