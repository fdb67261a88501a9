"""Who a token belongs to, and whether this machine's clock is right, asked of Discord."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import aiohttp
from discord.http import Route

from bot.features.doctor.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

LARGEST_DRIFT = timedelta(seconds=30)
PATIENCE = aiohttp.ClientTimeout(total=10)
OK, UNAUTHORIZED = 200, 401


def token_and_clock(token: str, now: datetime) -> tuple[Finding, Finding]:
    """One request, answered within ten seconds or not at all."""
    return asyncio.run(_token_and_clock(token, now))


async def _token_and_clock(token: str, now: datetime) -> tuple[Finding, Finding]:
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(f"{Route.BASE}/users/@me", headers=headers) as response,
        ):
            return await _token(response), _clock(response.headers, now)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        found = f"Discord cannot be reached ({type(error).__name__})"
        finding = Finding("token", Verdict.BAD, found, "Check the network, then: plimate doctor")
        return finding, Finding("clock", Verdict.WARNING, "not compared: Discord cannot be reached")


async def _token(response: aiohttp.ClientResponse) -> Finding:
    if response.status == OK:
        name = _username(await response.text(errors="replace"))
        if name is None:
            found = "something else answers in Discord's place"
            return Finding("token", Verdict.BAD, found, "Check the network: a proxy or a sign-in page")
        return Finding("token", Verdict.GOOD, f"belongs to {name}")
    if response.status == UNAUTHORIZED:
        remedy = "Reset it in the developer portal (Bot → Reset Token) and put it into .env"
        return Finding("token", Verdict.BAD, "Discord refuses it", remedy)
    return Finding(
        "token", Verdict.BAD, f"Discord answers {response.status}", "Try again later: plimate doctor"
    )


def _username(text: str) -> str | None:
    """Who a token belongs to, None if the answer is not Discord's."""
    try:
        return str(json.loads(text)["username"])
    except (ValueError, KeyError, TypeError):
        return None


def _clock(headers: Mapping[str, str], now: datetime) -> Finding:
    try:
        drift = abs(parsedate_to_datetime(headers["Date"]) - now)
    except (KeyError, ValueError, TypeError):  # TypeError: a time without a zone
        return Finding("clock", Verdict.WARNING, "not compared: Discord told no time")
    if drift > LARGEST_DRIFT:
        remedy = "Set the clock: sudo timedatectl set-ntp true"
        return Finding("clock", Verdict.BAD, f"off by {drift.total_seconds():.0f} seconds", remedy)
    return Finding("clock", Verdict.GOOD, "agrees with Discord's")
