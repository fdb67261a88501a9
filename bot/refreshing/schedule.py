"""When to refresh by itself: a cron expression, and at start what was missed."""

from __future__ import annotations

import logging
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.processes.detached import run_detached
from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from bot.cron import CronTrigger
    from bot.processes.clock import Clock
    from bot.refreshing.outcomes import History
    from recommender.snapshots.snapshot import Snapshot

JOB = "refresh"
# The scheduler's timer stands still while the machine sleeps, and knows nothing of a clock that was set.
LONGEST_UNSEEN_S = 30.0
SET_BACK = timedelta(minutes=1)


def is_due(trigger: CronTrigger, history: History, snapshot: Snapshot, now: datetime) -> bool:
    """Whether a run was missed: the schedule came due since the last one, or since the data's own date.

    The sample is nobody's data: it never gets old.
    """
    ended = None if history.last is None else history.last.ended
    if ended is None and snapshot.manifest.origin.kind is OriginKind.SAMPLE:
        return False
    return trigger.next_run(ended or snapshot.data_date) <= now


class Calendar(BaseTrigger):  # type: ignore[misc]  # the library has no types
    """A cron expression as the scheduler asks for it. Of several runs that were missed one is made up for."""

    def __init__(self, trigger: CronTrigger) -> None:
        self._trigger = trigger

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """The first moment after the last run, and after now where that is later."""
        return self._trigger.next_run(now if previous is None else max(previous, now))


class Schedule:
    """Runs `work` whenever the trigger comes due by the clock on the wall; late rather than never."""

    def __init__(self, trigger: CronTrigger, work: Callable[[], Awaitable[None]], clock: Clock) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._trigger = trigger
        self._work = work
        self._clock = clock
        self._watch: asyncio.Task[None] | None = None

    def start(self, *, at_once: bool) -> None:
        """Begin to wait; `at_once` runs what was missed."""
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._scheduler.add_job(
            self._work, Calendar(self._trigger), id=JOB, max_instances=1, misfire_grace_time=None
        )
        if at_once:
            now = self._clock.now()
            self._scheduler.add_job(
                self._work, id=f"missed {JOB}", next_run_time=now, misfire_grace_time=None
            )
        self._scheduler.start()
        self._watch = run_detached(self._watch_the_clock())

    def is_due(self, history: History, snapshot: Snapshot) -> bool:
        """Whether a run was missed till now."""
        return is_due(self._trigger, history, snapshot, self._clock.now())

    def next_run(self, after: datetime) -> datetime:
        """When it comes due next."""
        return self._trigger.next_run(after)

    def stop(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _watch_the_clock(self) -> None:
        """Have the scheduler look at the time again and again, and reckon anew from one that was set back."""
        seen = self._clock.now()
        while True:
            await self._clock.sleep(LONGEST_UNSEEN_S)
            now = self._clock.now()
            if now < seen - SET_BACK:
                self._scheduler.reschedule_job(JOB, trigger=Calendar(self._trigger))
            self._scheduler.wakeup()
            seen = now
