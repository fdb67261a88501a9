"""Standard output and error of the crawler: Korean in any locale, and a reader who leaves ends no crawl."""

from __future__ import annotations

import os
import sys

STDOUT = 1


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
            # So that Python does not stumble at its end over what still waits to be written.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, STDOUT)
            os.close(nowhere)

    def flush(self) -> None:
        """Everything was written at once."""


def speak_utf8() -> None:
    """What no encoding can say (a lone surrogate) becomes "?"."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
