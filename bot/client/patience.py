"""Waiting till Discord is back."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import ssl
from typing import TYPE_CHECKING, TypeVar

import aiohttp
import discord

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)
T = TypeVar("T")
PASSING = (
    discord.DiscordServerError,
    discord.GatewayNotFound,
    aiohttp.ClientError,
    OSError,  # a timeout is one
)
FIRST_S, LONGEST_S = 1.0, 60.0
# A block for too many requests is longer for those who go on asking.
LONGEST_BLOCK_S = 3600.0
TIMED_OUT, TOO_MANY, SERVER_ERROR = 408, 429, 500
JSON = "application/json"
SAID_LENGTH = 120
OUTAGES = (
    *(discord.DiscordServerError, discord.GatewayNotFound, discord.RateLimited, aiohttp.ClientError),
    *(ConnectionError, TimeoutError, socket.gaierror, ssl.SSLError),
)
NETWORK = frozenset({errno.ENETDOWN, errno.ENETUNREACH, errno.ENETRESET, errno.EHOSTDOWN, errno.EHOSTUNREACH})


async def waited_out(work: Callable[[], Awaitable[T]], trouble: str) -> T:
    """What the work gives, tried again after a second, two, four, … a minute while Discord fails.

    Where Discord, or what stands before it, says for how long it takes nothing, that long, up to an hour.
    Cancelling it ends the wait at once. Whatever does not pass by itself is raised.
    """
    delay = FIRST_S
    while True:
        try:
            return await work()
        except (*PASSING, discord.HTTPException) as failure:
            error = _itself(failure)
            if not (isinstance(error, PASSING) or is_turned_away(error)):
                raise error from None
            wait_s = max(delay, min(_asked_to_wait(error), LONGEST_BLOCK_S))
            log.warning("%s (%s); trying again in %.0f s", trouble, in_a_line(error), wait_s)
        await asyncio.sleep(wait_s)
        delay = min(2 * delay, LONGEST_S)


def _itself(error: Exception) -> Exception:
    """What discord.py makes "gateway not found" of, a refused token (401) too."""
    cause = error.__cause__ if isinstance(error, discord.GatewayNotFound) else None
    return cause if isinstance(cause, discord.HTTPException) else error


def is_turned_away(error: BaseException | None) -> bool:
    """Whether it was asked too often or too slowly, or what answered is not Discord but stands before it.

    Discord's own refusals are JSON; any other text comes from its guard, Cloudflare, or from a proxy.
    """
    if not isinstance(error, discord.HTTPException):
        return False
    kind = error.response.headers.get("Content-Type", JSON)
    return error.status in (TIMED_OUT, TOO_MANY) or not kind.lower().startswith(JSON)


def is_outage(error: BaseException | None) -> bool:
    """Whether Discord or the network failed, which is nobody's fault here: a full disk is no outage."""
    if isinstance(error, OUTAGES) or is_turned_away(error):
        return True
    if isinstance(error, discord.HTTPException):
        return error.status >= SERVER_ERROR
    return isinstance(error, OSError) and error.filename is None and error.errno in NETWORK


def in_a_line(error: BaseException) -> str:
    """What went wrong; of a page that came in place of an answer its status alone."""
    if is_turned_away(error) and isinstance(error, discord.HTTPException):
        return f"{error.status} {error.response.reason or ''}".strip()
    said = " ".join(str(error).split()) or type(error).__name__
    return said if len(said) <= SAID_LENGTH else f"{said[:SAID_LENGTH]}…"


def _asked_to_wait(error: BaseException) -> float:
    """Seconds, of the header Retry-After; 0 where there is none, or a date."""
    if not isinstance(error, discord.HTTPException):
        return 0.0
    try:
        return float(error.response.headers.get("Retry-After", 0))
    except ValueError:
        return 0.0
