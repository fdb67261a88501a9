"""When a refresh comes due, and what was missed; time is what the test says."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cron import CronError, cron_trigger
from bot.refreshing.outcomes import History, Outcome, Result
from bot.refreshing.schedule import Schedule, is_due
from recommender.snapshots.manifest import Origin, OriginKind
from tests.bot.refreshing.scene import ManualClock
from tests.bot.tables import NOW, Row, sample, snapshot_of

SEOUL = ZoneInfo("Asia/Seoul")
DAILY = cron_trigger("0 4 * * *", SEOUL)
CRAWLED = snapshot_of([Row("a"), Row("b")], Origin(OriginKind.CRAWL, "channels.csv"))


def ended(when: datetime, result: Result = Result.PUBLISHED) -> History:
    return History(last=Outcome("r", result, when, when))


@pytest.mark.parametrize(
    ("expression", "now", "due"),
    [
        ("0 4 * * *", "2026-01-01T12:00+09:00", "2026-01-02T04:00+09:00"),
        ("*/15 * * * *", "2026-01-01T12:01+09:00", "2026-01-01T12:15+09:00"),
        ("0 4 * * 0", "2026-01-01T12:00+09:00", "2026-01-04T04:00+09:00"),  # a Sunday
        ("0 4 * * 7", "2026-01-01T12:00+09:00", "2026-01-04T04:00+09:00"),
        ("0 4 * * 1-5", "2026-01-03T12:00+09:00", "2026-01-05T04:00+09:00"),  # Saturday → Monday
        ("0 4 * * 0-2", "2026-01-01T12:00+09:00", "2026-01-04T04:00+09:00"),
        ("0 4 * * mon,5", "2026-01-01T12:00+09:00", "2026-01-02T04:00+09:00"),
        ("0 4 * * 1-5/2", "2026-01-03T12:00+09:00", "2026-01-05T04:00+09:00"),  # Monday, not Tuesday
        ("0 4 * * 1-5/2", "2026-01-05T12:00+09:00", "2026-01-07T04:00+09:00"),
        ("0 4 * * */2", "2026-01-02T12:00+09:00", "2026-01-03T04:00+09:00"),  # Saturday, Sunday, Tuesday
        ("0 4 * * */2", "2026-01-03T12:00+09:00", "2026-01-04T04:00+09:00"),
        ("0 4 * * 3/2", "2026-01-01T12:00+09:00", "2026-01-02T04:00+09:00"),
        ("30 3 1 */2 *", "2026-01-01T12:00+09:00", "2026-03-01T03:30+09:00"),
    ],
)
def test_cron_means_what_cron_means(expression: str, now: str, due: str) -> None:
    trigger = cron_trigger(expression, SEOUL)
    assert trigger.next_run(datetime.fromisoformat(now)) == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "daily",
        "0 4 * *",
        "0 4 * * * *",
        "60 4 * * *",
        "0 4 * * 5-1",
        "a b c d e",
        "0 4 31 2 *",
        "0 0 31 2,4 *",
    ],
)
def test_what_is_no_cron_expression_is_refused(expression: str) -> None:
    with pytest.raises(CronError):
        cron_trigger(expression, UTC)


def test_the_sample_never_gets_old() -> None:
    assert not is_due(DAILY, History(), sample(), NOW + timedelta(days=4000))


def test_data_older_than_the_schedule_is_due() -> None:
    assert is_due(DAILY, History(), CRAWLED, NOW + timedelta(days=1))
    assert not is_due(DAILY, History(), CRAWLED, NOW + timedelta(minutes=1))


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_run_is_missed_when_the_schedule_came_due_since_the_last(last_s: int, later_s: int) -> None:
    last = NOW + timedelta(seconds=last_s)
    now = last + timedelta(seconds=later_s)
    four = last.astimezone(SEOUL).replace(hour=4, minute=0, second=0, microsecond=0)
    next_four = four if four > last else four + timedelta(days=1)
    for snapshot in (sample(), CRAWLED):
        for result in (Result.PUBLISHED, Result.FAILED):
            assert is_due(DAILY, ended(last, result), snapshot, now) == (next_four <= now)


class Ran:
    """A schedule over a clock that the test sets, from nine in the morning in Seoul; counts what it ran."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.clock = clock = ManualClock()

        class Wall(datetime):
            """What the scheduler takes for the time."""

            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # a plain datetime will do
                return clock.now().astimezone(tz)

        patch.setattr("apscheduler.schedulers.base.datetime", Wall)
        self.times: list[datetime] = []
        self.schedule = Schedule(DAILY, self.work, self.clock)

    async def work(self) -> None:
        self.times.append(self.clock.now())

    async def pass_by(self, seconds: float) -> None:
        """Let the schedule look at the clock, which has gone on by so much at once."""
        await settled()
        self.clock.advance(seconds)
        await settled()


async def settled() -> None:
    """Till everything that is ready has run."""
    for _ in range(20):
        await asyncio.sleep(0)


@pytest.fixture
async def ran(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Ran]:
    schedule = Ran(monkeypatch)
    yield schedule
    schedule.schedule.stop()
    await settled()


FOUR = datetime(2026, 1, 1, 19, tzinfo=UTC)  # in Seoul; the clock stands at nine in the morning


async def test_a_missed_run_happens_at_start_and_only_then(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    ran.schedule.start(at_once=True)
    await ran.pass_by(0)
    assert ran.times == [ran.clock.now()]
    ran.schedule.stop()
    idle = Ran(monkeypatch)
    idle.schedule.start(at_once=False)
    await idle.pass_by(30)
    assert idle.times == []
    idle.schedule.stop()
    assert idle.schedule.next_run(datetime(2026, 1, 1, 0, tzinfo=SEOUL)) == datetime(
        2026, 1, 1, 4, tzinfo=SEOUL
    )


async def test_it_runs_on_time_once_a_day(ran: Ran) -> None:
    ran.schedule.start(at_once=False)
    while ran.clock.now() < FOUR + timedelta(days=1, minutes=1):
        await ran.pass_by(30)
    assert ran.times == [FOUR, FOUR + timedelta(days=1)]


@pytest.mark.parametrize("slept", [timedelta(hours=20), timedelta(days=40)])
async def test_what_was_slept_through_runs_once_within_a_minute_of_waking(ran: Ran, slept: timedelta) -> None:
    ran.schedule.start(at_once=False)
    await settled()
    # A timer stands still while the machine sleeps: of what it waits for, nothing has passed on waking.
    ran.clock.jump(slept)
    woken = ran.clock.now()
    for _ in range(4):
        await ran.pass_by(30)
    assert len(ran.times) == 1
    assert ran.times[0] - woken <= timedelta(minutes=1)


async def test_a_clock_that_was_years_ahead_and_is_set_right_delays_nothing(ran: Ran) -> None:
    ran.clock.jump(timedelta(days=3650))
    ran.schedule.start(at_once=False)
    await settled()
    ran.clock.jump(timedelta(days=-3650))
    while ran.clock.now() < FOUR + timedelta(minutes=1):
        await ran.pass_by(30)
    assert ran.times == [FOUR]


async def test_a_clock_that_is_set_back_by_seconds_repeats_nothing(ran: Ran) -> None:
    ran.schedule.start(at_once=False)
    while not ran.times:
        await ran.pass_by(30)
    ran.clock.jump(timedelta(seconds=-10))
    for _ in range(4):
        await ran.pass_by(30)
    assert ran.times == [FOUR]


async def test_a_run_that_cannot_begin_does_not_end_the_schedule(
    ran: Ran, caplog: pytest.LogCaptureFixture
) -> None:
    calls: list[datetime] = []

    async def broken() -> None:
        calls.append(ran.clock.now())
        raise OSError("no room")

    schedule = Schedule(DAILY, broken, ran.clock)
    schedule.start(at_once=True)
    while len(calls) < 2:
        await ran.pass_by(30)
    schedule.stop()
    assert "no room" in caplog.text
