"""Who a token belongs to, which commands Discord has, and whether this machine's clock is right."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import aiohttp
from discord.http import Route

from bot.client.registration import differing
from bot.features.doctor.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.features.doctor.finding import Describe

LARGEST_DRIFT = timedelta(seconds=30)
PATIENCE = aiohttp.ClientTimeout(total=10)
OK, UNAUTHORIZED = 200, 401


def asked_of_discord(token: str, now: datetime, describe: Describe) -> tuple[Finding, ...]:
    """Token, clock and commands, each answered within ten seconds or not at all."""
    return asyncio.run(_asked(token, now, describe))


async def _asked(token: str, now: datetime, describe: Describe) -> tuple[Finding, ...]:
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE, headers=headers) as session:
            async with session.get(f"{Route.BASE}/users/@me") as response:
                found, clock = await _token(response), _clock(response.headers, now)
            if found.verdict is not Verdict.GOOD:
                return found, clock, _not_compared("Discord does not take the token")
            return found, clock, await _commands(session, describe)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        unreachable = f"Discord cannot be reached ({type(error).__name__})"
        finding = Finding("token", Verdict.BAD, unreachable, "Check the network, then: plimate doctor")
        clock = Finding("clock", Verdict.WARNING, "not compared: Discord cannot be reached")
        return finding, clock, _not_compared("Discord cannot be reached")


def _not_compared(why: str) -> Finding:
    return Finding("commands", Verdict.WARNING, f"not compared: {why}")


async def _commands(session: aiohttp.ClientSession, describe: Describe) -> Finding:
    """Whether those that Discord has are ours."""
    try:
        application = await _read(session, "/oauth2/applications/@me")
        known = await _read(session, f"/applications/{application['id']}/commands?with_localizations=true")
        names = differing(await describe(), known)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError, LookupError, TypeError) as error:
        return _not_compared(f"Discord does not say which it has ({type(error).__name__})")
    if names:
        found = f"Discord has others than this version: {', '.join(f'/{name}' for name in names)}"
        return Finding("commands", Verdict.WARNING, found, "plimate sync (a start does it too)")
    return Finding("commands", Verdict.GOOD, f"Discord has all {len(known)}")


async def _read(session: aiohttp.ClientSession, path: str) -> Any:
    async with session.get(f"{Route.BASE}{path}") as response:
        response.raise_for_status()
        return json.loads(await response.text(errors="replace"))


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
