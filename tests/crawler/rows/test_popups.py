"""The way through the table: which rows are opened when, what is tried again, and when it is given up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crawler.errors import PageError
from crawler.rows.popups import (
    LOST_IN_A_ROW,
    ONE_CHANNEL_TWICE,
    QUIET_MS,
    RELOADS_PER_ROW,
    SWEEPS_IN_VAIN,
    TIMEOUT_MS,
)
from crawler.site.answers import PageChangedError
from tests.crawler.rows.run import COVERED, ROWS, UNOPENED, Run, once, own
from tests.crawler.rows.scripted import ScriptedPage, read, reading, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.channels import TableRow


def test_every_row_is_opened_where_it_comes_up_and_nothing_is_scrolled_for_naught() -> None:
    page = ScriptedPage(own, ROWS[:3], ROWS[2:5], ROWS[5:8])
    done = Run(page, ROWS[:5]).run()
    assert done.opened == ["r0", "r1", "r2", "r3", "r4"]
    assert {name: detail.channel_id for name, detail in done.kept.items()} == {
        f"r{n}": f"UC r{n} {n}" for n in range(5)
    }
    assert page.scrolls == [False]
    assert page.waited == [{"quiet_ms": QUIET_MS, "timeout_ms": TIMEOUT_MS}] * 2
    assert not done.lost
    assert not done.popups.todo
    assert set(done.popups.read) == {of.key for of in ROWS[:5]}
    assert done.login.entered == 0


def test_a_row_that_is_nowhere_is_given_up_after_two_sweeps_in_vain() -> None:
    page = ScriptedPage(own, ROWS[:2], ROWS[2:4])
    done = Run(page, [ROWS[0], ROWS[9]]).run()
    assert done.lost == {"r9": "the row left the table before its popup was opened"}
    assert set(done.kept) == {"r0"}
    # Down twice, to the top: the first sweep had a row. Then two without one.
    assert page.scrolls == [False, False, True] * (1 + SWEEPS_IN_VAIN)


def test_a_sweep_with_a_row_has_the_sweeps_in_vain_begin_anew() -> None:
    page = ScriptedPage(own, ROWS[:1])
    tops: list[bool] = []

    def scroll(*, to_top: bool = False) -> bool:
        tops.extend([True] * to_top)
        if len(tops) in (1, 3):  # comes up now and then
            page.windows = ([ROWS[len(tops)]],)
        return False

    page.scroll = scroll  # type: ignore[method-assign] # a table that sorts itself anew
    done = Run(page, [ROWS[0], ROWS[1], ROWS[3], ROWS[9]]).run()
    assert set(done.kept) == {"r0", "r1", "r3"}
    assert set(done.lost) == {"r9"}
    assert len(tops) == 6


def test_a_row_whose_numbers_moved_is_found_by_its_name_where_that_is_its_own() -> None:
    moved, twin = row("r1", 77), row("r2", 88)
    done = Run(ScriptedPage(own, [moved, twin]), [ROWS[1], _double(ROWS[2])]).run()
    assert set(done.kept) == {"r1"}
    assert set(done.lost) == {"r2"}


def _double(of: TableRow) -> TableRow:
    return type(of)(of.name, of.numbers, of.occurrence, unique=False)


def test_rows_that_one_name_finds_twice_are_opened_once() -> None:
    done = Run(ScriptedPage(own, [row("r1", 1), row("r1", 5)]), [ROWS[1]]).run()
    assert done.opened == ["r1"]


def test_a_row_that_was_away_is_looked_for_again_at_once_and_in_the_end_by_scrolling_on() -> None:
    absent = {"state": "absent", "closed": True}
    done = Run(ScriptedPage(once(absent), ROWS[:2]), ROWS[:2]).run()
    assert done.opened == ["r0", "r0", "r1"]
    page = ScriptedPage(once(*[absent] * (RELOADS_PER_ROW + 1)), ROWS[:2])
    done = Run(page, ROWS[:2]).run()
    assert done.opened == ["r0"] * (RELOADS_PER_ROW + 2) + ["r1"]
    assert page.scrolls == [False, True]
    assert set(done.kept) == {"r0", "r1"}


def test_what_covers_the_table_is_loaded_away_and_the_row_given_up_the_third_time() -> None:
    done = Run(ScriptedPage(once(COVERED), ROWS[:2]), ROWS[:2]).run()
    assert (done.opened, done.login.entered, done.lost) == (["r0", "r0", "r1"], 1, {})
    done = Run(ScriptedPage(once(*[COVERED] * 3), ROWS[:2]), ROWS[:2]).run()
    assert done.lost == {"r0": "an earlier popup stays open"}
    assert done.opened == ["r0", "r0", "r0", "r1"]
    assert (done.login.entered, set(done.kept)) == (3, {"r1"})


def test_one_channel_twice_is_left_alone_after_three_sweeps_and_is_no_loss() -> None:
    twins = [_double(row("twin", 1)), _double(row("twin", 2))]

    def first(place: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        if place.name != "twin":
            return own(place, options)
        state = "mismatch" if "UC one" in options["avoid"] else "read"
        return {**read("UC one"), "state": state, "reading": reading("UC one")}

    page = ScriptedPage(first, [*twins, ROWS[0]])
    done = Run(page, [*twins, ROWS[0], ROWS[9]]).run()
    assert set(done.kept) == {"twin", "r0"}
    assert set(done.lost) == {"r9"}
    assert done.opened.count("twin") == 1 + 3 * ONE_CHANNEL_TWICE


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (UNOPENED, "no popup opened"),
        (COVERED, "an earlier popup stays open"),
    ],
)
def test_so_many_lost_in_a_row_end_the_crawl_with_the_last_reason(
    answer: dict[str, Any], reason: str
) -> None:
    done = Run(ScriptedPage(lambda *_: answer, ROWS), ROWS)
    with pytest.raises(PageError) as ended:
        done.run()
    assert str(ended.value).startswith(
        f"The popups of {LOST_IN_A_ROW} rows in a row could not be read: {reason}."
    )
    assert list(done.lost.values()) == [reason] * LOST_IN_A_ROW


def test_a_surprise_has_what_was_read_opened_again_once() -> None:
    late = iter([0.0, 250.0])

    def popup(place: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        return {**own(place, options), "surprise": next(late, 0.0)}

    done = Run(ScriptedPage(popup, ROWS[:3]), ROWS[1:3], before=ROWS[:1]).run()
    assert sorted(done.opened) == ["r0", "r1", "r1", "r2"]
    assert set(done.popups.read) == {of.key for of in ROWS[:3]}


def test_a_page_that_breaks_at_every_row_ends_the_crawl_with_that_reason() -> None:
    def broken(*_: object) -> dict[str, Any]:
        raise PageChangedError("it went away")

    done = Run(ScriptedPage(broken, ROWS), ROWS)
    with pytest.raises(PageError, match=r"rows in a row could not be read: the page broke \(it went away\)"):
        done.run()
    assert len(done.lost) == LOST_IN_A_ROW
