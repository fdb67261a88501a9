"""Refreshing as the bot uses it: the refresher, the watch on the store, the schedule."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.processes.detached import run_detached
from bot.refreshing.alerts import Alert, alert_of
from bot.refreshing.outcomes import Result
from bot.refreshing.runs import ForeignRun, Run

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from datetime import datetime
    from pathlib import Path

    from bot.cron import CronTrigger
    from bot.live import Live
    from bot.processes.clock import Clock
    from bot.refreshing.outcomes import Outcome, Progress, Report
    from bot.refreshing.refresher import Refresher
    from bot.refreshing.schedule import Schedule
    from bot.refreshing.source import Source
    from bot.refreshing.watch import StoreWatch
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.store import SnapshotStore
    from recommender.snapshots.stored import StoredSnapshot

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """How refreshing stands; `missing` is the key of the text that says what to set up, "" for nothing."""

    missing: str
    running: Progress | None
    success: Outcome | None
    failure: Outcome | None
    next_run: datetime | None


@dataclass(frozen=True, slots=True)
class Stored:
    """The snapshots on disk, the id of the one in use, and what was said of refused rows, if any."""

    entries: tuple[StoredSnapshot, ...]
    used: str
    refused: Report | None


@dataclass(frozen=True, slots=True)
class RolledBack:
    """The snapshot that was gone back to, the id of the one in use then, and whether the pointer names that.

    They differ where the chosen one cannot be loaded, or newer data was published at the same moment.
    """

    manifest: Manifest
    used: str
    loaded: bool

    @property
    def in_use(self) -> bool:
        """Whether answers come from it already."""
        return self.used == self.manifest.id


class RefreshService:
    """All that others see of refreshing. `begin` when the bot starts, `end` when it stops."""

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
        self._live = live
        self._store = store
        self._refresher = refresher
        self._watch = watch
        self._source = source
        self.clock = clock
        self._schedule = None if trigger is None else _schedule(trigger, self._scheduled, clock)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._followed: set[str] = set()
        self._announce: Callable[[Alert], Awaitable[bool]] | None = None

    async def begin(self, announce: Callable[[Alert], Awaitable[bool]]) -> None:
        """Watch the store and keep to the schedule; what was interrupted or missed runs now."""
        self._announce = announce
        self._spawn(self._watch.make_ready())
        self._spawn(self._watch.watch(), "watch")
        if self._refresher.left_unfinished and not self._source.missing():
            await self._scheduled()
        if self._schedule is not None:
            due = self._schedule.is_due(self._refresher.history, self._live.snapshot)
            self._schedule.start(at_once=due and self._refresher.running is None)

    async def end(self) -> None:
        """Stop within seconds; a refresh under way goes on at the next start."""
        if self._schedule is not None:
            self._schedule.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(self._refresher.stop(), *self._tasks, return_exceptions=True)

    def start(self, *, force: bool = False) -> Run:
        """Refresh because somebody asks; joins the refresh under way.

        Raises:
            NotSetUpError: there is nothing to crawl, or nothing to crawl with.
            OSError: the data folder cannot be written to.
        """
        run = self._refresher.ask(force=force)
        self._spawn(self._follow(run, scheduled=False))
        return run

    @property
    def running(self) -> Run | None:
        """The refresh under way, in whatever process."""
        return self._refresher.running

    @property
    def changes(self) -> Path:
        """Where the list of all that the last refresh changed is written."""
        return self._refresher.folder.changes

    @property
    def messages(self) -> Path:
        """The folder in which is kept who is to hear of a refresh, and where."""
        return self._refresher.folder.messages

    def known(self, run: str) -> Run:
        """A refresh by its id, of this process or another, under way or over."""
        running = self._refresher.running
        return running if running is not None and running.id == run else self._refresher.past(run)

    def stored(self) -> Stored:
        """Reads the snapshots on disk and checks them."""
        return Stored(self._store.entries(), self.used, self._refresher.folder.refused_rows())

    @property
    def used(self) -> str:
        """The id of the snapshot that answers come from."""
        return self._live.snapshot.manifest.id

    def listing(self) -> tuple[StoredSnapshot, ...]:
        """The snapshots on disk by their descriptions alone, quickly."""
        return self._store.listing()

    async def roll_back(self, id_: str | None = None) -> RolledBack:
        """Answer from earlier data, the given or the one before, till a newer refresh succeeds.

        Raises:
            NoSnapshotError: there is no such snapshot, or it is damaged.
            StoreError: the data folder cannot be written to.
        """
        manifest = await asyncio.to_thread(self._store.roll_back, id_)
        loaded = await self._watch.look()
        return RolledBack(manifest, self.used, loaded)

    def standing(self) -> Standing:
        """Reads a few small files."""
        history, running = self._refresher.history, self._refresher.running
        next_run = None if self._schedule is None else self._schedule.next_run(self.clock.now())
        progress = None if running is None else running.progress
        return Standing(self._source.missing(), progress, history.success, history.failure, next_run)

    async def _scheduled(self) -> None:
        if not self._refresher.left_unfinished and self._done_by_another():
            return
        try:
            run = self._refresher.start()
        except OSError as error:
            log.error("no refresh: %s cannot be written to (%s)", self._refresher.folder.path, error.strerror)  # noqa: TRY400 the cause is in the line
            if (last := self._refresher.history.last) is not None:
                self._spawn(self._tell(last, scheduled=True))
            return
        self._spawn(self._follow(run, scheduled=True))

    def _done_by_another(self) -> bool:
        """Whether a process on this folder has refreshed since the schedule came due."""
        last, now = self._refresher.history.last, self.clock.now()
        if last is None or self._schedule is None or last.begun > now:  # begun before a clock was set back
            return False
        return self._schedule.next_run(last.begun) > now

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
        alert = alert_of(self._refresher.history, outcome, scheduled=scheduled)
        if alert is not None and self._announce is not None and await self._announce(alert):
            self._refresher.remember_alert(outcome.reason)

    def _spawn(self, work: Coroutine[Any, Any, None], name: str | None = None) -> None:
        task = run_detached(work)
        if name is not None:
            task.set_name(name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _schedule(trigger: CronTrigger, work: Callable[[], Awaitable[None]], clock: Clock) -> Schedule:
    from bot.refreshing.schedule import Schedule  # noqa: PLC0415 without one a start needs no scheduler

    return Schedule(trigger, work, clock)
