"""Sessions that end and pages that go away while popups are opened: entered again, but not for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from crawler.errors import LoginError, PageError
from crawler.rows.popups import POPUPS_PER_SESSION, SESSIONS, SESSIONS_IN_VAIN
from crawler.site.answers import PageChangedError
from tests.crawler.rows.run import LOGIN, ROWS, Run, once, own
from tests.crawler.rows.scripted import ScriptedPage, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.channels import TableRow
    from crawler.site.pages import Table


def test_a_session_that_ends_is_begun_anew_and_a_row_that_ends_it_is_given_up() -> None:
    done = Run(ScriptedPage(once(LOGIN), ROWS[:2]), ROWS[:2]).run()
    assert (done.opened, done.login.entered, done.lost) == (["r0", "r0", "r1"], 1, {})
    done = Run(ScriptedPage(once(*[LOGIN] * 3), ROWS[:2]), ROWS[:2]).run()
    assert done.lost == {"r0": "its popup ends the session"}
    assert done.opened == ["r0", "r0", "r0", "r1"]
    assert (done.login.entered, set(done.kept)) == (3, {"r1"})


def test_a_page_that_breaks_at_a_row_is_entered_again_and_says_so() -> None:
    def broken(place: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        if place.name == "r0":
            raise PageChangedError("it went away")
        return own(place, options)

    done = Run(ScriptedPage(broken, ROWS[:2]), ROWS[:2]).run()
    assert done.lost == {"r0": "the page broke (it went away)"}
    assert done.opened == ["r0", "r0", "r0", "r1"]
    assert (done.login.entered, set(done.kept)) == (3, {"r1"})


def test_sessions_that_end_without_a_popup_in_between_end_the_crawl() -> None:
    page = ScriptedPage(lambda *_: LOGIN, ROWS)
    done = Run(page, ROWS)
    with pytest.raises(LoginError, match=rf"^The session ended {SESSIONS_IN_VAIN + 1} times without"):
        done.run()
    assert done.login.entered == SESSIONS_IN_VAIN


def test_a_popup_that_was_read_has_the_sessions_in_vain_begin_anew() -> None:
    left = iter([LOGIN, LOGIN, None] * 12)

    def now_and_then(place: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        return next(left) or own(place, options)

    done = Run(ScriptedPage(now_and_then, ROWS[:8]), ROWS[:8]).run()
    assert (len(done.kept), done.login.entered) == (8, 16)


def test_a_table_that_is_away_is_entered_again_but_not_for_ever() -> None:
    class Away(ScriptedPage):
        """The table is there once in `each` looks; else there are no rows, or the page went away."""

        def __init__(self, each: int, **how: bool) -> None:
            super().__init__(own, *([of] for of in ROWS))
            self.each, self.how, self.looks = each, how, 0

        def table(self, **waits: float) -> Table:
            self.looks += 1
            if self.looks % self.each == 0:
                return super().table(**waits)
            if self.how.get("changed"):
                raise PageChangedError("gone")
            shown = super().table(**waits)
            return type(shown)(shown.rows if self.how.get("login") else [], None, bool(self.how.get("login")))

    for how in ({"changed": True}, {"login": True}, {}):
        done = Run(Away(2, **how), ROWS).run()
        assert (set(done.kept), done.login.entered) == ({of.name for of in ROWS}, len(ROWS)), how
        done = Run(Away(10**6, **how), ROWS, before=[row(f"b{n}") for n in range(POPUPS_PER_SESSION)])
        with pytest.raises(PageError, match=rf"the page was lost {SESSIONS + 2} times\. Try again later\.$"):
            done.run()
        assert done.login.entered == SESSIONS + 1, how
