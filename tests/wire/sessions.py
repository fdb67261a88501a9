"""One websocket of the gateway, and a session, which survives it."""

import json
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.wire.compression import Compress
from tests.wire.world import Json

_DISPATCH = 0


class Connection:
    """One websocket: plain JSON in, JSON out through the stream the client asked for."""

    def __init__(
        self, socket: web.WebSocketResponse, request: web.Request, compress: Compress | None
    ) -> None:
        self._socket = socket
        self._request = request
        self._compress = compress
        self.silent = False

    async def send(self, frame: str) -> None:
        """Send if the client still listens; what it misses is the session's to replay."""
        if self._socket.closed:
            return
        if self._compress is None:
            await self._socket.send_str(frame)
        else:
            await self._socket.send_bytes(self._compress(frame.encode()))

    async def op(self, op: int, data: Any = None) -> None:
        await self.send(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def close(self, code: int) -> None:
        await self._socket.close(code=code)

    def abort(self) -> None:
        """Cut the TCP connection without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass(slots=True)
class Session:
    """What was dispatched to one shard: ``frames[n]`` has the sequence number ``n + 1``."""

    id: str
    shard: int
    frames: list[str] = field(default_factory=list)
    connection: Connection | None = None

    async def dispatch(self, event: str, data: Json) -> float:
        """Send now, or keep for RESUME; gives the moment before sending (``time.perf_counter()``)."""
        frame = json.dumps({"op": _DISPATCH, "t": event, "s": len(self.frames) + 1, "d": data})
        self.frames.append(frame)
        sent = time.perf_counter()
        if self.connection is not None:
            await self.connection.send(frame)
        return sent


async def replay(session: Session, connection: Connection, after: int) -> None:
    """Send what the client missed, also what is dispatched meanwhile, and only then attach it."""
    position = after
    while position < len(session.frames):
        await connection.send(session.frames[position])
        position += 1
    session.connection = connection
