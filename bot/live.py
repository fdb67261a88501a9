"""The one slot that holds what answers come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


@dataclass(slots=True)
class Live:
    """Holds the snapshot in use, rebound once a refresh. An interaction reads it once, at its start."""

    snapshot: Snapshot
