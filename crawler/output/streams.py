"""Standard output and error of the crawler: Korean in any locale, and a reader who leaves ends no crawl."""

from __future__ import annotations

import io
import os
import sys

STDIN, STDOUT, STDERR = 0, 1, 2


class Outlet:
    """Standard output till it takes no more; what comes then is dropped, and `lost` says why."""

    def __init__(self) -> None:
        self.lost = "" if sys.stdout is not None else "it is closed"

    def write(self, text: str) -> None:
        if self.lost:
            return
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except OSError as error:
            self.lost = error.strerror or type(error).__name__
            lead_nowhere(STDOUT)

    def flush(self) -> None:
        """Everything was written at once."""


class Remarks(io.TextIOWrapper):
    """Standard error. What it does not take is lost: there is nowhere else to say so."""

    def __init__(self) -> None:
        raw = io.FileIO(STDERR, "w", closefd=False)
        super().__init__(io.BufferedWriter(raw), encoding="utf-8", errors="replace", line_buffering=True)

    def write(self, text: str) -> int:
        try:
            return super().write(text)
        except OSError:
            lead_nowhere(STDERR)
            return len(text)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError:
            lead_nowhere(STDERR)


def lead_nowhere(stream: int) -> None:
    """So that Python does not stumble at its end over what still waits to be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream)
    os.close(nowhere)


def take_streams() -> None:
    """Make both ready. What no encoding can say (a lone surrogate) becomes "?"."""
    _occupy_closed_places()
    if sys.stdout is not None:
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    sys.stderr = Remarks()


def _occupy_closed_places() -> None:
    """Before a file of ours or a browser's socket is opened there."""
    for place in (STDIN, STDOUT, STDERR):
        try:
            os.fstat(place)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free place is this
