"""`plimate path`: a document whose steps are those of the library, a table for people."""

from __future__ import annotations

import pytest

from recommender import ways
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
START, END = "무말", "소란한고요 loud silence"


def test_each_way_is_the_librarys() -> None:
    rows = [sample().catalogue.names.index(name) for name in (START, END)]
    found = ways(sample(), rows[0], rows[1], 5)
    for number, way in enumerate(found, start=1):
        told = document("path", START, END, "--way", str(number))
        assert (told["way"], told["ways"]) == (number, len(found))
        assert [result["id"] for result in told["results"]] == [
            sample().catalogue.ids[row] for row in way.rows
        ]
        assert [result["rank"] for result in told["results"]] == list(range(1, len(way.rows) + 1))
        first, *others = told["results"]
        assert (first["score"], first["shared"]) == (None, [])
        for result, step in zip(others, way.steps, strict=True):
            assert result["score"] == step.score
            assert [tag["key"] for tag in result["shared"]] == list(step.shared)


@pytest.mark.parametrize(
    ("lang", "said"), [("en_US.UTF-8", "Way 2 of {}"), ("ko_KR.UTF-8", "{}가지 길 중 2번째")]
)
def test_the_table_is_in_the_terminals_language(lang: str, said: str) -> None:
    result = plimate("path", START, END, "--way", "2", LANG=lang)
    assert result.exit_code == 0
    rows = [sample().catalogue.names.index(name) for name in (START, END)]
    assert said.format(len(ways(sample(), rows[0], rows[1], 5))) in result.stdout


def test_more_ways_than_there_are_and_one_channel_twice_are_errors() -> None:
    assert plimate("path", START, END, "--way", "99").exit_code == 1
    assert plimate("path", START, "mumal").exit_code == 2
    assert plimate("path", START, END, "--way", "0").exit_code == 2
