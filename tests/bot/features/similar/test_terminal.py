"""`plimate similar`: documents as promised, errors on standard error."""

import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot.lists.answer import list_answer
from bot.lists.table import table
from bot.lookup.channels import ChannelLookup
from bot.text.language import LANGUAGES, language
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.snapshots.snapshot import DEPTH
from recommender.snapshots.store import SnapshotStore
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
NAME = "무말"
EN, KO = language("en"), language("ko")


def in_english(tags: Iterable[str]) -> list[dict[str, str]]:
    return [{"key": tag, "name": EN.tag(tag)} for tag in tags]


def test_similar_document_is_as_promised() -> None:
    found = document("similar", NAME)
    row = sample().catalogue.names.index(NAME)
    assert list(found) == ["query", "match", "results", "snapshot", "language"]
    assert found["language"] == "en"
    assert found["query"] == NAME
    assert found["match"] == {"id": sample().catalogue.ids[row], "name": NAME, "score": 1.0}
    assert list(found["snapshot"]) == ["id", "recipe", "channels"]
    assert found["snapshot"]["recipe"] == "tuned"
    assert found["snapshot"]["channels"] == 500
    assert len(found["results"]) == 10
    answer = list_answer(sample(), row, 10)
    for line, neighbour, told in zip(found["results"], sample().similar(row, 10), answer.lines, strict=True):
        channel = sample().catalogue[neighbour.row]
        assert line == {
            "rank": neighbour.rank,
            "id": channel.id,
            "name": channel.name,
            "score": neighbour.score,
            "url": f"https://www.youtube.com/channel/{channel.channel_id}",
            "shared": in_english(sample().shared(row, neighbour.row)),
            "similarity": told.similarity,
            "differs": in_english(sample().tags_beyond(row, neighbour.row)),
            "missing": in_english(sample().tags_beyond(neighbour.row, row)),
            "subscribers": channel.subscribers,
            "popularity": told.popularity,
            "newest": told.glimpse.titles[0] if told.glimpse.titles else None,
            "genres": [{"key": tag, "name": EN.tag(tag)} for tag in channel.genres],
            "moods": [
                {"key": tag, "name": EN.tag(tag)}
                for tag in channel.moods
                if squeezed(tag) not in UNKNOWN_MOODS
            ],
        }
        assert line["subscribers"] is None or isinstance(line["subscribers"], int)


@pytest.mark.parametrize("count", [1, DEPTH, DEPTH + 1, 200, 100_000])
def test_any_number_of_neighbours(count: int) -> None:
    results = document("similar", NAME, "-k", str(count))["results"]
    row = sample().catalogue.names.index(NAME)
    assert len(results) == min(count, len(sample().similar(row, 500)))
    assert [line["rank"] for line in results] == list(range(1, len(results) + 1))
    scores = [line["score"] for line in results]
    assert scores == sorted(scores, reverse=True)


def test_an_id_is_a_name_too() -> None:
    id_ = sample().catalogue.ids[7]
    assert document("similar", id_)["match"] == {"id": id_, "name": sample().catalogue.names[7], "score": 1.0}


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_discord_shows_is_found_here_too(code: str) -> None:
    lookup = ChannelLookup(sample())
    for row in (3, 77, 250):
        label = lookup.label(row, language(code))
        assert document("similar", label)["match"]["id"] == sample().catalogue.ids[row]


def test_the_table_shows_rank_name_score_and_reach() -> None:
    result = plimate("similar", NAME, "-k", "3", COLUMNS="160")
    assert result.exit_code == 0
    first = sample().catalogue[sample().similar(sample().catalogue.names.index(NAME), 1)[0].row]
    assert first.name in result.stdout
    assert "▰" in result.stdout
    assert "All three: Ballad (Korean)" in result.stdout
    assert "“" in result.stdout
    assert "%" in result.stdout
    assert "the sample of invented channels" in " ".join(result.stderr.split())


@pytest.mark.parametrize("width", [40, 60, 79, 80, 120])
def test_lines_keep_to_the_terminal(width: int) -> None:
    result = plimate("similar", NAME, "-k", "10", COLUMNS=str(width))
    names = [line["name"] for line in document("similar", NAME)["results"]]
    assert all(names[place][:5] in result.stdout for place in range(10))
    assert max(map(cell_len, result.stdout.splitlines())) <= width
    assert len(result.stdout.splitlines()) <= (60 if width < 60 else 40)


def test_korean_where_the_environment_is_korean() -> None:
    result = plimate("similar", NAME, "-k", "2", LANG="ko_KR.UTF-8", LC_ALL="")
    assert KO("similar-title", name=NAME) in result.stdout
    assert "구독자" in result.stdout
    assert "저장된 데이터가 아직 없어서" in result.stderr
    assert "그런 이름의 채널이 없어요" in plimate("similar", "qzxwvkj 98765", LANG="ko_KR.UTF-8").stderr
    tags = json.loads(plimate("similar", NAME, "--json", LC_ALL="ko_KR.UTF-8").stdout)
    assert tags["language"] == "ko"
    assert all(tag["name"] == KO.tag(tag["key"]) for line in tags["results"] for tag in line["genres"])


def test_channels_are_links_where_the_terminal_takes_them() -> None:
    row = sample().catalogue.names.index(NAME)
    shown = Console(force_terminal=True, width=100, color_system="standard", file=io.StringIO(), record=True)
    shown.print(table(list_answer(sample(), row, 3), 100))
    first = sample().catalogue[sample().similar(row, 1)[0].row]
    assert "\x1b]8;" in shown.file.getvalue()  # type: ignore[attr-defined]
    assert f"https://www.youtube.com/channel/{first.channel_id}" in shown.file.getvalue()  # type: ignore[attr-defined]
    assert "\x1b" not in plimate("similar", NAME, "-k", "3").stdout


def test_the_folder_given_is_the_one_read(tmp_path: Path) -> None:
    SnapshotStore(tmp_path / "other").publish(snapshot_of([Row("zxqvwk"), Row("there")]))
    found = document("similar", "zxqvwk", "--data-dir", tmp_path / "other")
    assert [line["name"] for line in found["results"]] == ["there"]
    assert found["results"][0]["id"] == "row-1"
    assert plimate("similar", "zxqvwk").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("similar", "qzxwvkj 98765"), 1, "plimate search"),
        (("similar", ""), 1, "no channel is called"),
        (("similar", "postcards from bed"), 1, "which channel"),
        (("similar", "jazz"), 1, "“jazz” is not a channel but a kind of music (🎷 Jazz: 119 channels)"),
        (("similar",), 2, "NAME"),
        (("similar", NAME, "-k", "0"), 2, "-k"),
        (("similar", NAME, "-k", "many"), 2, "whole number"),
        (("search",), 2, "TEXT"),
        (("frobnicate",), 2, "frobnicate"),
        (("similar", NAME, "--nonsense"), 2, "--nonsense"),
    ],
)
def test_errors_are_on_standard_error_with_their_status(
    arguments: tuple[str, ...], status: int, said: str
) -> None:
    for extra in ((), ("--json",)):
        if status == 2 and extra:
            continue
        result = plimate(*arguments, *extra)
        assert result.exit_code == status
        assert said in result.stderr
        assert result.stdout == ""


def test_a_genre_that_stands_for_a_word_says_so(tmp_path: Path) -> None:
    SnapshotStore(tmp_path / "data").publish(
        snapshot_of([Row(name, ("Jazz (국외)",)) for name in ("asked", "other")])
    )
    assert "🎷 Jazz (near “lofi”): 2 channels" in plimate("similar", "lofi").stderr


def test_an_ambiguous_name_lists_the_ids_to_ask_with() -> None:
    result = plimate("similar", "postcards from bed")
    rows = [row for row, name in enumerate(sample().catalogue.names) if name == "postcards from bed"]
    assert all(sample().catalogue.ids[row] in result.stderr for row in rows)


def test_a_channel_of_which_too_little_is_known_has_no_results() -> None:
    unknown = next(row for row in range(500) if not sample().features.known[row])
    result = plimate("similar", sample().catalogue.ids[unknown], "--json")
    assert json.loads(result.stdout)["results"] == []
    assert "too little is known" in result.stderr


def test_hostile_names_are_answered(tmp_path: Path) -> None:
    SnapshotStore(tmp_path / "data").publish(snapshot_of([Row("asked"), Row("other")]))
    for name in (*NAMES, "\udcea\udcb0\udc80", "x" * 20_000):
        assert plimate("similar", "--", name).exit_code in {0, 1}
        result = plimate("search", "--json", "--", name)
        assert result.exit_code == 0
        assert list(json.loads(result.stdout)) == ["query", "decision", "hits"]


def test_hostile_names_in_the_data_reach_the_terminal_tamed(tmp_path: Path) -> None:
    rows = [
        Row("asked"),
        *(Row(name, subscribers=9) for name in NAMES if name.strip()),
        Row("tw\x1b[31min"),
        Row("tw\x1b[31min"),
    ]
    SnapshotStore(tmp_path / "data").publish(snapshot_of(rows))
    for arguments in (
        ("similar", "asked", "-k", "99"),
        ("search", "tw", "-n", "99"),
        ("similar", "tw\x1b[31min"),
    ):
        result = plimate(*arguments, COLUMNS="200")
        shown = result.stdout + result.stderr.partition("names or ids:")[2]
        assert not set(shown) & {"\x1b", "\x00", "\x07", "\u202e", "\x85"}
    assert ":fire:" in plimate("similar", "asked", "-k", "99", COLUMNS="200").stdout
