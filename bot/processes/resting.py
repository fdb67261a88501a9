"""Work in a thread that lets answers go first."""

from __future__ import annotations

import gc
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# An answer takes about three milliseconds: most fit into a rest.
SPELL_S, REST_S = 0.002, 0.004
_turns = threading.Lock()


@contextmanager
def politely() -> Iterator[Callable[[], None]]:
    """Work so that answers come first: with rests, and with no pass over a million new objects.

    Objects that stay as long as the process are then taken out of later passes.
    """
    with _turns:
        collecting = gc.isenabled()
        gc.disable()
        try:
            yield Rests()
        finally:
            if collecting:
                gc.freeze()
                gc.enable()


class Rests:
    """Called by work between its steps: after each spell it lets the others have Python to themselves.

    Threads that both compute press each other for the interpreter and hand it over many times an answer;
    on a busy machine each time costs a wait for a core. While this one rests, an answer has it alone.
    """

    def __init__(self, spell_s: float = SPELL_S, rest_s: float = REST_S) -> None:
        self._spell_s = spell_s
        self._rest_s = rest_s
        self._until = 0.0

    def __call__(self) -> None:
        if time.perf_counter() >= self._until:
            time.sleep(self._rest_s)
            self._until = time.perf_counter() + self._spell_s
