"""What the server saw: every request, every rule broken, and a way to wait for the next of them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

LONGEST_S = 240.0
"""Whatever does not come by then does not come: beside much other work a bot may take a minute to start."""


@dataclass(slots=True)
class Request:
    """One HTTP request of the bot.

    ``route`` is the path's template as in Discord's description (``/channels/{channel_id}/messages``),
    ``files`` maps an uploaded file's name to its size in bytes, ``received`` is ``time.perf_counter()``
    in seconds, ``status`` and ``response`` are what the server answered.
    """

    method: str
    path: str
    route: str
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    files: dict[str, int] = field(default_factory=dict)
    received: float = field(default_factory=time.perf_counter)
    status: int = 0
    response: Any = None

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class Ledger:
    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.violations: list[str] = []
        self._change = asyncio.Event()

    def violation(self, where: object, *problems: str) -> None:
        self.violations.extend(f"{where}: {problem}" for problem in problems)
        if problems:
            self.touch()

    def touch(self) -> None:
        """Wake everyone who waits in ``until``."""
        self._change.set()
        self._change = asyncio.Event()

    async def until(self, met: Callable[[], bool], what: str, timeout_s: float) -> None:
        """Wait till ``met()``; raises TimeoutError that says what did not come, and what did."""
        try:
            async with asyncio.timeout(timeout_s):
                while not met():
                    await self._change.wait()
        except TimeoutError:
            last = "; ".join(f"{request} → {request.status}" for request in self.requests[-5:]) or "nothing"
            raise TimeoutError(f"no {what} within {timeout_s} s; the last requests were: {last}") from None
