"""What is wrong with this installation, and the command that mends it."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.doctor.finding import Finding, Verdict
from bot.features.doctor.names import check_names
from crawler.installed import browser_path, driver_path
from crawler.protocol import all_names
from recommender.snapshots.store import NoSnapshotError, SnapshotStore, StoreError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.features.doctor.finding import Describe
    from bot.settings import Settings

LEAST_FREE = 200 * 2**20
OLD_DATA = timedelta(days=60)


def examine(settings: Settings, folder: Path, now: datetime, describe: Describe) -> list[Finding]:
    """Run every check. Asks Discord who the token belongs to and which commands it has; looks at its clock.

    describe: gives the commands as they should be described to Discord; called where it can be asked.
    """
    token, clock, commands = _asked_of_discord(settings, now, describe)
    names = check_names(all_names(), {name.upper() for name in type(settings).model_fields})
    return [token, commands, _data(folder, now), _browser(settings), _disk(folder), clock, names]


def _asked_of_discord(settings: Settings, now: datetime, describe: Describe) -> tuple[Finding, ...]:
    if settings.discord_token is None:
        remedy = "Add the line DISCORD_TOKEN=<your bot's token> to .env (plimate demo needs none)"
        unseen = "not compared: there is no token to ask Discord with"
        clock, commands = (Finding(check, Verdict.WARNING, unseen) for check in ("clock", "commands"))
        return Finding("token", Verdict.WARNING, "none is set", remedy), clock, commands
    # Nothing of the network is loaded where nothing can be asked.
    from bot.features.doctor.token_check import asked_of_discord  # noqa: PLC0415 see above

    return asked_of_discord(settings.discord_token.get_secret_value(), now, describe)


def _data(folder: Path, now: datetime) -> Finding:
    try:
        manifest, date = SnapshotStore(folder).current_dated()
    except NoSnapshotError as error:
        return Finding("data", Verdict.WARNING, f"{error}; the sample is used", "plimate build --csv FILE")
    except StoreError as error:
        return Finding("data", Verdict.BAD, str(error), f"ls -ld {folder}, then chown or chmod it")
    age = now - date
    found = f"{manifest.id}: {manifest.channels} channels, {age.days} days old"
    pointed = SnapshotStore(folder).current_id()
    if pointed != manifest.id:
        wrong = f"{pointed}, the current one, is damaged" if pointed else "which one is current, is not known"
        remedy = f"plimate rollback {manifest.id}, or a refresh"
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
