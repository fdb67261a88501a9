"""What is taken: a mistyped name word by word and digit by digit; limits belong to what they bound."""

from __future__ import annotations

import pytest

from recommender.names import Accept, Hit, MatchKind, Suggest
from recommender.names.decision import Bounds, decided


@pytest.mark.parametrize(
    ("text", "alias", "taken"),
    [
        ("잘머르는노래", "잘 모르는 노래", True),
        ("잘 머르는노래", "잘 모르는 노래", True),
        ("잘 머르는 노래", "잘모르는노래", True),
        ("잘 머르는 노래", "잘모르는 고래잡이 밤", False),
        ("moonlight radio stotion", "moonlight radio station", True),
        ("moonlight radio 12 stotion", "moonlight radio 12 station", True),
        ("moonlight radio 12 stotion", "moonlight radio 13 station", False),
        ("moonlight radio 1 stotion", "moonlight radio 11 station", False),
        ("moonlight radio 1 stotion", "moonlight radio a station", False),
    ],
)
def test_what_is_one_slip_away_is_taken_and_another_word_or_number_is_not(
    text: str,
    alias: str,
    taken: bool,  # noqa: FBT001 - a table's column
) -> None:
    decision = decided(text, [Hit(0, 0.92, alias, MatchKind.TYPO)], Bounds())
    assert isinstance(decision, Accept if taken else Suggest)


def test_the_hit_that_is_taken_is_the_best() -> None:
    hits = [Hit(3, 1.0, "a", MatchKind.EXACT), Hit(4, 0.9, "b", MatchKind.EXACT)]
    assert decided("a", hits, Bounds()) == Accept(hits[0])


def test_a_score_at_the_floor_is_a_likeness_and_one_at_the_spread_is_suggested() -> None:
    bounds = Bounds(floor=0.5, spread=0.25)
    (floor,) = hits = [Hit(0, 0.5, "a", MatchKind.WORD)]
    assert decided("x", hits, bounds) == Suggest((floor,))
    apart = [Hit(number, score, "a", MatchKind.WORD) for number, score in enumerate((0.875, 0.625, 0.6))]
    assert decided("x", apart, bounds) == Suggest(tuple(apart[:2]))
