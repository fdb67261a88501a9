"""Where a percentage stands below a smaller one, the list says by what it is ordered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.lists.answer import taste_answer
from bot.lists.list_notes import notes, order
from bot.text.language import language
from recommender import Steer, Taste
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from bot.lists.answer import ListAnswer

EN = language("en")


@pytest.fixture(scope="module")
def answer() -> ListAnswer:
    cells = ["Pop, Jazz", "Pop, Jazz", "Pop", "Rock", "Folk"]
    return taste_answer(snapshot_of(tagged(*cells, subscribers=[10.0] * 5)), Taste((0,)))


def of(answer: ListAnswer, *similarities: float) -> ListAnswer:
    lines = [replace(answer.lines[0], similarity=one) for one in similarities]
    return replace(answer, lines=tuple(lines))


@pytest.mark.parametrize(
    ("taste", "key"),
    [
        (Taste((0,)), "list-order-plain"),
        (Taste((0,), variety=True), "list-order-plain-varied"),
        (Taste((0,), steer=Steer(more=("Pop",))), "list-order-steered"),
        (Taste((0,), steer=Steer(less=("Pop",)), variety=True), "list-order-steered-varied"),
    ],
)
def test_a_list_whose_percentages_rise_says_what_else_counts(
    answer: ListAnswer, taste: Taste, key: str
) -> None:
    rising = replace(of(answer, 0.9, 0.6, 0.61), taste=taste)
    assert list(order(rising, EN)) == [EN(key)]
    assert EN(key) in notes(rising, EN)


@pytest.mark.parametrize("similarities", [(), (0.5,), (0.9, 0.9, 0.2), (0.601, 0.604)])
def test_where_they_only_fall_as_people_read_them_nothing_is_said(
    answer: ListAnswer, similarities: tuple[float, ...]
) -> None:
    assert not list(order(of(answer, *similarities), EN))
