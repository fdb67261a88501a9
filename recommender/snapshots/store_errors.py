"""Why a data folder gives no snapshot, or takes none."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

from recommender.sentences import Sentence, cause, joined

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The kind of what is said where nothing was ever published.
NOTHING_YET = "store-empty"


class NoSnapshotError(Exception):
    """Nothing on disk to load, or nothing to roll back to; the message says which and what to do."""


class StoreError(Exception):
    """The data folder cannot be read or written to; the snapshot in use is what it was."""


class StoreBusyError(StoreError):
    """Another process, `holder`, has been changing the data folder for too long."""

    def __init__(self, lock: Path, holder: str) -> None:
        self.holder = holder
        super().__init__(
            Sentence(
                "store-busy",
                "{lock} is held by {holder}; let that go on, or end it, and try again. The snapshot in use "
                "stays as it is",
                lock=lock,
                holder=holder,
            )
        )


def nothing_to_load(folder: Path, problems: Sequence[str]) -> NoSnapshotError:
    """Nothing was ever published, or what was is damaged."""
    quoted = shlex.quote(os.fspath(folder))
    if not problems:
        pattern = "{folder}: no snapshot; build one from a table"
        return NoSnapshotError(Sentence(NOTHING_YET, pattern, folder=folder, quoted=quoted))
    pattern = "{folder}: no snapshot is whole ({problems}); build one from a table"
    said = Sentence("store-none-whole", pattern, folder=folder, problems=joined(problems), quoted=quoted)
    return NoSnapshotError(said)


def unwritable(folder: Path, error: OSError) -> StoreError:
    """The system does not let the folder be changed."""
    return StoreError(
        Sentence(
            "store-unwritable",
            "{folder} cannot be written to ({cause}); check its free space and "
            "its permissions. The snapshot in use stays as it is",
            folder=folder,
            cause=cause(error),
        )
    )


def unreadable(folder: Path, error: OSError) -> StoreError:
    """The system does not let the folder be read."""
    return StoreError(
        Sentence(
            "store-unreadable",
            "{folder} cannot be read ({cause}); mend that or choose another folder",
            folder=folder,
            cause=cause(error),
        )
    )
