"""What is wrong with this installation, and the command that mends it."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.doctor.browser_check import check_browser, started
from bot.features.doctor.finding import Finding, Verdict
from bot.features.doctor.names import check_names
from bot.terminal.context import there
from bot.text.extras import REQUIREMENT, can_render, can_serve, requirements_of_pages
from bot.text.program import started_as
from crawler.protocol import all_names
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import NOTHING_YET, NoSnapshotError, StoreError

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.features.doctor.browser_check import Start
    from bot.features.doctor.finding import Describe
    from bot.settings import Settings
    from bot.terminal.speech import Speech

LEAST_FREE = 200 * 2**20
OLD_DATA = timedelta(days=60)


def examine(
    settings: Settings,
    data_dir: Path | None,
    now: datetime,
    describe: Describe,
    words: Speech,
    start: Start = started,
) -> list[Finding]:
    """Run every check. Asks Discord who the token belongs to and which commands it has; looks at its clock.

    Starts the browser, by `start`, as whoever runs this: the same who will crawl.

    data_dir: the folder asked for, which remedies name, too; without it the one that is set.
    describe: gives the commands as they should be described to Discord; called where it can be asked.
    """
    token, clock, commands = _asked_of_discord(settings, now, describe, words)
    folder = data_dir or settings.plimate_data_dir
    data = _data(folder, there(data_dir), now, words)
    browser, disk = check_browser(settings, words, start), _disk(folder, words)
    names = check_names(all_names(), {name.upper() for name in type(settings).model_fields}, words)
    return [token, commands, data, browser, disk, clock, names, _pictures(words), _pages(words)]


def _asked_of_discord(
    settings: Settings, now: datetime, describe: Describe, words: Speech
) -> tuple[Finding, ...]:
    if settings.discord_token is None:
        unseen = words("terminal-doctor-no-token-to-ask")
        clock, commands = (Finding(check, Verdict.WARNING, unseen) for check in ("clock", "commands"))
        none, remedy = words("terminal-doctor-no-token"), words("terminal-doctor-add-token")
        return Finding("token", Verdict.WARNING, none, remedy), clock, commands
    # Nothing of the network is loaded where nothing can be asked.
    from bot.features.doctor.token_check import asked_of_discord  # noqa: PLC0415 see above

    return asked_of_discord(settings.discord_token.get_secret_value(), now, describe, words)


def _data(folder: Path, option: str, now: datetime, words: Speech) -> Finding:
    try:
        manifest, date = SnapshotStore(folder).current_dated()
    except NoSnapshotError as error:
        if error.args[0].kind == NOTHING_YET:
            found = words("terminal-doctor-empty", folder=folder)
        else:
            found = words("terminal-doctor-sample", problem=words.told(error))
        return Finding("data", Verdict.WARNING, found, f"{started_as()} build --csv FILE{option}")
    except StoreError as error:
        remedy = words("terminal-doctor-rights", folder=folder)
        return Finding("data", Verdict.BAD, words.told(error), remedy)
    age = now - date
    id_, channels = manifest.id, manifest.channels
    found = words("terminal-doctor-data", id=id_, channels=channels, days=age.days)
    pointed = SnapshotStore(folder).current_id()
    if pointed != manifest.id:
        wrong = "terminal-doctor-damaged" if pointed else "terminal-doctor-unpointed"
        found = words(wrong, id=pointed, found=found)
        return Finding(
            "data", Verdict.WARNING, found, words("terminal-doctor-roll-back", id=id_, there=option)
        )
    if age > OLD_DATA:
        return Finding("data", Verdict.WARNING, found, words("terminal-doctor-newer", there=option))
    return Finding("data", Verdict.GOOD, found)


def _pictures(words: Speech) -> Finding:
    if can_render():
        return Finding("pictures", Verdict.GOOD, words("terminal-doctor-pictures"))
    remedy = words("terminal-doctor-pictures-install", requirement=REQUIREMENT)
    return Finding("pictures", Verdict.WARNING, words("terminal-doctor-no-pictures"), remedy)


def _pages(words: Speech) -> Finding:
    """Good without them, too: not every bot has pages, and they may be served from elsewhere."""
    if can_serve():
        return Finding("pages", Verdict.GOOD, words("terminal-doctor-pages"))
    remedy = words("terminal-doctor-pages-install", requirement=requirements_of_pages())
    return Finding("pages", Verdict.GOOD, words("terminal-doctor-no-pages"), remedy)


def _disk(folder: Path, words: Speech) -> Finding:
    existing = next(path for path in (folder, *folder.resolve().parents) if os.access(path, os.R_OK))
    free = shutil.disk_usage(existing).free
    found = words("terminal-doctor-free", size=f"{free / 2**30:.1f}", folder=existing)
    if not os.access(existing, os.W_OK):
        remedy = words("terminal-doctor-rights-or", folder=existing)
        return Finding("disk", Verdict.BAD, words("terminal-doctor-unwritable", folder=existing), remedy)
    if free < LEAST_FREE:
        return Finding("disk", Verdict.BAD, found, words("terminal-doctor-free-some"))
    return Finding("disk", Verdict.GOOD, found)
