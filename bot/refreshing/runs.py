"""A refresh under way, in this process or in another one: seen alike."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Protocol

from bot.refreshing.folder import read_record
from bot.refreshing.outcomes import History, Outcome, Progress, Result, Step
from recommender.snapshots.durability import replace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.processes.clock import Clock
    from bot.refreshing.folder import RefreshFolder
    from bot.refreshing.job import RefreshJob

log = logging.getLogger(__name__)
LOOK_EVERY_S = 0.5


class Run(Protocol):
    """A refresh under way."""

    @property
    def id(self) -> str: ...

    @property
    def progress(self) -> Progress: ...

    @property
    def finished(self) -> Outcome | None:
        """How it ended, None while it runs."""
        ...

    async def outcome(self) -> Outcome:
        """Wait for the end. Cancelling the wait does not touch the refresh."""
        ...

    def cancel(self) -> None:
        """End it, unless it is too late; what was crawled so far is kept for the next one."""
        ...


class LocalRun:
    """A refresh of this process. `wanted` is set when somebody wants it cancelled."""

    def __init__(self, job: RefreshJob, task: asyncio.Task[Outcome], wanted: asyncio.Event) -> None:
        self._job = job
        self._task = task
        self._wanted = wanted

    @property
    def id(self) -> str:
        return self.progress.run

    @property
    def progress(self) -> Progress:
        return self._job.progress

    @property
    def finished(self) -> Outcome | None:
        if not self._task.done():
            return None
        return interrupted(self.progress) if self._task.cancelled() else self._task.result()

    async def outcome(self) -> Outcome:
        await asyncio.wait((self._task,))
        return interrupted(self.progress) if self._task.cancelled() else self._task.result()

    def cancel(self) -> None:
        self._wanted.set()

    async def stop(self) -> None:
        """End it because the program ends: the next start goes on with it."""
        self._task.cancel()
        await asyncio.wait((self._task,))


class ForeignRun:
    """A refresh that another process runs, seen through the files that it leaves."""

    def __init__(self, folder: RefreshFolder, clock: Clock, busy: Callable[[], bool]) -> None:
        self._folder = folder
        self._clock = clock
        self._busy = busy
        now = clock.now()
        self._known = read_record(folder.progress, Progress) or Progress("", now, Step.START, now, now)

    @property
    def id(self) -> str:
        return self._known.run

    @property
    def progress(self) -> Progress:
        seen = read_record(self._folder.progress, Progress)
        if seen is not None and seen.run == self.id:
            self._known = seen
        return self._known

    @property
    def finished(self) -> Outcome | None:
        seen = read_record(self._folder.progress, Progress)
        if seen is not None and seen.run == self.id and self._busy():
            return None
        last = (read_record(self._folder.history, History) or History()).last
        return last if last is not None and last.run == self.id else interrupted(self._known)

    async def outcome(self) -> Outcome:
        while (outcome := self.finished) is None:
            await self._clock.sleep(LOOK_EVERY_S)
        return outcome

    def cancel(self) -> None:
        """Leave word; the other process looks for it as it goes."""
        try:
            replace_file(self._folder.cancel, self.id.encode(), durable=False)
        except OSError as error:
            log.warning("the refresh of another process cannot be cancelled: %s", error)


class PastRun:
    """A refresh that is over; interrupted, if nothing is written of its end."""

    def __init__(self, run: str, history: History, clock: Clock) -> None:
        now = clock.now()
        self._progress = Progress(run, now, Step.START, now, now)
        ends = (history.last, history.success, history.failure)
        found = (end for end in ends if end is not None and end.run == run)
        self._outcome = next(found, interrupted(self._progress))

    @property
    def id(self) -> str:
        return self._progress.run

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def finished(self) -> Outcome:
        return self._outcome

    async def outcome(self) -> Outcome:
        return self._outcome

    def cancel(self) -> None:
        """It is too late for that."""


def interrupted(progress: Progress) -> Outcome:
    """Its process ended before it did."""
    return Outcome(progress.run, Result.INTERRUPTED, progress.begun, progress.at)
