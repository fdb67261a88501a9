"""When a refresh comes due, and what was missed; time is what the test says."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cron import CronError, cron_trigger
from bot.refreshing.outcomes import History, Outcome, Result
from bot.refreshing.schedule import Schedule, is_due
from recommender.snapshots.manifest import Origin, OriginKind
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
    assert trigger.get_next_fire_time(None, datetime.fromisoformat(now)) == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    "expression",
    ["", "daily", "0 4 * *", "0 4 * * * *", "60 4 * * *", "0 4 * * 5-1", "a b c d e", "0 4 31 2 *"],
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


async def test_a_missed_run_happens_at_start_and_only_then() -> None:
    ran = asyncio.Event()

    async def work() -> None:
        ran.set()

    schedule = Schedule(DAILY, work)
    schedule.start(at_once=True)
    await asyncio.wait_for(ran.wait(), 20)
    schedule.stop()
    idle = Schedule(DAILY, work)
    idle.start(at_once=False)
    assert [job.id for job in idle._scheduler.get_jobs()] == ["refresh"]
    (job,) = idle._scheduler.get_jobs()
    assert (job.max_instances, job.coalesce, job.misfire_grace_time) == (1, True, None)
    idle.stop()
    assert idle.next_run(datetime(2026, 1, 1, 0, tzinfo=SEOUL)) == datetime(2026, 1, 1, 4, tzinfo=SEOUL)
