"""Refreshes once at a time, in all processes on a data folder: who comes second joins."""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from bot.processes.detached import run_detached
from bot.refreshing.folder import RefreshFolder, read_record, write_record
from bot.refreshing.job import RefreshJob
from bot.refreshing.outcomes import Cause, History, Outcome, Progress, Result, Step
from bot.refreshing.runs import LOOK_EVERY_S, ForeignRun, LocalRun, PastRun, Run
from bot.refreshing.source import NotSetUpError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from bot.processes.clock import Clock
    from bot.refreshing.source import Source

log = logging.getLogger(__name__)
# The gate is held for two system calls; who holds it longer is a stopped process.
GATE_S = 1.0
RUN = re.compile(r"[0-9a-f]{8}")


class Refresher:
    """The one way to refresh. `adopt` takes the published snapshot into use; `source` says what to crawl."""

    def __init__(
        self,
        data: Path,
        recipe: str,
        source: Source,
        adopt: Callable[[], Awaitable[bool]],
        clock: Clock,
    ) -> None:
        self.folder = RefreshFolder(data)
        self._recipe = recipe
        self._source = source
        self._adopt = adopt
        self._clock = clock
        self._run: LocalRun | None = None
        self._unsaved: History | None = None

    @property
    def history(self) -> History:
        """How refreshes on this data folder ended, in whatever process."""
        return self._unsaved or read_record(self.folder.history, History) or History()

    @property
    def running(self) -> Run | None:
        """The refresh under way, wherever it runs."""
        if self._run is not None and self._run.finished is None:
            return self._run
        return ForeignRun(self.folder, self._clock, self._busy) if self._busy() else None

    def past(self, run: str) -> Run:
        """A refresh that runs no longer, by its id."""
        return PastRun(run, self.history, self._clock)

    @property
    def left_unfinished(self) -> bool:
        """Whether a refresh was begun and never ended: its process was stopped or died."""
        return self.folder.progress.exists() and self.running is None

    def ask(self, *, force: bool = False) -> Run:
        """Begin or join a refresh because somebody asks. Refused rows can be forced without a crawl.

        Raises:
            NotSetUpError: there is nothing to crawl, or nothing to crawl with.
            OSError: the data folder cannot be written to.
        """
        missing = self._source.missing()
        if missing and not (force and self.folder.refused.exists()) and self.running is None:
            raise NotSetUpError(missing)
        return self.start(force=force)

    def start(self, *, force: bool = False) -> Run:
        """Begin a refresh, or join the one under way.

        Raises:
            OSError: the data folder cannot be written to.
        """
        if self._run is not None and self._run.finished is None:
            return self._run
        lock = FileLock(self.folder.lock, thread_local=False)
        try:
            self.folder.make()
            with self._gate():
                try:
                    lock.acquire(timeout=0)
                except Timeout:
                    return ForeignRun(self.folder, self._clock, self._busy)
                job = self._job()
                job.tell(Step.START)
        except Timeout:
            raise
        except OSError as error:
            failure = self._not_begun(error)
            self._save(replace(self.history, last=failure, failure=failure))
            raise
        wanted = asyncio.Event()
        task = run_detached(self._held(lock, job, wanted, force=force))
        self._run = LocalRun(job, task, wanted)
        return self._run

    async def stop(self) -> None:
        """End a refresh of this process in the way that the next start goes on with it."""
        if self._run is not None and self._run.finished is None:
            await self._run.stop()

    def remember_alert(self, reason: str) -> None:
        """The admins have been told of this failure; "" that all is well."""
        self._save(replace(self.history, alerted=reason))

    def _not_begun(self, error: OSError) -> Outcome:
        now, run = self._clock.now(), secrets.token_hex(4)
        text = f"{self.folder.path} cannot be written to ({error.strerror or error})"
        return Outcome(run, Result.FAILED, now, now, Cause.STORE, text)

    def _job(self) -> RefreshJob:
        self.folder.cancel.unlink(missing_ok=True)
        left = read_record(self.folder.progress, Progress)
        # One that was interrupted goes on under its name: Cancel below its message still means it.
        run = left.run if left is not None and RUN.fullmatch(left.run) else secrets.token_hex(4)
        return RefreshJob(self.folder, self._recipe, self._source.program, self._adopt, self._clock, run)

    @contextmanager
    def _gate(self) -> Iterator[None]:
        """Held while trying the lock, so that who only looks is never taken for one who refreshes."""
        with FileLock(self.folder.gate, timeout=GATE_S, poll_interval=0.001):
            yield

    def _busy(self) -> bool:
        """Whether some process refreshes; this one does not, as far as the caller knows."""
        if not self.folder.lock.exists():
            return False
        lock = FileLock(self.folder.lock, thread_local=False)
        try:
            with self._gate():
                lock.acquire(timeout=0)
                lock.release()
        except Timeout:
            return True
        except OSError:  # nobody refreshes in a folder that cannot be written to
            return False
        return False

    async def _held(self, lock: FileLock, job: RefreshJob, wanted: asyncio.Event, *, force: bool) -> Outcome:
        """The job, till it ends or somebody wants it ended; then its place in the history."""
        work = asyncio.ensure_future(job.run(force=force))
        called_off = asyncio.ensure_future(self._called_off(job.progress.run, wanted))
        try:
            await asyncio.wait((work, called_off), return_when=asyncio.FIRST_COMPLETED)
            if job.progress.too_late:
                await asyncio.wait((work,))
            outcome = await self._end_of(work, job.progress)
            self._record(outcome)
            return outcome
        finally:
            for task in (work, called_off):
                task.cancel()
            await asyncio.gather(work, called_off, return_exceptions=True)
            lock.release()

    async def _end_of(self, work: asyncio.Future[Outcome], progress: Progress) -> Outcome:
        if not work.done():
            work.cancel()
            await asyncio.wait((work,))
        if work.cancelled():
            return Outcome(progress.run, Result.CANCELLED, progress.begun, self._clock.now())
        error = work.exception()
        if error is None:
            return work.result()
        log.error("refresh %s failed unexpectedly", progress.run, exc_info=error)
        now, text = self._clock.now(), f"{type(error).__name__}; the log has the rest"
        return Outcome(progress.run, Result.FAILED, progress.begun, now, Cause.BUILD, text)

    async def _called_off(self, run: str, wanted: asyncio.Event) -> None:
        """Till somebody cancels, here or by word from another process."""
        while not wanted.is_set():
            if self.folder.cancel.exists() and self.folder.cancel.read_text(encoding="utf-8") == run:
                return
            with_word = asyncio.ensure_future(self._clock.sleep(LOOK_EVERY_S))
            by_event = asyncio.ensure_future(wanted.wait())
            try:
                await asyncio.wait((with_word, by_event), return_when=asyncio.FIRST_COMPLETED)
            finally:
                with_word.cancel()
                by_event.cancel()

    def _record(self, outcome: Outcome) -> None:
        history = replace(self.history, last=outcome)
        if outcome.good:
            history = replace(history, success=outcome)
        elif outcome.result in (Result.REFUSED, Result.FAILED):
            history = replace(history, failure=outcome)
        self._save(history)
        try:
            self.folder.progress.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the next start goes on with a refresh that has ended: %s", error)

    def _save(self, history: History) -> None:
        try:
            write_record(self.folder.history, history)
            self._unsaved = None
        except OSError as error:
            self._unsaved = history
            log.warning("how the refresh ended is not written down: %s", error)
