"""When to refresh by itself: a cron expression, and at start what was missed."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import tzinfo

    from bot.refreshing.outcomes import History
    from recommender.snapshots.snapshot import Snapshot

log = logging.getLogger(__name__)
FIELDS = 5
# In cron 0 and 7 are Sunday; the library counts from Monday, but knows the names.
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 6
# An expression of cron has no year: what comes due at all, does after any day.
SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
JOB = "refresh"


class CronError(ValueError):
    """No cron expression of five fields; the message says what is wrong."""


def cron_trigger(expression: str, timezone: tzinfo) -> CronTrigger:
    """When an expression of five fields (minute, hour, day, month, weekday) comes due.

    Raises:
        CronError: it is none.
    """
    fields = expression.split()
    if len(fields) != FIELDS:
        raise CronError(f"{len(fields)} fields where cron has five, as in 0 4 * * * (every day at 04:00)")
    *rest, weekdays = fields
    try:
        trigger = CronTrigger.from_crontab(" ".join([*rest, _named(weekdays)]), timezone)
    except ValueError as error:
        raise CronError(str(error)) from error
    if trigger.get_next_fire_time(None, SOME_DAY) is None:
        raise CronError(f"{expression} never comes due")
    return trigger


def _named(weekdays: str) -> str:
    """Cron's numbers of weekdays as names; ranges day by day, for the library's week begins elsewhere."""
    days: list[str] = []
    for part in weekdays.split(","):
        found = re.fullmatch(r"(?:\*|([0-7])(?:-([0-7]))?)(?:/([1-7]))?", part)
        if found is None or part == "*":
            days.append(part)
            continue
        days += WEEKDAYS[_range(part, *found.groups())]
    return ",".join(dict.fromkeys(days))


def _range(part: str, first: str | None, last: str | None, step: str | None) -> slice:
    """Which of `WEEKDAYS` a part means: `3`, `1-5`, `1-5/2`, `*/2`, and `3/2`, which is `3-6/2`."""
    begin = int(first or 0)
    end = int(last) if last else begin if first and not step else SATURDAY
    if end < begin:
        raise CronError(f"the range of weekdays {part} runs backwards")
    return slice(begin, end + 1, int(step or 1))


def is_due(trigger: CronTrigger, history: History, snapshot: Snapshot, now: datetime) -> bool:
    """Whether a run was missed: the schedule came due since the last one, or since the data's own date.

    The sample is nobody's data: it never gets old.
    """
    ended = None if history.last is None else history.last.ended
    if ended is None and snapshot.manifest.origin.kind is OriginKind.SAMPLE:
        return False
    due = trigger.get_next_fire_time(None, ended or snapshot.data_date)
    return due is not None and due <= now


class Schedule:
    """Runs `work` whenever the trigger comes due; one at a time, late rather than never."""

    def __init__(self, trigger: CronTrigger, work: Callable[[], Awaitable[None]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=trigger.timezone)
        self._trigger = trigger
        self._work = work

    def start(self, *, at_once: bool) -> None:
        """Begin to wait; `at_once` runs what was missed."""
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._scheduler.add_job(
            self._work, self._trigger, id=JOB, max_instances=1, coalesce=True, misfire_grace_time=None
        )
        if at_once:
            self._scheduler.add_job(self._work, id=f"missed {JOB}", misfire_grace_time=None)
        self._scheduler.start()

    def next_run(self, now: datetime) -> datetime | None:
        """When it comes due next, None where it never does."""
        due: datetime | None = self._trigger.get_next_fire_time(None, now)
        return due

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
