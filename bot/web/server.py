"""Serves the pages till it is told to end, from whatever snapshot is current."""

from __future__ import annotations

import asyncio
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import uvicorn

from bot.web.wire import Wire, most_open

if TYPE_CHECKING:
    import socket
    from collections.abc import Awaitable, Callable, Iterator

    from fastapi import FastAPI

# Answers under way are given before the end.
GRACE_S = 5
KEPT_OPEN_S = 20
BACKLOG = 2048


class Server(uvicorn.Server):
    """Signals are ours: after a clean end uvicorn would have the process killed by the signal it got."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell when requests are answered."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle none."""
        yield

    def end(self) -> None:
        """After the answers under way; at once where it is asked for twice."""
        self.force_exit = self.should_exit
        self.should_exit = True


async def serve(
    app: FastAPI, listening: socket.socket, beside: Callable[[], Awaitable[None]], ready: Callable[[], None]
) -> None:
    """Until SIGTERM or Ctrl-C. beside: runs meanwhile; ready: called when requests are answered."""
    Wire.most = most_open()
    config = uvicorn.Config(
        app,
        http=Wire,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=KEPT_OPEN_S,
        timeout_graceful_shutdown=GRACE_S,
    )
    server = Server(config, ready)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, server.end)
    following = asyncio.ensure_future(beside())
    try:
        await server.serve([listening])
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
