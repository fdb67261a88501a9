"""What speaks against a table by itself, on both sides of each limit, and the figures that are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recommender.catalogue.dialects import Reading
from recommender.catalogue.records import RowProblem
from recommender.snapshots.doubts import Doubt, Reason
from recommender.snapshots.judgement import judge, judge_reading
from tests.recommender.tables import read, tagged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.catalogue.table import Catalogue

INTEGRAL = {
    "subscribers": "100",
    "video_num": "10",
    "total_view": "1000",
    "vs_index": "10",
    "vv_index": "100",
}


def reading(catalogue: Catalogue, kept_out: int = 0) -> Reading:
    places = (*range(len(catalogue)), *[-1] * kept_out)
    return Reading(catalogue, (RowProblem(2, "odd"),) * kept_out, (), places=places)


def of_texts(*intros: str, column: str = "intro") -> Catalogue:
    """Channels without tags that say this of themselves."""
    return replace(tagged(*[""] * len(intros)), text_columns={column: list(intros)})


def of_names(*names: str, ids: Sequence[str] = ()) -> Catalogue:
    same = tagged(*["A"] * len(names))
    return replace(same, names=names, text_columns={"channel_id": list(ids)} if ids else {})


@pytest.mark.parametrize(("kept_out", "told"), [(4, []), (5, [Reason(Doubt.MOSTLY_REJECTED, 9, 5)])])
def test_half_of_the_rows_may_be_kept_out(kept_out: int, told: list[Reason]) -> None:
    assert list(judge_reading(reading(tagged("A", "A", "A", "A"), kept_out))) == told


@pytest.mark.parametrize(
    ("catalogue", "told"),
    [
        (tagged("A", "B", "C"), [Reason(Doubt.ANSWERS_NOTHING, 3, 0)]),
        (tagged("", "", ""), [Reason(Doubt.ANSWERS_NOTHING, 3, 0)]),
        (tagged("A", "a", "B"), []),  # as they are compared
        (tagged("Hip hop", "Hiphop", "B"), []),
        (tagged("A", "A", "", ""), []),
        (tagged("A", "A", "", "", ""), [Reason(Doubt.MOSTLY_BARE, 5, 2)]),
        (of_texts("rain at night", "RAIN"), []),
        (of_texts("rain", "rainy"), [Reason(Doubt.ANSWERS_NOTHING, 2, 0)]),
        (of_texts("rain at night", "night train", column="keywords"), []),
        (of_texts("rain", "rain", column="titles"), []),
        (of_texts("rain", "rain", column="country"), [Reason(Doubt.ANSWERS_NOTHING, 2, 0)]),
        (of_texts("rain", "rain", "", "", ""), [Reason(Doubt.MOSTLY_BARE, 5, 2)]),
    ],
)
def test_half_must_have_something_known_and_some_anything_in_common(
    catalogue: Catalogue, told: list[Reason]
) -> None:
    assert list(judge_reading(reading(catalogue))) == told


def test_a_mood_that_says_nothing_is_nothing_in_common() -> None:
    moods = replace(tagged("A", "B"), tags=read(*[{"genres": "", "moods": "모든 분위기"}] * 2).tags)
    assert list(judge_reading(reading(moods))) == [Reason(Doubt.ANSWERS_NOTHING, 2, 0)]


@pytest.mark.parametrize(
    ("catalogue", "told"),
    [
        (of_names("a", "a", "b", "c"), []),
        (of_names("a", "a", "a", "b"), [Reason(Doubt.NAMESAKES, 4, 3)]),
        (of_names("a", "a", "b", "b", "c"), [Reason(Doubt.NAMESAKES, 5, 4)]),
        (of_names("a", "a", "a", "b", ids=("1", "2", "3", "")), []),
        (of_names("a", "a", "a", "b", ids=("", "", "", "4")), [Reason(Doubt.NAMESAKES, 4, 3)]),
    ],
)
def test_half_may_have_the_name_of_another_where_no_id_tells_them_apart(
    catalogue: Catalogue, told: list[Reason]
) -> None:
    assert list(judge_reading(reading(catalogue))) == told


def test_all_that_speaks_against_a_table_is_told_in_this_order() -> None:
    odd = replace(tagged("A", "B"), names=("a", "a"))
    assert [reason.doubt for reason in judge_reading(reading(odd, 3))] == [
        Doubt.MOSTLY_REJECTED,
        Doubt.ANSWERS_NOTHING,
        Doubt.NAMESAKES,
    ]


def test_blanks_are_told_in_percent() -> None:
    before, after = tagged("A", "A", "A", "A", "A"), tagged("A", "A", "", "", "A")
    one_blank = tagged("A", "A", "A", "", "A")
    assert list(judge(after, before)) == [Reason(Doubt.BLANKS_ROSE, 0.0, 40.0, "genres")]
    assert list(judge(after, one_blank)) == [Reason(Doubt.BLANKS_ROSE, 20.0, 40.0, "genres")]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (["A", "A"], ["A", "A"], []),
        (["A", "B"], ["A", "A"], [Reason(Doubt.VOCABULARY_FELL, 2, 1, "genres")]),
        (["A", "B", "C"], ["A", "A", "A"], [Reason(Doubt.VOCABULARY_FELL, 3, 1, "genres")]),
        (["A", "B", "C"], ["A", "B", "B"], []),
    ],
)
def test_a_vocabulary_of_one_tag_cannot_fall(before: list[str], after: list[str], told: list[Reason]) -> None:
    assert list(judge(tagged(*after), tagged(*before))) == told


def test_a_column_of_one_tag_that_goes_is_told_of_by_its_blanks_alone() -> None:
    assert [reason.doubt for reason in judge(tagged("", ""), tagged("A", "A"))] == [Doubt.BLANKS_ROSE]


def test_what_contradicts_itself_is_told_beside_what_fell() -> None:
    broken = read(*[{**INTEGRAL, "channel_name": f"c{n}", "vs_index": "99"} for n in range(3)])
    more = read(*[{**INTEGRAL, "channel_name": f"c{n}"} for n in range(5)])
    assert [reason.doubt for reason in judge(broken, more)] == [Doubt.INTEGRITY, Doubt.ROWS_FELL]


def test_a_row_is_judged_by_whichever_index_it_has() -> None:
    by_subscribers = {**INTEGRAL, "vs_index": "99", "vv_index": "", "video_num": ""}
    rows = [{**by_subscribers, "channel_name": "a"}, {**INTEGRAL, "vs_index": "", "channel_name": "b"}]
    assert list(judge(read(*rows), None)) == [Reason(Doubt.INTEGRITY, 2, 1)]
