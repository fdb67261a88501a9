"""Stays connected where discord.py would give up or begin anew. The one file that touches what is not public.

- An event that discord.py cannot read ends its connection, and with it the program: it is logged and skipped.
- A connection that breaks off is resumed at once. discord.py does so after macOS's and Windows' numbers of
  "connection reset" alone (54, 10054; Linux's is 104); after others it waits, by chance for seconds, and its
  sharded client then identifies anew, by which all that was asked meanwhile is lost.
- A connection that fell silent is given up after seconds, not after a minute.

What this relies on is looked at before it is used; a discord.py that works otherwise is left as it is.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import socket
import time
from typing import Any, Self

import aiohttp
import discord.client
import discord.gateway
import discord.shard

log = logging.getLogger(__name__)
Socket = discord.gateway.DiscordWebSocket
Reconnect = discord.gateway.ReconnectWebSocket
# What is raised on purpose: to connect again, to resume, or to end.
MEANT = (Reconnect, discord.gateway.WebSocketClosure, discord.DiscordException, OSError)
BROKEN = (OSError, aiohttp.ClientError)  # a timeout is an OSError
# A tenth of a second more each time; after all of them, 42 s, discord.py's own longer waits begin.
PAUSES_S = [count / 10 for count in range(1, 29)]
HANDSHAKE_S = 10.0
# Discord acknowledges a heartbeat within a roundtrip.
SILENCE_S = 5.0
# Whoever closes each connection at once is not asked again and again without a pause.
SHORT_S = 1.0


class NotConnectedError(Exception):
    """The first connection failed; discord.py's own client trips over that."""


class PatientWebSocket(Socket):
    """Skips what cannot be read, except a greeting: then it connects again, after a while."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.heard = 0
        self.opened = time.monotonic()

    @classmethod
    async def from_client(cls, client: discord.Client, *, initial: bool = False, **wanted: Any) -> Self:
        """Connect; to what was there before again and again, for as long as Discord keeps the session."""
        if wanted.get("session") is None:
            wanted["resume"] = False  # discord.py would resume a session that never was
        for pause_s in PAUSES_S:
            try:
                return await asyncio.wait_for(
                    super().from_client(client, initial=initial, **wanted), HANDSHAKE_S
                )
            except BROKEN as error:
                reason = str(error) or type(error).__name__
            except Reconnect:
                reason = "closed before a greeting"
            if initial:
                raise NotConnectedError(reason)
            log.info("the gateway cannot be reached (%s); trying again in %.1f s", reason, pause_s)
            await asyncio.sleep(pause_s)
        return await super().from_client(client, initial=initial, **wanted)

    async def poll_event(self) -> None:
        try:
            await super().poll_event()
        except Reconnect:
            await self._pause_if_short()
            raise
        except BROKEN as error:
            if self.session_id is None or isinstance(error, discord.DiscordException):
                raise
            log.info("the connection broke off (%s); resuming", error or type(error).__name__)
            await self._pause_if_short()
            raise Reconnect(self.shard_id) from error

    async def _pause_if_short(self) -> None:
        if time.monotonic() - self.opened < SHORT_S:
            await asyncio.sleep(SHORT_S)

    async def received_message(self, msg: Any, /) -> None:
        self.heard += 1
        try:
            await super().received_message(msg)
        except MEANT:
            raise
        except Exception as error:
            if self.session_id is None:
                raise ConnectionError(f"the gateway's greeting cannot be read ({error!r})") from error
            log.exception("an event that discord.py cannot read is skipped")

    async def send_heartbeat(self, data: Any) -> None:
        await super().send_heartbeat(data)
        self.loop.call_later(SILENCE_S, self._hang_up_if_silent, self.heard)

    def _hang_up_if_silent(self, heard: int) -> None:
        """Cut the connection where nothing came since, without a goodbye; reading ends, and resumes."""
        raw = self.socket.get_extra_info("socket")
        if self.heard != heard or self.socket.closed or raw is None:
            return
        log.warning("the gateway has fallen silent; resuming on another connection")
        try:
            raw.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("the silent connection is gone already")


def stay_connected() -> None:
    """From now on, for every client of this process."""
    if trouble := _unknown_in_discord_py():
        log.warning(
            "discord.py %s %s: connections are left to it, and broken ones may cost more questions",
            discord.__version__,
            trouble,
        )
        return
    discord.client.DiscordWebSocket = discord.shard.DiscordWebSocket = PatientWebSocket  # type: ignore[misc]


def _unknown_in_discord_py() -> str:
    """What works otherwise than this file relies on; "" where nothing does."""
    users = (discord.client, discord.shard)
    if not all(getattr(user, "DiscordWebSocket", None) in (Socket, PatientWebSocket) for user in users):
        return "makes its connections in a way not known here"
    if "self.received_message(msg.data)" not in inspect.getsource(Socket.poll_event):
        return "reads its gateway in a way not known here"
    needed = {"initial", "resume", "session"}
    if not needed <= set(inspect.signature(Socket.from_client).parameters):
        return "resumes in a way not known here"
    if "self.ws.send_heartbeat(" not in inspect.getsource(discord.gateway.KeepAliveHandler.run):
        return "sends heartbeats in a way not known here"
    return ""
