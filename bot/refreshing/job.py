"""One refresh from its first step to its last, with the lock already held."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.processes.child import ChildEnd, Program, run_child
from bot.refreshing.folder import read_record, write_record
from bot.refreshing.outcomes import Cause, Outcome, Progress, Report, Result, Step
from bot.refreshing.source import NotSetUpError
from bot.text.language import language
from bot.text.library import told
from crawler.protocol import ExitStatus, Opening, RowDone, TableRead, crawl_arguments, heard
from recommender.sentences import cause

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.processes.clock import Clock
    from bot.refreshing.folder import RefreshFolder
    from bot.text.language import Language

log = logging.getLogger(__name__)
GOOD, REFUSED = 0, 3  # of `REBUILD`
CAUSES: dict[int, Cause] = {
    ExitStatus.REFUSED: Cause.REFUSED,
    ExitStatus.LOGIN: Cause.LOGIN,
    ExitStatus.ROBOTS: Cause.ROBOTS,
    ExitStatus.PAGE: Cause.PAGE,
    ExitStatus.BROWSER: Cause.BROWSER,
    ExitStatus.UNREACHABLE: Cause.UNREACHABLE,
}
SAVED_EVERY_S = 0.5
REBUILD = "bot.refreshing.rebuild"
# Arithmetic libraries would otherwise take every core from the people who ask.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class FailedError(Exception):
    """Ends a refresh: the cause, and its words from whoever knew them."""

    def __init__(self, cause: Cause, said: Said, report: Report | None = None) -> None:
        self.cause = cause
        self.said = said
        self.report = report
        super().__init__(said.english)


class Said(NamedTuple):
    """The same in both languages; "" where there is no Korean."""

    english: str
    korean: str = ""


class RefreshJob:
    """Crawl, judge, build, publish, swap. `progress` always says where it is."""

    def __init__(
        self,
        folder: RefreshFolder,
        recipe: str,
        crawler: Callable[[], Awaitable[Program]],
        adopt: Callable[[], Awaitable[bool]],
        clock: Clock,
        run: str,
    ) -> None:
        self._folder = folder
        self._recipe = recipe
        self._crawler = crawler
        self._adopt = adopt
        self._clock = clock
        now = clock.now()
        self.progress = Progress(run, now, Step.START, now, now)
        self._saved = -SAVED_EVERY_S

    async def run(self, *, force: bool) -> Outcome:
        """To the end; how that was. Cancelling it leaves everything so that the next run goes on."""
        try:
            report = await self._refreshed(force=force)
        except FailedError as error:
            result = Result.REFUSED if error.cause is Cause.REFUSED else Result.FAILED
            return self._outcome(result, error.cause, error.said, error.report)
        except OSError as error:
            text = _said("refresh-said-folder", path=str(self._folder.path), cause=cause(error))
            return self._outcome(Result.FAILED, Cause.STORE, text)
        return self._outcome(Result.PUBLISHED, report=report)

    def _outcome(
        self,
        result: Result,
        cause: Cause | None = None,
        said: Said = Said(""),  # noqa: B008 a constant
        report: Report | None = None,
    ) -> Outcome:
        run, begun, now = self.progress.run, self.progress.begun, self._clock.now()
        return Outcome(run, result, begun, now, cause, said.english, report, said.korean)

    async def _refreshed(self, *, force: bool) -> Report:
        rows = await self._rows(force=force)
        report = await self._rebuilt(rows, force=force)
        self._folder.settle(rows)
        self.tell(Step.LOAD)
        await self._load(report)
        return report

    async def _load(self, report: Report) -> None:
        try:
            loaded = await self._adopt()
        except Exception as error:
            why = f" ({type(error).__name__}: {error})"
            raise FailedError(
                Cause.LOAD, _said("refresh-said-unloaded", id=report.snapshot, why=why), report
            ) from error
        if not loaded:
            raise FailedError(Cause.LOAD, _said("refresh-said-unloaded", id=report.snapshot, why=""), report)

    async def _rows(self, *, force: bool) -> Path:
        """The file to build from: refused rows if forced, a crawl that was left over, else a new crawl."""
        folder = self._folder
        if force and folder.refused.exists():
            return folder.refused
        if not await asyncio.to_thread(folder.take_left_over):
            await self._crawl()
        return folder.crawled

    async def _crawl(self) -> None:
        """Rows that only look wrong are read to the end, to be judged and kept aside here."""
        try:
            program = await self._crawler()
        except NotSetUpError as error:
            raise FailedError(Cause.NOT_SET_UP, Said(str(error))) from error
        await asyncio.to_thread(self._folder.prepare_crawl)
        self.tell(Step.OPEN)
        arguments = crawl_arguments(self._folder.output, self._folder.crawl_report)
        program = replace(program, arguments=(*program.arguments, *arguments))
        end = await self._run(program, self._hear_crawler)
        if end.hung:
            raise FailedError(Cause.HUNG, _said("refresh-said-hung"))
        if end.status != ExitStatus.GOOD:
            cause = CAUSES.get(end.status)
            if cause is None:
                await asyncio.to_thread(self._folder.try_writing)
            raise FailedError(cause or Cause.CRAWL, _last_words(end))
        if not await asyncio.to_thread(self._folder.take_left_over):
            raise FailedError(Cause.CRAWL, _said("refresh-said-torn"))

    def _hear_crawler(self, said: dict[str, Any]) -> None:
        match heard(said):
            case RowDone(done, rows):
                self.tell(Step.CRAWL, done, rows)
            case TableRead(rows):
                self.tell(Step.CRAWL, 0, rows)
            case Opening():
                self.tell(Step.OPEN)

    async def _rebuilt(self, rows: Path, *, force: bool) -> Report:
        folder, now = self._folder, self._clock.now().isoformat()
        arguments = ["--data-dir", folder.data, "--csv", rows, "--recipe", self._recipe, "--now", now]
        arguments += ["--report", folder.report, "--changes", folder.changes, *(["--force"] if force else [])]
        self.tell(Step.READ)
        folder.report.unlink(missing_ok=True)
        program = Program(REBUILD, tuple(map(str, arguments)), ONE_THREAD)
        error: dict[str, Any] = {}
        end = await self._run(program, partial(self._hear_build, error))
        report = await asyncio.to_thread(read_record, folder.report, Report)
        if end.status == REFUSED and report is not None:
            folder.keep_aside()
            message = "; ".join(str(doubt) for doubt in report.doubts)
            raise FailedError(Cause.REFUSED, Said(message), report)
        if end.status != GOOD or report is None:
            cause = Cause.STORE if error.get("store") else Cause.HUNG if end.hung else Cause.BUILD
            if error and cause is Cause.BUILD:  # rows that cannot be read would stand in the way for ever
                folder.give_up(rows)
            raise FailedError(cause, _last_words(end))
        return report

    async def _run(self, program: Program, hear: Callable[[dict[str, Any]], None]) -> ChildEnd:
        try:
            return await run_child(program, self._folder.child_lock, hear, self._clock, self._starved)
        finally:
            self._starved(starved=False)

    def _starved(self, starved: bool) -> None:  # noqa: FBT001 a callback's argument
        if starved is not self.progress.starved:
            self.progress = replace(self.progress, starved=starved)
            self._save()

    def _hear_build(self, error: dict[str, Any], said: dict[str, Any]) -> None:
        if said.get("step") == "error":
            error.update(said)
        elif said.get("step") in set(Step):
            self.tell(Step(said["step"]), int(said.get("done", 0)), int(said.get("total", 0)))

    def tell(self, step: Step, done: int = 0, total: int = 0) -> None:
        """Take down where it is now, for other processes too, though not too often."""
        now, before = self._clock.now(), self.progress
        self.progress = replace(before, step=step, at=now, done=done, total=total)
        if step is not before.step:
            self.progress = replace(self.progress, step_begun=now, carried=done)
        elif not before.total:
            self.progress = replace(self.progress, carried=done)
        if step is not before.step or self._clock.monotonic() - self._saved >= SAVED_EVERY_S:
            self._save()

    def _save(self) -> None:
        self._saved = self._clock.monotonic()
        try:
            write_record(self._folder.progress, self.progress)
        except OSError as error:
            log.warning("progress is not written down: %s", error)


def _last_words(end: ChildEnd) -> Said:
    if end.message:
        return Said(end.message, end.korean)
    if end.status < 0:
        return _said("refresh-said-killed", signal=str(-end.status))
    return _said("refresh-said-nothing", status=str(end.status))


def _said(key: str, **fields: str) -> Said:
    return Said(*(_in(language(code), key, fields) for code in ("en", "ko")))


def _in(words: Language, key: str, fields: dict[str, str]) -> str:
    return words(key, **{name: told(field, words.code) for name, field in fields.items()})
