"""What the controls of a list remember, written into their custom_id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from bot.client import custom_id as custom_ids
from bot.lists.errors import GoneError
from bot.tastes.asked import AskedTaste
from bot.text.limits import OPTIONS
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    import re

    from bot.lists.reading import Reading
    from recommender.snapshots.snapshot import Snapshot

# 100 characters less version, kind, asker (20 digits), count (2) and their colons, at nine a fingerprint.
LONGEST_TRAIL = 8
MOST = OPTIONS  # a menu has one for each line
TRAIL = rf"{FINGERPRINT}(?:\.{FINGERPRINT}){{0,{LONGEST_TRAIL - 1}}}"
STATE = rf"(?P<asker>[0-9]{{1,20}}):(?P<count>[0-9]{{1,2}}):(?P<trail>{TRAIL})"


class ControlKind(StrEnum):
    """The kinds of control below a list, and of the forms that they open."""

    SIMILAR = "s"
    BACK = "b"
    WHY = "w"
    WHY_LINE = "l"
    SUMS = "e"
    SUGGESTION = "p"
    FAMILIAR = "df"
    BALANCED = "db"
    HIDDEN = "dh"
    VARIETY = "v"
    STEER = "st"
    UNDO = "u"
    SHARE = "sh"
    WHY_NOT = "wn"
    WHY_NOT_ONE = "wo"
    STEER_FORM = "sf"
    STEER_COPY_FORM = "sc"
    WHY_NOT_FORM = "wf"
    BESIDE = "on"
    BESIDE_MENU = "om"
    MAP = "mp"
    MAP_HERE = "mh"
    MAP_MENU = "mm"
    MAP_SHARE = "ms"


@dataclass(frozen=True, slots=True)
class ControlState:
    """Who asked, for how many, and what was shown on the way here, the present list last.

    Each by a mark: the fingerprint of a channel, or what stands for a topic, a page or a taste in its place.
    """

    asker: int
    count: int
    trail: tuple[str, ...]

    @property
    def shown(self) -> str:
        return self.trail[-1]

    def onward(self, fingerprint: str) -> Self:
        """One channel further; of a long way the beginning is forgotten."""
        return replace(self, trail=(*self.trail, fingerprint)[-LONGEST_TRAIL:])

    def back(self) -> Self:
        return replace(self, trail=self.trail[:-1])

    def instead(self, mark: str) -> Self:
        """The same way, with another list at its end."""
        return replace(self, trail=(*self.trail[:-1], mark))

    def custom_id(self, kind: ControlKind) -> str:
        return custom_ids.custom_id(kind, self.state)

    @property
    def state(self) -> str:
        """What `STATE` matches."""
        return f"{self.asker}:{self.count}:{'.'.join(self.trail)}"

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """From a custom_id that matched `template`; a forged count becomes one that can be asked for."""
        count = min(max(int(match["count"]), 1), MOST)
        return cls(int(match["asker"]), count, tuple(match["trail"].split(".")))


def asked_of(reading: Reading, mark: str) -> AskedTaste:
    """The taste that a mark stands for: one channel's, or a kept one.

    Raises:
        GoneError: neither the data nor what is kept has it.
    """
    if mark in reading.snapshot.row_of_fingerprint:
        return AskedTaste((mark,))
    if not isinstance(kept := reading.tastes.get(mark), AskedTaste):
        raise GoneError
    return kept


def row_of(snapshot: Snapshot, fingerprint: str) -> int:
    """The row a control remembers.

    Raises:
        GoneError: it is not in this snapshot.
    """
    row = snapshot.row_of_fingerprint.get(fingerprint)
    if row is None:
        raise GoneError
    return row
