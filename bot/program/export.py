"""`plimate export`: the pages as files, for any host that serves files."""

from __future__ import annotations

import re
import signal
from pathlib import Path  # noqa: TC003 Typer evaluates the annotations
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from bot.program.web import leave, needs_extra
from bot.terminal.context import DataDir, named_folder, settings_or_fail, snapshot_or_fail
from bot.terminal.output import USAGE, fail, note
from bot.terminal.speech import terminal_words
from recommender.sentences import cause

if TYPE_CHECKING:
    from typing import NoReturn

    from bot.web.exporting.folder import NotOursError, Written
    from bot.web.site import Site

MEGABYTE = 1_000_000
HOST = re.compile(r"[\w.\-\[\]:]+", re.ASCII)
PATH = re.compile(r"(?:/[\w.~%\-]+)*", re.ASCII)


def export(
    folder: Annotated[
        Path, typer.Argument(parser=named_folder, metavar="FOLDER", help="terminal-help-export-folder")
    ],
    base_url: Annotated[
        str, typer.Option("--base-url", metavar="URL", help="terminal-help-export-base-url")
    ] = "",
    data_dir: DataDir = None,
) -> None:
    """The pages as files."""
    public = _address_or_fail(base_url)
    settings = settings_or_fail()
    needs_extra()
    signal.signal(signal.SIGTERM, leave)
    _refuse_others(folder)
    snapshot = snapshot_or_fail(data_dir)

    from bot.live import Live
    from bot.text.extras import can_render
    from bot.web.site import Site

    source = urlsplit(settings.datalab_url).hostname or ""
    site = Site(
        Live(snapshot),
        public=public,
        cpi=settings.plimate_web_cpi == "on",
        source=source,
        pictures=bool(public) and can_render(),  # other sites take whole addresses alone
    )
    written = _write(folder, site)
    size = f"{written.size / MEGABYTE:,.1f}"
    note(terminal_words()("terminal-exported", files=f"{written.files:,}", size=size, folder=folder))


def _address_or_fail(text: str) -> str:
    """Where the files will be found, without the slash at its end; it may have a path."""
    given = text.strip().rstrip("/")
    parts = urlsplit(given)
    whole = f"{parts.scheme}://{parts.netloc}{parts.path}"
    is_whole = parts.scheme in {"http", "https"} and given == whole
    if given and not (is_whole and HOST.fullmatch(parts.netloc) and PATH.fullmatch(parts.path)):
        fail(terminal_words()("terminal-export-base-url", url=text), USAGE)
    return given


def _refuse_others(folder: Path) -> None:
    from bot.web.exporting.folder import NotOursError, refuse_others

    try:
        refuse_others(folder)
    except NotOursError as error:
        _not_ours(error)
    except OSError as error:
        _unwritable(folder, error)


def _write(folder: Path, site: Site) -> Written:
    from bot.web.exporting.folder import NotOursError, write_folder
    from bot.web.exporting.pages import files_of

    manifest = site.live.snapshot.manifest
    about = {"snapshot": manifest.id, "channels": manifest.channels, "base_url": site.public}
    try:
        return write_folder(folder, files_of(site), about)
    except NotOursError as error:
        _not_ours(error)
    except OSError as error:
        _unwritable(folder, error)


def _not_ours(error: NotOursError) -> NoReturn:
    fail(terminal_words()("terminal-export-not-ours", folder=error.folder, name=error.name))


def _unwritable(folder: Path, error: OSError) -> NoReturn:
    words = terminal_words()
    fail(words("terminal-export-unwritable", folder=folder, cause=words.told(cause(error))))
