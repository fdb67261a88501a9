"""A program run as a child process: its steps as they come, its end, and an end to it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.processes.demand import Demand

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from bot.processes.clock import Clock

ROOT = Path(__file__).parents[2]
SUPERVISED = "bot.processes.supervised"
# Nothing that a child of ours needs to know.
KEPT_BACK = ("DISCORD_TOKEN",)
CHUNK = 2**16
LONGEST_LINE = 2**16
LAST_WORDS = 20
GRACE_S = 3.5
WATCHDOG_S = 600.0
LOOK_EVERY_S = 10.0
# So much of a core without a step forward: what never ends is no work.
SPINNING_S = 3600.0


@dataclass(frozen=True, slots=True)
class Program:
    """A Python module to run, its arguments, its environment beside ours, and how nice it is.

    At 2 it gets two thirds of what a busy program beside it gets, at 5 one third, at 19 a seventieth: a
    browser fails then, and a build does not end.
    """

    module: str
    arguments: Sequence[str]
    environment: Mapping[str, str]
    niceness: int = 2


@dataclass(frozen=True, slots=True)
class ChildEnd:
    """How a child ended: exit status (negative: a signal), its last error, whether the watchdog ended it.

    `korean`: the error in Korean, where the child says it so too.
    """

    status: int
    message: str
    hung: bool = False
    korean: str = ""


async def run_child(
    program: Program,
    lock: Path,
    tell: Callable[[dict[str, Any]], None],
    clock: Clock,
    starved: Callable[[bool], None] = lambda _: None,
) -> ChildEnd:
    """Run a program to its end; `tell` gets each JSON object that it prints.

    A program that for `WATCHDOG_S` neither prints anything new nor wants the processor is ended; one that
    mostly waits for the processor is not, and `starved` is told. When the caller is cancelled, so is the
    program: asked first, ended `GRACE_S` later.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", SUPERVISED, os.fspath(lock), str(program.niceness)),
        *(program.module, *program.arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=child_environment(program.environment),
        process_group=0,  # to be ended as a whole, yet in our session: see `give_way`
    )
    child = _Child(process, clock, starved)
    try:
        hung = await child.followed(tell)
    finally:
        await child.end()
    return ChildEnd(process.returncode or 0, child.message, hung, child.korean)


class _Child:
    def __init__(
        self, process: asyncio.subprocess.Process, clock: Clock, starved: Callable[[bool], None]
    ) -> None:
        self._process = process
        self._clock = clock
        self._starved = starved
        self._heard = self._wanted = clock.monotonic()
        self._ran = 0.0
        self._error = self.korean = ""
        self._last_words: deque[str] = deque(maxlen=LAST_WORDS)

    @property
    def message(self) -> str:
        """What the program gave as its error, else the last line it wrote to standard error."""
        return self._error or (self._last_words[-1] if self._last_words else "")

    async def followed(self, tell: Callable[[dict[str, Any]], None]) -> bool:
        """Follow the program to its end, or until it hangs: whether it does."""
        reading = asyncio.gather(self._listen(tell), self._collect(), self._process.wait())
        watching = asyncio.ensure_future(self._watch())
        try:
            await asyncio.wait((reading, watching), return_when=asyncio.FIRST_COMPLETED)
            if reading.done():
                await reading
            return not reading.done()
        finally:
            watching.cancel()
            reading.cancel()
            await asyncio.gather(reading, watching, return_exceptions=True)

    async def _listen(self, tell: Callable[[dict[str, Any]], None]) -> None:
        last = b""
        async for line in _lines(self._process.stdout):
            if line != last:
                self._heard, self._ran = self._clock.monotonic(), 0.0
            last = line
            with contextlib.suppress(ValueError):
                said = json.loads(line)
                if isinstance(said, dict):
                    error = said if said.get("step") == "error" else {}
                    self._error, self.korean = str(error.get("message", "")), str(error.get("korean", ""))
                    tell(said)

    async def _collect(self) -> None:
        async for line in _lines(self._process.stderr):
            if line.strip():
                self._last_words.append(line.decode(errors="replace").strip()[:500])

    async def _watch(self) -> None:
        """Till it hangs: no progress, and no wish for the processor, or one that leads nowhere."""
        seen, at = Demand({}, {}), self._clock.monotonic()
        while (left := max(self._heard, self._wanted) + WATCHDOG_S - at) > 0 and self._ran < SPINNING_S:
            await self._clock.sleep(min(left, LOOK_EVERY_S))
            now = await asyncio.to_thread(Demand.of, self._process.pid)
            before, at = at, self._clock.monotonic()
            added, seen = now.since(seen), now
            self._ran += sum(added.ran.values())
            if added.wants(at - before):
                self._wanted = at
            self._starved(added.starves(at - before))

    async def end(self) -> None:
        """Let go of the program, and end what does not end by itself, though this wait be cut short."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE_S):
                    await self._process.wait()
        finally:
            if self._process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()


async def _lines(stream: asyncio.StreamReader | None) -> AsyncIterator[bytes]:
    """Lines of any length; those too long to be a step are left out."""
    if stream is None:
        return
    rest = b""
    while chunk := await stream.read(CHUNK):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            if len(line) <= LONGEST_LINE:
                yield line
        rest = rest[: LONGEST_LINE + 1]
    if rest:
        yield rest


def child_environment(own: Mapping[str, str]) -> dict[str, str]:
    """Ours without secrets that are none of a child's business, and its own."""
    inherited = {name: value for name, value in os.environ.items() if name not in KEPT_BACK}
    path = os.pathsep.join(filter(None, (os.fspath(ROOT), inherited.get("PYTHONPATH"))))
    return {**inherited, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", **own}
