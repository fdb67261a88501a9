"""What is removed from a data folder, and what there is not ours to remove."""

from __future__ import annotations

import logging
import shutil
from typing import TYPE_CHECKING

from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)
MOVE = ", where Plimate keeps a file of its own; move it away and try again"
BUILDING = ".building-"
REMOVING = ".removing-"


def in_the_way(pointer: Path, lock: Path) -> str:
    """What stands in the place of one of these files and is none of ours, and the way out; "" for nothing.

    A link in the pointer's place is replaced, and nothing behind it touched.
    """
    for path, link_matters in ((pointer, False), (lock, True)):
        link = path.is_symlink()
        if link_matters if link else path.is_dir():
            if link:
                return Sentence("way-link", "{path} is a link" + MOVE, path=path)
            return Sentence("way-folder", "{path} is a folder" + MOVE, path=path)
    return ""


def sweep(folder: Path) -> None:
    """Remove what a killed process left behind; called with the lock held."""
    for prefix in (BUILDING, REMOVING):
        for left in folder.glob(f"{prefix}*"):
            try:
                _discard(left)
            except OSError as error:
                log.warning("%s is of no use and cannot be removed (%s)", left, error.strerror)


def surplus(ids: Sequence[str], kept: int, is_whole: Callable[[str], bool]) -> Iterator[str]:
    """Of ids, newest first, those past the first `kept`.

    Damaged ones are counted apart, so that they push out nobody who can answer.
    """
    seen = {True: 0, False: 0}
    for id_ in ids if len(ids) > kept else ():
        whole = is_whole(id_)
        seen[whole] += 1
        if seen[whole] > kept:
            yield id_


def remove(snapshot: Path, folder: Path) -> None:
    """Take the name away first, so that a half-removed snapshot is never taken for one."""
    _discard(snapshot.rename(folder / f"{REMOVING}{snapshot.name}"))


def prune(snapshots: Sequence[Path], folder: Path) -> None:
    """Remove as many as can be."""
    for snapshot in snapshots:
        try:
            remove(snapshot, folder)
        except OSError as error:
            log.warning("an old snapshot stays: %s cannot be removed (%s)", snapshot.name, error.strerror)


def _discard(path: Path) -> None:
    """Remove a file, a folder, or a link, and nothing behind it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
