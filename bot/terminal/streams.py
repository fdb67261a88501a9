"""Standard output that cannot be written to is said in one line: a full disk, a stream that was closed."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.terminal.output import ERROR, note
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Iterator

STDOUT, STDERR = 1, 2


class OutputError(OSError):
    """Standard output does not take what is written to it."""


class _Results(io.TextIOWrapper):
    """Standard output whose errors are told from those of other files."""

    def write(self, text: str) -> int:
        with _told_apart():
            return super().write(text)

    def flush(self) -> None:
        with _told_apart():
            super().flush()


@contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(error.errno, error.strerror) from error


def occupy_closed_streams() -> None:
    """Put something into the places of closed streams, before a file of ours is opened there.

    Standard output becomes one that takes nothing, as it is; what is lost on standard error, nobody reads.
    """
    for place, mode in ((0, os.O_RDONLY), (STDOUT, os.O_RDONLY), (STDERR, os.O_WRONLY)):
        try:
            os.fstat(place)
        except OSError:
            os.set_inheritable(os.open(os.devnull, mode), True)  # noqa: FBT003 the lowest free place is this
    if sys.stdout is None:
        sys.stdout = open(STDOUT, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 to the end
    if sys.stderr is None:
        sys.stderr = open(STDERR, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 to the end


@contextmanager
def results_told() -> Iterator[None]:
    """End the program with one line where its results cannot be written; a pipe's reader may have enough."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        raise TypeError("standard output is no text stream of Python's own")
    screen = sys.stdout.isatty()
    sys.stdout = _Results(sys.stdout.detach(), encoding="utf-8", errors="replace", line_buffering=screen)
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OutputError as error:
        _drop_the_rest()
        if error.errno != errno.EPIPE:
            cause = os.strerror(error.errno or errno.EIO)
            note(f"plimate: {terminal_words()('terminal-no-output', cause=cause)}")
        sys.exit(ERROR)


def _drop_the_rest() -> None:
    """What still waits to be written goes nowhere, so that Python's end does not stumble over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STDOUT)
    os.close(nowhere)
