"""A mistyped name is compared word by word, as one word where one side has more, and digit by digit."""

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
