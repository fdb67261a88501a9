"""Admins are told once a reason, and that it works again."""

from dataclasses import replace

from bot.refreshing.alerts import Failing, Recovered, alert_of
from bot.refreshing.outcomes import Cause, History, Outcome, Report, Result
from recommender.snapshots.doubts import Doubt, Reason
from tests.bot.tables import NOW

GOOD = Outcome("r", Result.PUBLISHED, NOW, NOW)
LOGIN = Outcome("r", Result.FAILED, NOW, NOW, Cause.LOGIN, "refused at 04:00")
PAGE = Outcome("r", Result.FAILED, NOW, NOW, Cause.PAGE)


def refused(after: int) -> Outcome:
    report = Report(doubts=(Reason(Doubt.ROWS_FELL, 500, after),))
    return Outcome("r", Result.REFUSED, NOW, NOW, Cause.REFUSED, f"{after} rows", report)


def told(outcomes: list[Outcome], *, scheduled: bool = True) -> list[type]:
    """What the admins hear over a series of refreshes."""
    history, heard = History(), []
    for outcome in outcomes:
        alert = alert_of(history, outcome, scheduled=scheduled)
        if alert is not None:
            heard.append(type(alert))
            history = replace(history, alerted=outcome.reason)
    return heard


def test_a_failure_is_told_once_until_its_reason_changes() -> None:
    assert (
        told([LOGIN, LOGIN, replace(LOGIN, message="refused at 05:00"), PAGE, PAGE, LOGIN]) == [Failing] * 3
    )


def test_recovery_is_told_once() -> None:
    assert told([GOOD, LOGIN, GOOD, GOOD, LOGIN]) == [Failing, Recovered, Failing]


def test_a_refusal_with_other_figures_is_the_same_reason() -> None:
    assert told([refused(400), refused(399)]) == [Failing]


def test_who_asked_sees_it_and_nobody_is_told() -> None:
    assert told([LOGIN, GOOD], scheduled=False) == []


def test_a_cancelled_or_interrupted_refresh_is_no_failure() -> None:
    cancelled = Outcome("r", Result.CANCELLED, NOW, NOW)
    interrupted = Outcome("r", Result.INTERRUPTED, NOW, NOW)
    assert told([cancelled, interrupted]) == []
    assert told([LOGIN, cancelled, LOGIN]) == [Failing]
