"""When to refresh by itself: a cron expression, and at start what was missed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from apscheduler.triggers.cron import CronTrigger

    from bot.refreshing.outcomes import History
    from recommender.snapshots.snapshot import Snapshot

log = logging.getLogger(__name__)
JOB = "refresh"


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
