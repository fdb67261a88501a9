"""Waiting till Discord is back."""

from __future__ import annotations

import asyncio
import logging
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


async def waited_out(work: Callable[[], Awaitable[T]], trouble: str) -> T:
    """What the work gives, tried again after a second, two, four, … a minute while Discord fails.

    Cancelling it ends the wait at once. Whatever does not pass by itself is raised.
    """
    delay = FIRST_S
    while True:
        try:
            return await work()
        except PASSING as error:
            log.warning("%s (%s); trying again in %.0f s", trouble, error or type(error).__name__, delay)
        await asyncio.sleep(delay)
        delay = min(2 * delay, LONGEST_S)
