"""What the commands have in common: options, settings, the data to answer from."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.output import USAGE, fail, note
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from bot.settings import Settings
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore


def named_folder(given: str) -> Path:
    """What a shell made of a variable that is not set is no folder, above all not the present one."""
    if not given.strip():
        raise typer.BadParameter("it is blank; name a folder, or leave the option out")
    return Path(given)


DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        parser=named_folder,
        metavar="PATH",
        help="Where snapshots are kept. Default: PLIMATE_DATA_DIR, else the platform's.",
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
    from bot.settings import SettingsError, read_settings

    try:
        return read_settings()
    except SettingsError as error:
        fail(f"configuration: {error}. See .env.example", USAGE)


def token_or_fail(settings: Settings) -> str:
    if settings.discord_token is None:
        fail("no token. Add this line to .env: DISCORD_TOKEN=<your bot's token>", USAGE)
    return settings.discord_token.get_secret_value()


def folder_or_fail(data_dir: Path | None) -> Path:
    """The data folder given, else the one that is set."""
    settings = settings_or_fail()
    return data_dir or settings.plimate_data_dir


def store_or_fail(data_dir: Path | None) -> SnapshotStore:
    from recommender.snapshots.store import SnapshotStore

    return SnapshotStore(folder_or_fail(data_dir))


def _say_sample(cause: str) -> None:
    """Damage is said as it was found; that there is nothing yet, in the terminal's language."""
    nothing = "no snapshot." in cause
    note(f"plimate: {terminal_words()('terminal-sample') if nothing else cause}")


def snapshot_or_fail(data_dir: Path | None) -> Snapshot:
    """The data in use, or the sample, saying so."""
    from platformdirs import user_cache_path

    from recommender.snapshots.opening import open_snapshot
    from recommender.snapshots.store import SnapshotStore, StoreError

    settings = settings_or_fail()
    store = SnapshotStore(data_dir or settings.plimate_data_dir)
    try:
        return open_snapshot(
            store,
            settings.plimate_recipe,
            now(),
            _say_sample,
            user_cache_path("plimate", appauthor=False),
        )
    except StoreError as error:
        fail(str(error))
