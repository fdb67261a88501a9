"""Refreshing as the bot uses it: the refresher, the watch on the store, the schedule."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.processes.clock import SystemClock
from bot.processes.detached import run_apart
from bot.refreshing.alerts import Alert, alert_of
from bot.refreshing.outcomes import Result
from bot.refreshing.refresher import Refresher
from bot.refreshing.runs import ForeignRun, Run
from bot.refreshing.schedule import Schedule, cron_trigger, is_due
from bot.refreshing.source import NotSetUpError, SettingsSource
from bot.refreshing.watch import StoreWatch
from recommender.snapshots.store import SnapshotStore

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import datetime
    from pathlib import Path

    from apscheduler.triggers.cron import CronTrigger

    from bot.live import Live
    from bot.processes.clock import Clock
    from bot.refreshing.outcomes import Outcome, Progress
    from bot.refreshing.source import Source
    from bot.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """How refreshing stands; `missing` is the key of the text that says what to set up, "" for nothing."""

    missing: str
    running: Progress | None
    success: Outcome | None
    failure: Outcome | None
    next_run: datetime | None


class RefreshService:
    """Put together once; `begin` when the bot starts, `end` when it stops."""

    def __init__(
        self,
        live: Live,
        store: SnapshotStore,
        refresher: Refresher,
        watch: StoreWatch,
        source: Source,
        trigger: CronTrigger | None,
        clock: Clock,
    ) -> None:
        self.live = live
        self.store = store
        self.refresher = refresher
        self.watch = watch
        self.source = source
        self.clock = clock
        self._schedule = None if trigger is None else Schedule(trigger, self._scheduled)
        self._trigger = trigger
        self._tasks: set[asyncio.Task[Any]] = set()
        self._followed: set[str] = set()
        self._announce: Callable[[Alert], Awaitable[bool]] | None = None

    async def begin(self, announce: Callable[[Alert], Awaitable[bool]]) -> None:
        """Watch the store and keep to the schedule; what was interrupted or missed runs now."""
        self._announce = announce
        self._spawn(self.watch.watch(), "watch")
        if self._schedule is not None and self._trigger is not None:
            history, now = self.refresher.history, self.clock.now()
            at_once = self.refresher.left_unfinished or is_due(
                self._trigger, history, self.live.snapshot, now
            )
            contextvars.Context().run(self._schedule.start, at_once=at_once)

    async def end(self) -> None:
        """Stop within seconds; a refresh under way goes on at the next start."""
        if self._schedule is not None:
            self._schedule.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(self.refresher.stop(), *self._tasks, return_exceptions=True)

    def start(self, *, force: bool = False) -> Run:
        """Refresh because somebody asks; joins the refresh under way.

        Raises:
            NotSetUpError: there is nothing to crawl, or nothing to crawl with.
            OSError: the data folder cannot be written to.
        """
        running = self.refresher.running
        if running is not None:
            return running
        missing = self.source.missing()
        if missing and not (force and self.refresher.folder.refused.exists()):
            raise NotSetUpError(missing)
        run = self.refresher.start(force=force)
        self._spawn(self._follow(run, scheduled=False))
        return run

    def standing(self) -> Standing:
        """Reads a few small files."""
        history, running = self.refresher.history, self.refresher.running
        next_run = None if self._schedule is None else self._schedule.next_run(self.clock.now())
        progress = None if running is None else running.progress
        return Standing(self.source.missing(), progress, history.success, history.failure, next_run)

    async def _scheduled(self) -> None:
        if not self.refresher.left_unfinished and self._done_by_another():
            return
        try:
            run = self.refresher.start()
        except OSError as error:
            log.error("no refresh: %s cannot be written to (%s)", self.refresher.folder.path, error.strerror)  # noqa: TRY400 the cause is in the line
            if (last := self.refresher.history.last) is not None:
                self._spawn(self._tell(last, scheduled=True))
            return
        self._spawn(self._follow(run, scheduled=True))

    def _done_by_another(self) -> bool:
        """Whether a process on this folder has refreshed since the schedule came due."""
        last = self.refresher.history.last
        if last is None or self._schedule is None:
            return False
        due = self._schedule.next_run(last.begun)
        return due is not None and due > self.clock.now()

    async def _follow(self, run: Run, *, scheduled: bool) -> None:
        """Log how a refresh of this process ends, and tell the admins what they do not know yet."""
        if isinstance(run, ForeignRun) or run.id in self._followed:
            return
        self._followed.add(run.id)
        outcome = await run.outcome()
        level = logging.WARNING if outcome.result in (Result.FAILED, Result.REFUSED) else logging.INFO
        log.log(level, "refresh %s: %s %s", outcome.run, outcome.result, outcome.message)
        await self._tell(outcome, scheduled=scheduled)

    async def _tell(self, outcome: Outcome, *, scheduled: bool) -> None:
        alert = alert_of(self.refresher.history, outcome, scheduled=scheduled)
        if alert is not None and self._announce is not None and await self._announce(alert):
            self.refresher.remember_alert(outcome.reason)

    def _spawn(self, work: Coroutine[Any, Any, None], name: str | None = None) -> None:
        task = run_apart(work)
        if name is not None:
            task.set_name(name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def refresh_service(live: Live, folder: Path, settings: Settings) -> RefreshService:
    """As the operator has set it up; without DATALAB_URL nothing is scheduled."""
    source = SettingsSource(settings)
    trigger = None if source.missing() else cron_trigger(settings.plimate_refresh_cron, settings.timezone)
    return service_of(live, folder, settings.plimate_recipe, source, trigger)


def service_of(
    live: Live,
    folder: Path,
    recipe: str,
    source: Source,
    trigger: CronTrigger | None = None,
    clock: Clock | None = None,
) -> RefreshService:
    """Put it together; without a trigger it refreshes on demand alone."""
    clock, store = clock or SystemClock(), SnapshotStore(folder)
    watch = StoreWatch(store, live, clock)
    refresher = Refresher(folder, recipe, source.program, watch.look, clock)
    return RefreshService(live, store, refresher, watch, source, trigger, clock)
