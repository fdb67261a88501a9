"""What a control remembers, written into its custom_id: at most 100 characters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from recommender.catalogue.fingerprints import FINGERPRINT

# 100 characters less kind, asker (20 digits), count (2) and their colons, at nine a fingerprint.
LONGEST_TRAIL = 8
MOST = 25


class ControlKind(StrEnum):
    """The first letter of a custom_id."""

    SIMILAR = "s"
    BACK = "b"
    WHY = "w"
    WHY_LINE = "l"
    SUGGESTION = "p"


@dataclass(frozen=True, slots=True)
class ControlState:
    """Who asked, for how many, and the fingerprints of the channels on the way here, the shown one last."""

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

    def custom_id(self, kind: ControlKind) -> str:
        return f"{kind}:{self.asker}:{self.count}:{'.'.join(self.trail)}"

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """From a custom_id that matched `template`; a forged count becomes one that can be asked for."""
        count = min(max(int(match["count"]), 1), MOST)
        return cls(int(match["asker"]), count, tuple(match["trail"].split(".")))


def template(kind: ControlKind) -> re.Pattern[str]:
    """Matches the custom_ids of one kind."""
    trail = rf"{FINGERPRINT}(?:\.{FINGERPRINT}){{0,{LONGEST_TRAIL - 1}}}"
    return re.compile(rf"{kind}:(?P<asker>[0-9]{{1,20}}):(?P<count>[0-9]{{1,2}}):(?P<trail>{trail})")
