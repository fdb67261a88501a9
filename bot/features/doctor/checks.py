"""What is wrong with this installation, and the command that mends it."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from crawler.installed import browser_path, driver_path
from recommender.snapshots.store import NoSnapshotError, SnapshotStore, StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    import aiohttp

    from bot.settings import Settings
    from recommender.snapshots.snapshot import Snapshot

LEAST_FREE = 200 * 2**20
LARGEST_DRIFT = timedelta(seconds=30)
OLD_DATA = timedelta(days=60)
PATIENCE_S = 10.0
OK, UNAUTHORIZED = 200, 401


class Verdict(StrEnum):
    """How a check went."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"

    @property
    def mark(self) -> str:
        return {"good": "✓", "warning": "!", "bad": "✗"}[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was looked at, how it is, and what mends it."""

    check: str
    verdict: Verdict
    found: str
    remedy: str = ""

    @property
    def bad(self) -> bool:
        return self.verdict is Verdict.BAD

    def document(self) -> dict[str, Any]:
        return {
            "check": self.check,
            "verdict": self.verdict,
            "found": self.found,
            "remedy": self.remedy or None,
        }


async def examine(settings: Settings, folder: Path, now: datetime) -> list[Finding]:
    """Run every check. Asks Discord who the token belongs to, and looks at its clock by the way."""
    token, clock = await _token_and_clock(settings, now)
    return [token, _data(folder, now), _browser(settings), _disk(folder), clock]


async def _token_and_clock(settings: Settings, now: datetime) -> tuple[Finding, Finding]:
    if settings.discord_token is None:
        remedy = "Add the line DISCORD_TOKEN=<your bot's token> to .env (plimate demo needs none)"
        unseen = Finding("clock", Verdict.WARNING, "not compared: there is no token to ask Discord with")
        return Finding("token", Verdict.WARNING, "none is set", remedy), unseen
    # Discord's library is not needed where nothing can be asked.
    import aiohttp  # noqa: PLC0415 see above
    from discord.http import Route  # noqa: PLC0415 ditto

    headers = {"Authorization": f"Bot {settings.discord_token.get_secret_value()}"}
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_S)) as session,
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


def _data(folder: Path, now: datetime) -> Finding:
    try:
        snapshot: Snapshot = SnapshotStore(folder).current()
    except NoSnapshotError as error:
        return Finding("data", Verdict.WARNING, f"{error}; the sample is used", "plimate build --csv FILE")
    except StoreError as error:
        return Finding("data", Verdict.BAD, str(error), f"ls -ld {folder}, then chown or chmod it")
    age = now - snapshot.data_date
    found = f"{snapshot.manifest.id}: {len(snapshot.catalogue)} channels, {age.days} days old"
    pointed = SnapshotStore(folder).current_id()
    if pointed != snapshot.manifest.id:
        wrong = f"{pointed}, the current one, is damaged" if pointed else "which one is current, is not known"
        remedy = f"plimate rollback {snapshot.manifest.id}, or a refresh"
        return Finding("data", Verdict.WARNING, f"{wrong}; answers come from {found}", remedy)
    if age > OLD_DATA:
        return Finding("data", Verdict.WARNING, found, "plimate build --csv FILE with newer data")
    return Finding("data", Verdict.GOOD, found)


def _browser(settings: Settings) -> Finding:
    if settings.selenium_remote_url:
        return Finding("browser", Verdict.GOOD, "that of the Grid at SELENIUM_REMOTE_URL (not asked)")
    found = browser_path(settings.chrome_binary)
    if found is None:
        return _no_browser("no Chromium or Chrome", settings.chrome_binary and "CHROME_BINARY")
    if driver_path(settings.chromedriver) is None:
        return _no_browser(f"{found}, but no ChromeDriver", settings.chromedriver and "CHROMEDRIVER")
    return Finding("browser", Verdict.GOOD, found)


def _no_browser(found: str, variable: str) -> Finding:
    remedy = "sudo apt-get install chromium chromium-driver (only crawling needs it)"
    if variable:
        found, remedy = f"{found} at {variable}", f"Correct {variable}, or leave it empty"
    return Finding("browser", Verdict.WARNING, found, remedy)


def _disk(folder: Path) -> Finding:
    existing = next(path for path in (folder, *folder.resolve().parents) if os.access(path, os.R_OK))
    free = shutil.disk_usage(existing).free
    found = f"{free / 2**30:.1f} GiB free at {existing}"
    if not os.access(existing, os.W_OK):
        remedy = f"ls -ld {existing}, then chown or chmod it, or choose another --data-dir"
        return Finding("disk", Verdict.BAD, f"{existing} cannot be written to", remedy)
    if free < LEAST_FREE:
        return Finding("disk", Verdict.BAD, found, "Free some space, or choose another --data-dir")
    return Finding("disk", Verdict.GOOD, found)
