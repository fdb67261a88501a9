"""Discord's gateway: sessions that survive their connections, and what the server can do to a client."""

import json
import math
import time

from aiohttp import WSMsgType, web

from tests.wire import world
from tests.wire.compression import compressor
from tests.wire.ledger import Ledger
from tests.wire.sessions import Connection, Session, replay
from tests.wire.world import Json

_RECONNECT, _INVALID_SESSION, _HELLO, _ACK = 7, 9, 10, 11
_PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | 1 << 15
_IDENTIFY_GAP_S = 5.0
_MOST_BYTES = 4096
"""The largest frame a client may send."""


class Gateway:
    """The server's half. ``identifies``, ``resumes`` and ``heartbeats`` hold when each came (seconds)."""

    def __init__(self, ledger: Ledger, token: str, shards: int, heartbeat_interval_s: float) -> None:
        self.shards = shards
        self.identifies: list[float] = []
        self.resumes: list[float] = []
        self.heartbeats: list[float] = []
        self.url = ""
        self._ledger = ledger
        self._token = token
        self._heartbeat_interval_s = heartbeat_interval_s
        self._sessions: dict[int, Session] = {}
        self._last_identify = -math.inf
        self._refusals = 0

    @property
    def connected(self) -> bool:
        """Whether every shard has a session with a living connection."""
        live = [shard for shard, session in self._sessions.items() if session.connection is not None]
        return len(live) == self.shards

    def new_process(self) -> None:
        """A client asked for the gateway: the pause between IDENTIFYs counts from here."""
        self._last_identify = -math.inf

    def session(self, guild_id: str | None) -> Session:
        shard = (int(guild_id) >> 22) % self.shards if guild_id else 0
        if shard not in self._sessions:
            raise LookupError(f"shard {shard} has no session: wait for ready() before dispatching")
        return self._sessions[shard]

    async def drop(self, code: int | None = None) -> None:
        """Cut every connection: abruptly, or with a close frame of this ``code``. Sessions stay resumable."""
        for connection in self._detach():
            if code is None:
                connection.abort()
            else:
                await connection.close(code)

    def refuse(self, times: int) -> None:
        """Take none of the next connections."""
        self._refusals = times

    def fall_silent(self) -> None:
        """Every connection stays open, and nothing comes through it any more. Sessions stay resumable."""
        for connection in self._detach():
            connection.silent = True

    def reset_token(self, token: str) -> None:
        """From now on only this one is taken."""
        self._token = token

    async def ask_to_reconnect(self) -> None:
        """Opcode 7: the client is to come back and RESUME."""
        for connection in self._detach():
            await connection.op(_RECONNECT)

    async def invalidate(self, *, resumable: bool) -> None:
        """Opcode 9; not ``resumable``: the sessions are forgotten and the client must IDENTIFY."""
        connections = self._detach()
        if not resumable:
            self._sessions.clear()
        for connection in connections:
            await connection.op(_INVALID_SESSION, resumable)

    async def close(self) -> None:
        await self.drop(code=1001)

    def _detach(self) -> list[Connection]:
        connections = [s.connection for s in self._sessions.values() if s.connection is not None]
        for session in self._sessions.values():
            session.connection = None
        return connections

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """One connection from HELLO to its end."""
        asked = request.query
        if asked.get("v") != "10" or asked.get("encoding") != "json":
            raise web.HTTPBadRequest(text=f"only v=10 and encoding=json are spoken here, not {dict(asked)}")
        if self._refusals:
            self._refusals -= 1
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(compress=False, max_msg_size=0)
        connection = Connection(socket, request, compressor(asked.get("compress")))
        await socket.prepare(request)
        await connection.op(_HELLO, {"heartbeat_interval": int(self._heartbeat_interval_s * 1000)})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._receive(connection, message.data)
        self._forget(connection, ended_by_client=socket.close_code in (1000, 1001))
        return socket

    def _forget(self, connection: Connection, *, ended_by_client: bool) -> None:
        for shard, session in list(self._sessions.items()):
            if session.connection is connection:
                session.connection = None
                if ended_by_client:
                    del self._sessions[shard]
        self._ledger.touch()

    async def _receive(self, connection: Connection, text: str) -> None:
        frame = json.loads(text)
        if len(text.encode()) > _MOST_BYTES:
            self._ledger.violation("gateway", f"a frame of more than {_MOST_BYTES} bytes")
        match frame["op"]:
            case 1:
                await self._heartbeat(connection)
            case 2:
                await self._identify(connection, frame["d"])
            case 3:
                pass  # presence: nobody looks
            case 6:
                await self._resume(connection, frame["d"])
            case unspoken:
                self._ledger.violation("gateway", f"opcode {unspoken} is not spoken here")
                await connection.close(4001)
        self._ledger.touch()

    async def _heartbeat(self, connection: Connection) -> None:
        self.heartbeats.append(time.perf_counter())
        if not connection.silent:
            await connection.op(_ACK)

    async def _identify(self, connection: Connection, data: Json) -> None:
        shard, count = data.get("shard") or (0, 1)
        if not self._is_ours(data["token"]):
            await connection.close(4004)
        elif count != self.shards or not 0 <= shard < count:
            await connection.close(4010)
        elif privileged := data["intents"] & _PRIVILEGED_INTENTS:
            self._ledger.violation("gateway", f"privileged intents asked for: {privileged:#x}")
            await connection.close(4014)
        else:
            self._note_identify(shard)
            await self._welcome(connection, shard)

    def _is_ours(self, token: str) -> bool:
        return token.removeprefix("Bot ") == self._token

    def _note_identify(self, shard: int) -> None:
        now = time.perf_counter()
        if now - self._last_identify < _IDENTIFY_GAP_S:
            self._ledger.violation("gateway", f"two IDENTIFYs within {_IDENTIFY_GAP_S} s (shard {shard})")
        self._last_identify = now
        self.identifies.append(now)

    async def _welcome(self, connection: Connection, shard: int) -> None:
        session = Session(id=f"fake-session-{len(self.identifies)}", shard=shard)
        here = (int(world.GUILD_ID) >> 22) % self.shards == shard
        ready = {
            "v": 10,
            "user": {**world.bot_user(), "verified": True, "mfa_enabled": True, "email": None},
            "guilds": [{"id": world.GUILD_ID, "unavailable": True}] if here else [],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": [shard, self.shards],
            "application": {"id": world.APPLICATION_ID, "flags": 0},
            "private_channels": [],
        }
        session.connection = connection
        await session.dispatch("READY", ready)
        if here:
            await session.dispatch("GUILD_CREATE", world.guild())
        self._sessions[shard] = session

    async def _resume(self, connection: Connection, data: Json) -> None:
        found = next((s for s in self._sessions.values() if s.id == data["session_id"]), None)
        if not self._is_ours(data["token"]):
            await connection.close(4004)
        elif found is None or data["seq"] is None or data["seq"] > len(found.frames):
            await connection.op(_INVALID_SESSION, data=False)
        else:
            self.resumes.append(time.perf_counter())
            await replay(found, connection, after=data["seq"])
            await found.dispatch("RESUMED", {})
