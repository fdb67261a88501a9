"""`plimate compare`: a document whose terms add up, sentences for people."""

from __future__ import annotations

import pytest

from recommender import compare
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
ONE, OTHER = "무말", "소란한고요 loud silence"


def test_the_terms_add_up_to_the_score_of_each_in_the_others_list() -> None:
    found = document("compare", ONE, "soranhangoyo")
    rows = [sample().catalogue.names.index(name) for name in (ONE, OTHER)]
    told = compare(sample(), *rows)
    assert list(found)[:3] == ["query", "match", "similarity"]
    assert [one["name"] for one in found["match"]] == [ONE, OTHER]
    assert [tag["key"] for tag in found["shared"]] == list(told.shared_tags)
    for result, score in zip(found["results"], (told.back.score, told.there.score), strict=True):
        assert result["score"] == score
        assert abs(sum(term["value"] for term in result["terms"]) - score) < 1e-9


def test_it_is_the_same_the_other_way_round() -> None:
    there, back = document("compare", ONE, OTHER), document("compare", OTHER, ONE)
    assert there["results"] == back["results"][::-1]


@pytest.mark.parametrize(
    ("lang", "said"), [("en_US.UTF-8", "Only 무말"), ("ko_KR.UTF-8", "무말에만 있는 것")]
)
def test_sentences_are_in_the_terminals_language(lang: str, said: str) -> None:
    result = plimate("compare", ONE, OTHER, LANG=lang)
    assert result.exit_code == 0
    assert said in result.stdout
    assert "**" not in result.stdout


def test_one_channel_twice_is_wrong_usage() -> None:
    result = plimate("compare", ONE, "mumal")
    assert (result.exit_code, result.stdout) == (2, "")
