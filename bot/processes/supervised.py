"""Runs a program that ends when its starter does.

`python -m bot.processes.supervised LOCK NICENESS MODULE …`:

Standard input is the starter's hand. When it opens (the starter is done, crashed, or was killed), this
process asks itself to end, and makes itself end where it does not. LOCK is held for as long as the program
runs, so that the next one waits for a last one that is still tidying up. People's questions go first: it, and
all that it starts, is as nice as NICENESS says.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading

from filelock import FileLock, Timeout

from bot.processes.niceness import give_way

GRACE_S = 3.0
PATIENCE_S = 20.0
BUSY = 75


def _end_with(hand: int, over: threading.Event) -> None:
    while os.read(hand, 1):  # nothing is ever said; an empty read is the end
        continue
    os.kill(os.getpid(), signal.SIGTERM)
    over.wait(GRACE_S)
    os.kill(os.getpid(), signal.SIGKILL)


def _take_hand() -> int:
    """Keep standard input for ourselves: the program, and what it starts, shall not."""
    hand = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return hand


def main() -> None:
    hand = _take_hand()
    threading.Thread(target=_end_with, args=(hand, threading.Event()), daemon=True).start()
    _, lock, niceness, module, *arguments = sys.argv
    give_way(int(niceness))
    try:
        with FileLock(lock, timeout=PATIENCE_S):
            sys.argv = [module, *arguments]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
    except Timeout:
        sys.exit(BUSY)


if __name__ == "__main__":
    main()
