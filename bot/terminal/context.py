"""What the commands have in common: options, settings, the data to answer from."""

from __future__ import annotations

import os
import shlex
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.output import USAGE, fail, note
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from bot.settings import Settings
    from recommender.sentences import Sentence
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore


def named_folder(given: str) -> Path:
    """A folder as the shell hands it over: it leaves `~` and `$HOME` as they are in quotes and after `=`.

    What it made of a variable that is not set is no folder, above all not the present one.
    """
    from crawler.protocol import written_out

    if not given.strip():
        raise typer.BadParameter(terminal_words()("terminal-usage-blank-folder"))
    try:
        return Path(written_out(given))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def named_file(given: str) -> str:
    """A file as it was typed, "-" for standard input; what is blank names none, above all no folder."""
    if not given.strip():
        raise typer.BadParameter(terminal_words()("terminal-usage-blank-file"))
    return given


DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", parser=named_folder, metavar="FOLDER", help="terminal-help-data-dir"),
]
# A blank metavar: a flag takes no value, and the help should not look as if it did.
FLAG = " "
AsJson = Annotated[bool, typer.Option("--json", metavar=FLAG, help="terminal-help-json")]


def now() -> datetime:
    return datetime.now(UTC)


def settings_or_fail() -> Settings:
    from bot.settings import SettingsError, read_settings

    try:
        return read_settings()
    except SettingsError as error:
        fail(terminal_words()("terminal-settings", problem=terminal_words().told(error)), USAGE)


def token_or_fail(settings: Settings) -> str:
    if settings.discord_token is None:
        fail(terminal_words()("terminal-no-token"), USAGE)
    return settings.discord_token.get_secret_value()


def folder_or_fail(data_dir: Path | None) -> Path:
    """The data folder given, which must be there, else the one that is set: the first start makes that."""
    folder = data_dir or settings_or_fail().plimate_data_dir
    if data_dir is not None and not os.path.lexists(folder):
        fail(terminal_words()("terminal-no-folder", folder=folder, there=there(data_dir)))
    return folder


def there(data_dir: Path | None) -> str:
    """What a command that is named as a remedy needs besides, so as to mend the folder that was looked at."""
    return "" if data_dir is None else f" --data-dir {shlex.quote(os.fspath(data_dir))}"


def store_or_fail(data_dir: Path | None) -> SnapshotStore:
    from recommender.snapshots.store import SnapshotStore

    return SnapshotStore(folder_or_fail(data_dir))


def _say_sample(data_dir: Path | None, problem: Sentence) -> None:
    """That there is nothing yet, or what is wrong with what is there; either way the sample answers."""
    words = terminal_words()
    if problem.kind == "store-empty":
        note(f"plimate: {words('terminal-sample', there=there(data_dir))}")
        return
    note(f"plimate: {words.told(problem)}")
    note(f"plimate: {words('terminal-sample-instead')}")


def snapshot_or_fail(data_dir: Path | None, *, begins: bool = False) -> Snapshot:
    """The data in use, or the sample, saying so. begins: the folder may have to be made yet."""
    from platformdirs import user_cache_path

    from recommender.snapshots.opening import open_snapshot
    from recommender.snapshots.store import SnapshotStore
    from recommender.snapshots.store_errors import StoreError

    settings = settings_or_fail()
    folder = data_dir or settings.plimate_data_dir if begins else folder_or_fail(data_dir)
    store = SnapshotStore(folder)
    try:
        return open_snapshot(
            store,
            settings.plimate_recipe,
            now(),
            partial(_say_sample, data_dir),
            user_cache_path("plimate", appauthor=False),
        )
    except StoreError as error:
        fail(terminal_words().told(error))
