"""Which new rows are refused, on both sides of each limit."""

from __future__ import annotations

import pytest

from recommender.snapshots.doubts import Doubt
from recommender.snapshots.judgement import judge
from tests.recommender.tables import read, tagged

GOOD = {"channel_name": "c", "subscribers": "100", "video_num": "10", "total_view": "1000", "vs_index": "10",
        "vv_index": "100"}  # fmt: skip


def doubts(new: object, old: object) -> list[tuple[Doubt, str]]:
    return [(reason.doubt, reason.column) for reason in judge(new, old)]  # type: ignore[arg-type] # catalogues


def test_the_same_rows_are_good(sample: object) -> None:
    assert doubts(sample, sample) == []


@pytest.mark.parametrize(("rows", "refused"), [(90, False), (89, True), (200, False)])
def test_rows_may_fall_by_a_tenth(rows: int, refused: bool) -> None:  # noqa: FBT001 a parameter of the test
    found = doubts(tagged(*["A"] * rows), tagged(*["A"] * 100))
    assert found == ([(Doubt.ROWS_FELL, "")] if refused else [])


@pytest.mark.parametrize(("blank", "refused"), [(5, False), (6, True)])
@pytest.mark.parametrize("column", ["genres", "cpi", "subscribers", "intro"])
def test_blanks_may_rise_by_five_points(column: str, blank: int, refused: bool) -> None:  # noqa: FBT001 ditto
    columns = (*GOOD, "cpi", "genres", "moods", "intro")
    cell = {"genres": "A", "cpi": "5", "intro": "text", "subscribers": "100"}[column]
    full = [{**GOOD, "intro": "text", column: cell}] * 100
    some = [{**row, column: ""} for row in full[:blank]] + full[blank:]
    found = doubts(read(*some, columns=columns), read(*full, columns=columns))
    assert found == ([(Doubt.BLANKS_ROSE, column)] if refused else [])


def test_a_column_that_only_the_new_table_has_is_not_compared() -> None:
    old = read(*[GOOD] * 20)
    new = read(*[{**GOOD, "intro": ""}] * 20, columns=(*GOOD, "cpi", "genres", "moods", "intro"))
    assert doubts(new, old) == []
    assert (Doubt.BLANKS_ROSE, "intro") in doubts(
        old, read(*[{**GOOD, "intro": "x"}] * 20, columns=(*GOOD, "cpi", "genres", "moods", "intro"))
    )


@pytest.mark.parametrize(("kept", "refused"), [(3, False), (2, True)])
def test_half_of_the_vocabulary_must_stay(kept: int, refused: bool) -> None:  # noqa: FBT001 ditto
    old = tagged("A", "B", "C", "D")
    new = tagged(*["A", "B", "C"][:kept], *["A"] * (4 - kept))
    assert doubts(new, old) == ([(Doubt.VOCABULARY_FELL, "genres")] if refused else [])


@pytest.mark.parametrize(("broken", "refused"), [(3, False), (4, True)])
def test_three_percent_may_contradict_themselves(broken: int, refused: bool) -> None:  # noqa: FBT001 ditto
    rows = [{**GOOD, "vs_index": "99"}] * broken + [GOOD] * (100 - broken)
    without_numbers = [{**GOOD, "total_view": "", "vs_index": "", "vv_index": ""}] * 50
    found = judge(read(*rows, *without_numbers), None)
    assert [(reason.doubt, reason.before, reason.after) for reason in found] == (
        [(Doubt.INTEGRITY, 100, broken)] if refused else []
    )


def test_without_present_data_integrity_alone_counts() -> None:
    assert judge(tagged("A"), None) == ()


def test_reasons_read_as_sentences() -> None:
    (reason,) = judge(tagged("A"), tagged("A", "A"))
    assert str(reason) == "rows fell from 2 to 1, by more than 10 %"
