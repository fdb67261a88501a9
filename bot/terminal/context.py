"""What the commands have in common: options, settings, the data to answer from."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import Settings, SettingsError, read_settings
from bot.terminal.output import USAGE, fail, note
from recommender.snapshots.opening import open_snapshot
from recommender.snapshots.store import SnapshotStore, StoreError

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir", help="Where snapshots are kept. Default: PLIMATE_DATA_DIR, else the platform's."
    ),
]
# A blank metavar: a flag takes no value, and the help should not look as if it did.
FLAG = " "
AsJson = Annotated[
    bool, typer.Option("--json", metavar=FLAG, help="Print one JSON document instead of a table.")
]


def now() -> datetime:
    return datetime.now(UTC)


def settings_or_fail() -> Settings:
    try:
        return read_settings()
    except SettingsError as error:
        fail(f"configuration: {error}. See .env.example", USAGE)


def token_or_fail(settings: Settings) -> str:
    if settings.discord_token is None:
        fail("no token. Add this line to .env: DISCORD_TOKEN=<your bot's token>", USAGE)
    return settings.discord_token.get_secret_value()


def store_in(settings: Settings, data_dir: Path | None) -> SnapshotStore:
    return SnapshotStore(data_dir or settings.plimate_data_dir)


def snapshot_in(settings: Settings, folder: Path) -> Snapshot:
    try:
        return open_snapshot(
            SnapshotStore(folder), settings.plimate_recipe, now(), lambda text: note(f"plimate: {text}")
        )
    except StoreError as error:
        fail(str(error))
