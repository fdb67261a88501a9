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
from bot.terminal import interrupts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.features.doctor.finding import Describe
    from bot.terminal.speech import Speech

LARGEST_DRIFT = timedelta(seconds=30)
PATIENCE = aiohttp.ClientTimeout(total=10)
OK, UNAUTHORIZED = 200, 401


def asked_of_discord(token: str, now: datetime, describe: Describe, words: Speech) -> tuple[Finding, ...]:
    """Token, clock and commands, each answered within ten seconds or not at all."""
    interrupts.hand_over()
    return asyncio.run(_asked(token, now, describe, words))


async def _asked(token: str, now: datetime, describe: Describe, words: Speech) -> tuple[Finding, ...]:
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE, headers=headers) as session:
            async with session.get(f"{Route.BASE}/users/@me") as response:
                found, clock = await _token(response, words), _clock(response.headers, now, words)
            if found.verdict is not Verdict.GOOD:
                return found, clock, _not_compared(words("terminal-doctor-token-not-taken"))
            return found, clock, await _commands(session, describe, words)
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        unreachable = words("terminal-doctor-unreachable", error=type(error).__name__)
        finding = Finding("token", Verdict.BAD, unreachable, words("terminal-doctor-network"))
        unseen = words("terminal-doctor-not-reached")
        return finding, Finding("clock", Verdict.WARNING, unseen), _not_compared(unseen)


def _not_compared(why: str) -> Finding:
    return Finding("commands", Verdict.WARNING, why)


async def _commands(session: aiohttp.ClientSession, describe: Describe, words: Speech) -> Finding:
    """Whether those that Discord has are ours."""
    try:
        application = await _read(session, "/oauth2/applications/@me")
        known = await _read(session, f"/applications/{application['id']}/commands?with_localizations=true")
        names = differing(await describe(), known)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError, LookupError, TypeError) as error:
        return _not_compared(words("terminal-doctor-commands-untold", error=type(error).__name__))
    if names:
        found = words("terminal-doctor-commands-differ", names=", ".join(f"/{name}" for name in names))
        return Finding("commands", Verdict.WARNING, found, words("terminal-doctor-sync"))
    return Finding("commands", Verdict.GOOD, words("terminal-doctor-commands", count=len(known)))


async def _read(session: aiohttp.ClientSession, path: str) -> Any:
    async with session.get(f"{Route.BASE}{path}") as response:
        response.raise_for_status()
        return json.loads(await response.text(errors="replace"))


async def _token(response: aiohttp.ClientResponse, words: Speech) -> Finding:
    if response.status == OK:
        name = _username(await response.text(errors="replace"))
        if name is None:
            found = words("terminal-doctor-not-discord")
            return Finding("token", Verdict.BAD, found, words("terminal-doctor-proxy"))
        return Finding("token", Verdict.GOOD, words("terminal-doctor-token", name=name))
    if response.status == UNAUTHORIZED:
        remedy = words("terminal-doctor-reset")
        return Finding("token", Verdict.BAD, words("terminal-doctor-refused"), remedy)
    found = words("terminal-doctor-status", status=response.status)
    return Finding("token", Verdict.BAD, found, words("terminal-doctor-later"))


def _username(text: str) -> str | None:
    """Who a token belongs to, None if the answer is not Discord's."""
    try:
        return str(json.loads(text)["username"])
    except (ValueError, KeyError, TypeError):
        return None


def _clock(headers: Mapping[str, str], now: datetime, words: Speech) -> Finding:
    try:
        drift = abs(parsedate_to_datetime(headers["Date"]) - now)
    except (KeyError, ValueError, TypeError):  # TypeError: a time without a zone
        return Finding("clock", Verdict.WARNING, words("terminal-doctor-no-time"))
    if drift > LARGEST_DRIFT:
        off = words("terminal-doctor-clock-off", seconds=f"{drift.total_seconds():.0f}")
        return Finding("clock", Verdict.BAD, off, words("terminal-doctor-set-clock"))
    return Finding("clock", Verdict.GOOD, words("terminal-doctor-clock"))
