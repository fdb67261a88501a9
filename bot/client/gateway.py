"""Reads on where discord.py would give up. The one file that touches parts of it which are not public.

An event that discord.py cannot read ends its connection to Discord, and with it the program. Here it is
logged and skipped. The parts that this relies on are looked at when the file is imported.
"""

from __future__ import annotations

import inspect
import logging
from typing import Any

import discord.client
import discord.gateway
import discord.shard

log = logging.getLogger(__name__)
Socket = discord.gateway.DiscordWebSocket
# What is raised on purpose: to connect again, to resume, or to end.
MEANT = (
    discord.gateway.ReconnectWebSocket,
    discord.gateway.WebSocketClosure,
    discord.DiscordException,
    OSError,
)


class PatientWebSocket(Socket):
    """Skips what cannot be read, except a greeting: then it connects again, after a while."""

    async def received_message(self, msg: Any, /) -> None:
        try:
            await super().received_message(msg)
        except MEANT:
            raise
        except Exception as error:
            if self.session_id is None:
                raise ConnectionError(f"the gateway's greeting cannot be read ({error!r})") from error
            log.exception("an event that discord.py cannot read is skipped")


def read_patiently() -> None:
    """From now on, for every client of this process."""
    discord.client.DiscordWebSocket = discord.shard.DiscordWebSocket = PatientWebSocket  # type: ignore[misc]


def _look_at_discord_py() -> None:
    users = (discord.client, discord.shard)
    known = all(getattr(user, "DiscordWebSocket", None) in (Socket, PatientWebSocket) for user in users)
    source = inspect.getsource(Socket.poll_event)
    if not known or "self.received_message(msg.data)" not in source:
        raise ImportError(f"discord.py {discord.__version__} reads its gateway in a way not known here")


_look_at_discord_py()
