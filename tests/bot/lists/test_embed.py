"""The answer of /similar: every line there, everything within Discord's limits, whatever the names."""

import re
from collections import Counter
from typing import Any

import discord
import numpy as np
import pytest

from bot.lists.answer import list_answer
from bot.lists.embed import ROOM, list_embed
from bot.lists.view import there
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from recommender.catalogue.dialects import read_catalogue
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot
from tests.bot.hostile import LINK
from tests.bot.tables import FILE, NOW, Row, sample, snapshot_of

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


def test_a_line_holds_name_reach_similarity_what_it_adds_and_its_newest_playlist() -> None:
    rows = [
        Row("질문", SEVEN[:4], ("희망",), 1),
        Row(
            "답",
            SEVEN[:4],
            ("희망", "Jazz (국외)"),
            132_000,
            10,
            "UC" + "a" * 22,
            titles="[Playlist] 새벽 | a",
        ),
        Row("다른", SEVEN[:4], ("Rock", "Pop"), 132_000),
    ]
    top, _, first, second, *_ = lines_of(snapshot_of(rows), 0, 2)
    assert top.startswith("Both: 장르0 (Korean), 장르1 (Korean)")
    assert first == f"**1.** [답](https://www.youtube.com/channel/UC{'a' * 22}) · 132K"
    assert second == "94% · + Jazz · “새벽”"
    assert lines_of(snapshot_of(rows), 0, 2, "ko")[2].endswith(" · 13.2만")


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"titles": "[Playlist] 비 오는 밤 | x", "intro": "I. Am."}, "“비 오는 밤”"),
        ({"intro": "Songs for rain. And more.", "videos": 7}, "Songs for rain."),
        ({"videos": 408, "opened": "2019-03-01"}, "408 videos · since 2019"),
        ({"videos": 1}, "one video"),
    ],
)
def test_the_reason_is_the_newest_playlist_else_the_introduction_else_figures(
    told: dict[str, Any], reason: str
) -> None:
    assert f"100% · {reason}" in lines_of(snapshot_of([Row("asked"), Row("other", **told)]), 0, 1)


def test_what_sets_a_line_apart_is_added_or_shared_by_it_alone_or_left_out() -> None:
    rows = [Row("asked", ("A", "B", "C", "D"), ())]
    rows += [Row(f"n{number}", ("A", "B", "C"), ()) for number in range(7)]
    rows += [
        Row("less", ("A", "B"), ()),
        Row("same", ("A", "B", "C", "D"), ()),
        Row("more", (*"ABC", "Z"), ()),
    ]
    text = "\n".join(lines_of(snapshot_of(rows), 0, 10))
    assert text.startswith("All ten: A, B\nNearly all: C\n")
    assert text.count("also D") == text.count("no C") == text.count("+ Z") == 1
    assert "no D" not in text


def test_what_several_lines_lack_is_said_once_above_and_not_of_each() -> None:
    rows = [
        Row("asked", ("A", "B", "C", "D"), ()),
        *(Row(f"all {n}", ("A", "B", "C", "D")) for n in range(4)),
    ]
    lacking = [Row(f"less {number}", ("A", "B"), (), videos=5 + number) for number in range(4)]
    lone = Row("lone", ("A", "C", "D"), ())
    for code, said, no in (("en", "Only some: C, D", "no {}"), ("ko", "일부만: C, D", "{} 없음")):
        text = "\n".join(lines_of(snapshot_of([*rows, *lacking, lone]), 0, 9, code))
        assert text.count(said) == 1
        assert no.format("C") not in text
        assert text.count(no.format("B")) == 1  # which it alone has not


def test_lines_that_lack_different_tags_are_told_apart() -> None:
    rows = [Row("asked", ("A", "B", "C"), ())]
    rows += [Row(f"{tag} {number}", ("A", tag), ()) for tag in "BC" for number in range(3)]
    answer = list_answer(snapshot_of(rows), 0, 6)
    assert len({line.similarity for line in answer.lines}) == 1
    assert set(answer.common.some) == {"B", "C"}
    assert not answer.alike


def test_what_nearly_all_add_is_said_once() -> None:
    rows = [Row("asked", ("A", "B"), ()), *(Row(f"n{number}", ("A", "B", "Z"), ()) for number in range(9))]
    text = "\n".join(lines_of(snapshot_of([*rows, Row("without", ("A", "B"), ())]), 0, 10))
    assert "Nearly all add: Z" in text
    assert "+ Z" not in text
    assert text.count("no Z") == 1


def test_a_list_that_nothing_tells_apart_says_so_once_and_by_what_it_is_ordered() -> None:
    rows = [Row("asked"), *(Row(f"twin {number}", cpi=number) for number in range(4))]
    assert lines_of(snapshot_of(rows), 0, 4).count(f"-# {EN('similar-alike')}") == 1
    named = [line for line in lines_of(snapshot_of(rows), 0, 4) if "twin" in line]
    assert [line[:14] for line in named] == [f"**{4 - n}.** [twin {n}" for n in (3, 2, 1, 0)]
    apart = [*rows, Row("other", ("Pop (국외)", "Jazz"))]
    assert f"-# {EN('similar-alike')}" not in lines_of(snapshot_of(apart), 0, 5)


def test_popularity_is_a_word_of_the_ends_alone() -> None:
    rows = [
        Row("asked", subscribers=5e5),
        *(Row(f"c{number}", subscribers=10**number) for number in range(20)),
    ]
    lines = lines_of(snapshot_of(rows), 0, 20)
    known = {line.partition("[")[2].partition("]")[0]: line for line in lines if "[" in line}
    assert {name for name, line in known.items() if "well known" in line} == {"c18", "c19"}
    assert {name for name, line in known.items() if "hidden gem" in line} == {f"c{n}" for n in range(5)}


def test_the_percentage_is_of_similarity_alone_and_a_twin_has_100() -> None:
    rows = [Row("asked"), Row("twin", cpi=0), Row("giant", ("Pop (국외)", "Jazz"), cpi=1e9)]
    percents = re.findall(r"^\d+%", "\n".join(lines_of(snapshot_of(rows), 0, 2)), re.MULTILINE)
    assert percents == ["100%", "85%"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_line_of_the_sample_is_wider_than_a_phone(code: str) -> None:
    for row in range(0, 500, 3):
        for line in lines_of(sample(), row, 10, code):
            shown = LINK.sub(lambda found: found[1], line).replace("**", "")
            if re.match(r"\d+[.%]", shown):
                assert width(shown) <= ROOM + 0.01, shown


@pytest.mark.parametrize("table", ["sample", pytest.param("real", marks=pytest.mark.real_data)])
def test_no_list_is_ten_times_the_same_and_none_has_a_backslash(
    table: str, request: pytest.FixtureRequest
) -> None:
    if table == "real":
        path = request.getfixturevalue("real_folder") / "plpl_channels.csv"
        snapshot = Snapshot.build(read_catalogue(path).catalogue, built_at=NOW)
    else:
        snapshot = sample()
    for row in np.flatnonzero(snapshot.features.known).tolist():
        answer = list_answer(snapshot, row, 10)
        for words in (EN, KO):
            embed = list_embed(answer, words)
            text = f"{embed.title}\n{embed.description}"
            assert "\\" not in text
            seconds = re.findall(r"^\d+%.*", text, re.MULTILINE)
            menu = [there(line, answer, words) for line in answer.lines]
            assert len(seconds) == len(menu)
            for told in (seconds, menu):
                assert max(Counter(told).values(), default=0) < 8
            for second, option in zip(seconds, menu, strict=True):
                assert not second.endswith(f" · {option}")


def test_a_picture_is_shown_where_there_is_one_of_youtubes() -> None:
    good = "https://yt3.ggpht.com/abc=s88"
    embed = embed_of(snapshot_of([Row("asked", thumbnail=good), Row("b")]), 0, 1)
    assert embed.thumbnail.url == good
    for bad in (
        "http://yt3.ggpht.com/a",
        "https://e.vil/a",
        "https://yt3.ggpht.com@e.vil/",
        "https://[",
        "x",
    ):
        assert embed_of(snapshot_of([Row("asked", thumbnail=bad), Row("b")]), 0, 1).thumbnail.url is None


def test_unknown_subscribers_are_left_out() -> None:
    nan = float("nan")
    lines = lines_of(snapshot_of([Row("one"), Row("other", subscribers=nan)]), 0, 1)
    assert next(line for line in lines if "other" in line).endswith(")")


def test_equal_scores_are_marked_and_explained_once() -> None:
    rows = [Row("asked"), *(Row(f"twin {number}") for number in range(4))]
    lines = lines_of(snapshot_of(rows), 0, 4)
    assert [" ＝" in line for line in lines if line.startswith("100%")] == [False, True, True, True]
    assert lines[-1] == f"-# {EN('similar-tied-legend')}"
    assert f"-# {KO('similar-tied-legend')}" in lines_of(snapshot_of(rows), 0, 4, "ko")


def test_a_short_list_says_that_there_are_no_more() -> None:
    snapshot = snapshot_of([Row("asked"), Row("alike"), Row("other", ("Jazz (국외)",), ("슬픔",), cpi=0)])
    assert f"-# {EN('similar-fewer', found=1)}" in lines_of(snapshot, 0, 10)
    assert lines_of(snapshot, 2, 10) == [EN("similar-nobody")]


def test_no_legend_where_nothing_is_equal() -> None:
    rows = [Row("asked", SEVEN), *(Row(f"n{number}", SEVEN[number:]) for number in range(5))]
    text = "\n".join(lines_of(snapshot_of(rows), 0, 5))
    assert "＝" not in text


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
        assert text == "Read on Jan 31, 2025 · 2 channels"


def test_an_unknown_channel_is_said_to_be_one() -> None:
    embed = embed_of(snapshot_of([Row("*mystery*", (), ()), Row("b")]), 0, 10)
    assert embed.title == "Too little is known about ∗mystery∗"
    assert "nothing to compare it by" in str(embed.description)
