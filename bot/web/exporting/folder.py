"""A folder that is there whole or not at all: written beside, then renamed."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.web.exporting.press import File

MARKER = "plimate-export.json"
PROGRAM, VERSION = "plimate", 1
# What the marker says by itself.
OWN = ("program", "version", "files", "size", "entries")


class NotOursError(Exception):
    """The folder has something that no export wrote: `name` is the first of it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name
        super().__init__(f"{folder} has {name}, which is not of an export")


@dataclass(frozen=True, slots=True)
class Written:
    """How much there is now."""

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Before:
    """What the marker of an earlier export says. about: as `write_folder` was given it."""

    about: dict[str, Any]
    written: Written


def export_before(folder: Path) -> Before | None:
    """The export that the folder has; None where it has none, or files of it are gone or others."""
    marker = _marker(folder)
    try:
        told = Written(int(marker["files"]), int(marker["size"]))
        entries = frozenset(marker["entries"])
        sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.name != MARKER]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    there = Written(len(sizes), sum(sizes))
    is_whole = there == told and entries == {entry.name for entry in folder.iterdir()}
    about = {name: value for name, value in marker.items() if name not in OWN}
    return Before(about, there) if is_whole else None


def refuse_others(folder: Path) -> None:
    """Pass over what is not there, is empty, or has an export of ours and nothing else.

    Raises:
        NotOursError: there is something else.
        OSError: it cannot be looked at.
    """
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise NotOursError(folder, folder.name)
    there = sorted(entry.name for entry in folder.iterdir())
    ours = _written_before(folder)
    for name in there:
        if name not in ours:
            raise NotOursError(folder, name)


def write_folder(folder: Path, files: Iterable[File], about: dict[str, Any]) -> Written:
    """Put files in the place of whatever export is there. about: goes into the marker, as it is at the end.

    Raises:
        NotOursError: there is something that is not ours.
        OSError: it cannot be written; what was there is there still.
    """
    folder = folder.resolve()
    refuse_others(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", suffix=".partial", dir=folder.parent))
    try:
        written = _fill(beside, files, about)
        refuse_others(folder)  # meanwhile somebody may have put something there
        _swap(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return written


def _written_before(folder: Path) -> frozenset[str]:
    """What an export has put into it, by its marker; nothing where there is none."""
    try:
        return frozenset(_marker(folder)["entries"])
    except (KeyError, TypeError):
        return frozenset()


def _marker(folder: Path) -> dict[str, Any]:
    """Empty where no export of ours is."""
    try:
        marker: dict[str, Any] = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        return marker if marker["program"] == PROGRAM else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _fill(folder: Path, files: Iterable[File], about: dict[str, Any]) -> Written:
    mask = os.umask(0)
    os.umask(mask)
    folder.chmod(0o777 & ~mask)  # a temporary folder is its owner's alone
    count = size = 0
    made: set[Path] = set()
    for file in files:
        path = folder / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        with path.open("xb") as stream:
            stream.write(file.body)
        count, size = count + 1, size + len(file.body)
    entries = sorted({MARKER, *(entry.name for entry in folder.iterdir())})
    counted = {"files": count, "size": size, "entries": entries}
    marker = {"program": PROGRAM, "version": VERSION, **about, **counted}
    (folder / MARKER).write_text(json.dumps(marker, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return Written(count, size)


def _swap(beside: Path, folder: Path) -> None:
    """Two renames where an export is there already; the first is taken back where the second fails."""
    if not folder.exists() or not any(folder.iterdir()):
        beside.rename(folder)
        return
    before = beside.with_suffix(".before")
    folder.rename(before)
    try:
        beside.rename(folder)
    except OSError:
        before.rename(folder)
        raise
    shutil.rmtree(before, ignore_errors=True)
