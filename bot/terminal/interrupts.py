"""Ctrl-C at any moment of a command: exit status 130, and no traceback.

An exception raised while a module is being imported may be swallowed (by a callback on the module's lock) or
come out as another error: Ctrl-C waits till the import that is under way is done.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 128 + signal.SIGINT
LOOK_AGAIN_S = 0.01
IMPORTING = "<frozen importlib"


def wait_for_imports() -> None:
    """From now on: KeyboardInterrupt as soon as nothing is being imported."""
    signal.signal(signal.SIGALRM, _interrupt)
    _answer_with(_interrupt)


def hand_over() -> None:
    """To whoever takes Ctrl-C over where it is Python's own: asyncio does. One that waits is raised here."""
    if signal.getsignal(signal.SIGINT) is not _interrupt:
        return
    waiting, _ = signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if waiting:
        raise KeyboardInterrupt


def end_quietly() -> None:
    """What comes now is Python's own end: the system ends the process."""
    signal.setitimer(signal.ITIMER_REAL, 0)
    _answer_with(signal.SIG_DFL)


def _answer_with(handler: signal._HANDLER) -> None:
    """Except where whoever started this process wants none: `nohup`, a shell's `&`."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, handler)


def _interrupt(_signum: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename.startswith(IMPORTING):
            signal.setitimer(signal.ITIMER_REAL, LOOK_AGAIN_S)
            return
        frame = frame.f_back
    raise KeyboardInterrupt
