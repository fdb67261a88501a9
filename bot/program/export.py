"""`plimate export`: the pages as files, for any host that serves files."""

from __future__ import annotations

import re
import signal
import sys
from contextlib import contextmanager
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
    from collections.abc import Callable, Iterator
    from typing import Any, NoReturn

    from bot.web.exporting.folder import NotOursError, Written
    from bot.web.site import Site

MEGABYTE = 1_000_000
HOST = re.compile(r"[\w.\-\[\]:]+", re.ASCII)
PICTURES = "pictures"
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
    is_new, written = _exported(folder, site)
    key = "terminal-exported" if is_new else "terminal-export-same"
    size = f"{written.size / MEGABYTE:,.1f}"
    note(terminal_words()(key, files=f"{written.files:,}", size=size, folder=folder))


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


def _exported(folder: Path, site: Site) -> tuple[bool, Written]:
    """Whether anything was written, and what is there now."""
    from bot.web.exporting.folder import NotOursError, export_before, write_folder
    from bot.web.exporting.pages import files_of
    from bot.web.exporting.press import press

    about = _about(site)
    before = export_before(folder)
    marks = before.about.pop(PICTURES, {}) if before is not None else {}
    if before is not None and before.about == about:
        return False, before.written
    try:
        with press(folder, marks) as printing, _told() as told:
            about[PICTURES] = printing.marks
            return True, write_folder(folder, files_of(site, printing, told), about)
    except NotOursError as error:
        _not_ours(error)
    except OSError as error:
        _unwritable(folder, error)


def _about(site: Site) -> dict[str, Any]:
    """All that the files hang on: an export of the same is the same."""
    from importlib.metadata import version

    from bot.web.version import code_version

    manifest = site.live.snapshot.manifest
    return {
        "snapshot": manifest.id,
        "channels": manifest.channels,
        "base_url": site.public,
        "source": site.source,
        "cpi": site.cpi,
        "shared_pictures": site.pictures,
        "made_by": f"{version('plimate')} {code_version()}",
    }


@contextmanager
def _told() -> Iterator[Callable[[int, int], None]]:
    """Hears how far it is, and shows that and the time that is left, where somebody looks."""
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    from bot.terminal.output import error_console

    columns = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=error_console(), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _not_ours(error: NotOursError) -> NoReturn:
    fail(terminal_words()("terminal-export-not-ours", folder=error.folder, name=error.name))


def _unwritable(folder: Path, error: OSError) -> NoReturn:
    words = terminal_words()
    fail(words("terminal-export-unwritable", folder=folder, cause=words.told(cause(error))))
