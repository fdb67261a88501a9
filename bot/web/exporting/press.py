"""PNGs of an export: made beside the pages, on all cores, and none anew that the folder has already."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drawing.reduced import reduced_png
from bot.text.extras import RENDERER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

# Of drawings that wait for a core; each holds no more than some 15 kB.
WAITING = 8
MARK = 16
MOST = 8


@dataclass(frozen=True, slots=True)
class File:
    """path: from the folder's root."""

    path: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A PNG that is still to be made, so many times as large as the SVG."""

    path: str
    svg: str
    zoom: float

    @property
    def mark(self) -> str:
        """Another for another picture."""
        told = f"{version(RENDERER)} {self.zoom} {self.svg}"
        return sha256(told.encode("utf-8", "replace")).hexdigest()[:MARK]


@dataclass(slots=True)
class Press:
    """pool: where PNGs are made; without one, here. before: the marks of those that `folder` has.

    marks: of all that came out, by path.
    """

    pool: ProcessPoolExecutor | None = None
    folder: Path = Path()
    before: Mapping[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)

    def printed(self, made: Iterable[File | Sheet]) -> Iterator[File]:
        """All files, in the order in which they were made; some are made ahead while a PNG is waited for."""
        ahead: deque[Callable[[], File]] = deque()
        for one in made:
            ahead.append(self._begun(one) if isinstance(one, Sheet) else partial(_as_it_is, one))
            while len(ahead) > WAITING:
                yield ahead.popleft()()
        while ahead:
            yield ahead.popleft()()

    def _begun(self, sheet: Sheet) -> Callable[[], File]:
        self.marks[sheet.path] = sheet.mark
        if self.before.get(sheet.path) == sheet.mark:
            with suppress(OSError):  # it is gone, and made anew
                return partial(_as_it_is, File(sheet.path, (self.folder / sheet.path).read_bytes()))
        if self.pool is not None:
            try:
                return partial(_ended, sheet, self.pool.submit(reduced_png, sheet.svg, sheet.zoom))
            except BrokenExecutor:
                self.pool = None
        return partial(_here, sheet)


@contextmanager
def press(folder: Path, before: Mapping[str, str]) -> Iterator[Press]:
    """One with a process for each core; all end with it, whatever happens."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(os.cpu_count() or 1, MOST), context, _deaf)
    try:
        yield Press(pool, folder, before)
    finally:
        pool.shutdown(cancel_futures=True)


def _deaf() -> None:
    """Ctrl-C is for the program that exports: it ends what works for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _as_it_is(file: File) -> File:
    return file


def _here(sheet: Sheet) -> File:
    return File(sheet.path, reduced_png(sheet.svg, sheet.zoom))


def _ended(sheet: Sheet, coming: Future[bytes]) -> File:
    """A process that was ended from outside takes all others with it; the export goes on without them."""
    try:
        return File(sheet.path, coming.result())
    except BrokenExecutor:
        return _here(sheet)
