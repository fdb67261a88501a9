"""Channels that an earlier snapshot had and the present one has not: gone, not unknown."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from recommender.catalogue.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

MOST = 50_000


class Former:
    """Names by what addresses called them; whoever went first is forgotten first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._names: OrderedDict[str, str] = OrderedDict()

    def note(self, before: Catalogue, after: Snapshot) -> None:
        """Remember whom the later one has no longer."""
        marks = zip(before.channel_ids, fingerprints(before), before.names, strict=True)
        self.remember(
            [
                (mark, name)
                for channel_id, fingerprint, name in marks
                if fingerprint not in after.row_of_fingerprint
                for mark in (channel_id, fingerprint)
                if mark
            ]
        )

    def remember(self, names: Iterable[tuple[str, str]]) -> None:
        """What addresses call a channel, and its name."""
        for mark, name in names:
            self._names[mark] = name
            self._names.move_to_end(mark)
            if len(self._names) > self._most:
                self._names.popitem(last=False)

    def name_of(self, mark: str) -> str | None:
        return self._names.get(mark)
