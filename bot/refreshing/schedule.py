"""When to refresh by itself: a cron expression, and at start what was missed."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

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

log = logging.getLogger(__name__)
# A timer stands still while the machine sleeps, and knows nothing of a clock that was set.
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


class Schedule:
    """Runs `work` whenever the trigger comes due by the clock on the wall; late rather than never."""

    def __init__(self, trigger: CronTrigger, work: Callable[[], Awaitable[None]], clock: Clock) -> None:
        self._trigger = trigger
        self._work = work
        self._clock = clock
        self._task: asyncio.Task[None] | None = None

    def start(self, *, at_once: bool) -> None:
        """Begin to wait; `at_once` runs what was missed."""
        self._task = run_detached(self._keep(at_once=at_once))

    def next_run(self, after: datetime) -> datetime:
        """When it comes due next."""
        return self._trigger.next_run(after)

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _keep(self, *, at_once: bool) -> None:
        seen = self._clock.now()
        due = seen if at_once else self.next_run(seen)
        while True:
            now = self._clock.now()
            if now >= due:
                await self._run()
                due = self.next_run(now)
            elif now < seen - SET_BACK:
                due = self.next_run(now)
            seen = now
            await self._clock.sleep(min(LONGEST_UNSEEN_S, (due - now).total_seconds()))

    async def _run(self) -> None:
        try:
            await self._work()
        except Exception:  # the next run is not to go the same way
            log.exception("a scheduled refresh could not begin")
