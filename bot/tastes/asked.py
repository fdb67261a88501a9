"""A taste as it outlives a refresh: channels by their fingerprints, not by their rows."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

from recommender.catalogue.fingerprints import fingerprint
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth, Region, Steer

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

MOST_LIKED, MOST_DISLIKED, MOST_STEERED = 5, 3, 10


class TasteGoneError(Exception):
    """No channel that is liked is in the data."""


@dataclass(frozen=True, slots=True)
class AskedTaste:
    """Fingerprints of what is liked and disliked, and all else that `Taste` has besides the count."""

    liked: tuple[str, ...]
    disliked: tuple[str, ...] = ()
    steer: Steer = field(default=Steer())
    depth: Depth = Depth.BALANCED
    variety: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is one liked channel and nothing else: its fingerprint says all of it."""
        return self == AskedTaste(self.liked[:1])

    def undone(self) -> Self:
        return replace(self, steer=Steer(), depth=Depth.BALANCED, variety=False)

    @property
    def mark(self) -> str:
        """What stands for it in a custom_id: of the form that fingerprints of channels have."""
        return self.liked[0] if self.plain else _mark(self)

    def rows(self, snapshot: Snapshot, count: int) -> Taste:
        """The same in rows; what is gone from the data is passed over.

        Raises:
            TasteGoneError: no channel that is liked is in the data.
        """
        liked, disliked = (_found(snapshot, marks) for marks in (self.liked, self.disliked))
        if not liked:
            raise TasteGoneError
        return Taste(
            liked,
            count,
            disliked=[row for row in disliked if row not in liked],
            steer=self.steer,
            depth=self.depth,
            variety=self.variety,
        )

    @classmethod
    def of_rows(cls, snapshot: Snapshot, liked: tuple[int, ...], disliked: tuple[int, ...] = ()) -> Self:
        marks = snapshot.fingerprints
        return cls(tuple(marks[row] for row in liked), tuple(marks[row] for row in disliked))

    @classmethod
    def of_taste(cls, snapshot: Snapshot, taste: Taste) -> Self:
        """A taste as it outlives a refresh: all but `excluded`, which nobody asks for in Discord."""
        asked = cls.of_rows(snapshot, tuple(taste.liked), tuple(taste.disliked))
        return replace(asked, steer=taste.steer, depth=taste.depth, variety=taste.variety > 0)

    def to_json(self) -> str:
        """One text for each taste, so that equal ones have one mark."""
        steer = {"more": self.steer.more, "less": self.steer.less, "region": self.steer.region}
        # In the order of the fields, which marks hang on.
        taste = {
            "liked": self.liked,
            "disliked": self.disliked,
            "steer": steer,
            "depth": self.depth,
            "variety": self.variety,
        }
        return json.dumps(taste, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self | None:
        """None where it is none: another version's, or damaged."""
        try:
            return cls._of(json.loads(text))
        except (ValueError, TypeError, KeyError):
            return None

    @classmethod
    def _of(cls, given: dict[str, Any]) -> Self:
        steer = given["steer"]
        taste = cls(
            tuple(map(str, given["liked"])),
            tuple(map(str, given["disliked"])),
            Steer(tuple(steer["more"]), tuple(steer["less"]), Region(steer["region"])),
            Depth(given["depth"]),
            bool(given["variety"]),
        )
        if not taste.liked:
            raise ValueError("nothing is liked")
        return taste


def _found(snapshot: Snapshot, marks: tuple[str, ...]) -> list[int]:
    known = snapshot.row_of_fingerprint
    return list(dict.fromkeys(known[mark] for mark in marks if mark in known))


@lru_cache(maxsize=1024)
def _mark(taste: AskedTaste) -> str:
    """Each control below a list asks for it."""
    return fingerprint(f"taste\n{taste.to_json()}")
