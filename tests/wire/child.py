"""The bot as a child process, its log kept, its death noticed."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from tests.wire.ledger import LONGEST_S, Ledger
from tests.wire.server import LoopbackDiscord

PROJECT = Path(__file__).parents[2]
_T = TypeVar("_T")
_SETTINGS = ("PLIMATE_", "DATALAB_", "DISCORD_")
"""Variables of whoever runs the tests that must not reach the bot under test."""
_TAIL = 40


class ChildDiedError(RuntimeError):
    """The process ended while something was still awaited of it; the message has its log."""


class Child:
    """A running bot. ``lines`` is its log so far (standard output and error together)."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self._changes = Ledger()
        self._reader = asyncio.create_task(self._read())

    @property
    def log(self) -> str:
        return "".join(self.lines)

    async def _read(self) -> None:
        if self.process.stdout is None:
            raise ValueError("the process was started without a pipe for its output")
        async for line in self.process.stdout:
            self.lines.append(line.decode(errors="replace"))
            self._changes.touch()

    async def until(self, awaited: Coroutine[Any, Any, _T]) -> _T:
        """The awaited's result; ChildDiedError should the process end first. A timeout comes with its log."""
        wanted = asyncio.create_task(awaited)
        ended = asyncio.create_task(self.process.wait())
        try:
            await asyncio.wait((wanted, ended), return_when=asyncio.FIRST_COMPLETED)
            if not wanted.done():
                await self._reader
                raise ChildDiedError(f"the bot ended with status {self.process.returncode}:\n{self.log}")
            return await wanted
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the bot's log:\n{''.join(self.lines[-_TAIL:])}") from None
        finally:
            wanted.cancel()
            ended.cancel()

    async def logged(self, text: str, timeout_s: float = LONGEST_S) -> None:
        """Wait till a line of the log has ``text`` in it."""
        await self._changes.until(
            lambda: any(text in line for line in self.lines), f"{text!r} in the log", timeout_s
        )

    async def ended(self, timeout_s: float = LONGEST_S) -> int:
        """Wait for the process to end; gives its exit status (negative: the signal that ended it)."""
        async with asyncio.timeout(timeout_s):
            status = await self.process.wait()
            await self._reader
        return status

    async def terminate(self) -> int:
        """Ask it to end, as a service manager does, and wait; kills it where it does not."""
        return await self._signal(signal.SIGTERM)

    async def kill(self) -> int:
        """End it without a chance to say goodbye."""
        return await self._signal(signal.SIGKILL)

    async def _signal(self, number: signal.Signals) -> int:
        if self.process.returncode is None:
            self.process.send_signal(number)
        try:
            return await self.ended()
        except TimeoutError:
            self.process.kill()
            await self.ended()
            raise


async def start(
    discord: LoopbackDiscord, module: str, *arguments: str, cwd: Path, env: Mapping[str, str] | None = None
) -> Child:
    """Start ``python -m module arguments`` against ``discord``, in a folder that holds nobody's ``.env``."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.wire.launch", module, *arguments),
        cwd=cwd,
        env={**_inherited(), **_environment(discord), **(env or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    return Child(process)


def _inherited() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}


def _environment(discord: LoopbackDiscord) -> dict[str, str]:
    return {
        "DISCORD_TOKEN": discord.token,
        "WIRE_API_URL": discord.api_url,
        "WIRE_GATEWAY_URL": discord.gateway.url,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(PROJECT), os.environ.get("PYTHONPATH")))),
        "PYTHONUNBUFFERED": "1",
    }


@asynccontextmanager
async def running(
    discord: LoopbackDiscord, module: str, *arguments: str, cwd: Path, env: Mapping[str, str] | None = None
) -> AsyncIterator[Child]:
    """A bot that is connected; killed at the end where it still lives."""
    starts = len(discord.gateway.identifies) // discord.gateway.shards + 1
    child = await start(discord, module, *arguments, cwd=cwd, env=env)
    try:
        await child.until(discord.ready(starts=starts))
        yield child
    finally:
        await child.kill()
