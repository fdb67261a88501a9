"""The demo's source: the practice page that comes with the crawler, served on this machine when asked for."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shlex
import socket
import sys
from typing import TYPE_CHECKING

from bot.processes.child import SUPERVISED, Program, child_environment
from bot.refreshing.source import NotSetUpError
from crawler.installed import browser_path, driver_path
from crawler.protocol import CRAWLER, PRACTICE

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
START_S = 20.0


class PracticeSource:
    """Starts the page at the first refresh; it ends with this process at the latest."""

    def __init__(self, folder: Path, rows: str = "60") -> None:
        """`rows`: how many channels to invent, or a CSV file of them."""
        self._lock = folder / "practice.lock"
        self._rows = rows
        self._page: asyncio.subprocess.Process | None = None
        self._environment: dict[str, str] = {}

    def missing(self) -> str:
        return "" if browser_path() and driver_path() else "refresh-missing-chromium"

    async def program(self) -> Program:
        if missing := self.missing():
            raise NotSetUpError(missing)
        if self._page is None or self._page.returncode is not None:
            self._environment = await self._serve()
        return Program(CRAWLER, (), {**self._environment, "DATALAB_MIN_GAP_S": "0"})

    async def _serve(self) -> dict[str, str]:
        """Start the page; its first line says how a crawler finds it and logs in."""
        self._page = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", SUPERVISED, os.fspath(self._lock), "0", PRACTICE),
            *("--rows", self._rows, "--port", str(_free_port()), "--delay", "50"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=child_environment({}),
            process_group=0,
        )
        line = b""
        if self._page.stdout is not None:
            with contextlib.suppress(TimeoutError):
                line = await asyncio.wait_for(self._page.stdout.readline(), START_S)
        found = dict(part.split("=", 1) for part in shlex.split(line.decode()) if "=" in part)
        if "DATALAB_URL" not in found:
            log.error("the practice page did not start: it said %r", line)
            raise NotSetUpError("refresh-missing-practice")
        return {name: value for name, value in found.items() if name.startswith("DATALAB_")}

    async def close(self) -> None:
        """End the page."""
        if self._page is not None and self._page.stdin is not None:
            self._page.stdin.close()
            await self._page.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
