"""What a person asks of a list besides its channels: more or less of a tag, one region, how well known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from recommender.catalogue.spelling import look

if TYPE_CHECKING:
    from collections.abc import Iterable


class Depth(StrEnum):
    """How well known the channels of a list are.

    BALANCED: the plain list. FAMILIAR: only channels with more subscribers than the median of the plain list
    and than the table's median. HIDDEN: only channels with fewer than both. So the three medians fall
    strictly wherever there is anybody on either side; a list may be short, and is never filled up from the
    other side.
    """

    FAMILIAR = "familiar"
    BALANCED = "balanced"
    HIDDEN = "hidden"


class Region(StrEnum):
    """Whose music is asked for.

    DOMESTIC: channels whose genres with a region are all Korean (국내). FOREIGN: none of them is. A channel
    that plays both, or whose genres tell no region, is in neither.
    """

    EVERYWHERE = "everywhere"
    DOMESTIC = "domestic"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Steer:
    """More of some tags and less of others, and whose music.

    A tag is named as the table writes it (`Jazz (국내)`, `몽환`), without its region (`Jazz`: in any), or by
    its region alone (`국내`, `J-Pop`); case and blanks do not matter. Each raised tag that a channel has
    lifts it by the same amount, each lowered one sinks it: among the channels shown, a raised tag never
    becomes rarer and a lowered one never more frequent.

    Raises ValueError where a tag is blank, or both raised and lowered; TypeError where `more` or `less` is a
    text instead of several.

    >>> Steer(more=("Jazz", "jazz"), less=("국외",))
    Steer(more=('Jazz',), less=('국외',), region=<Region.EVERYWHERE: 'everywhere'>)
    """

    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    region: Region = Region.EVERYWHERE

    def __post_init__(self) -> None:
        for name in ("more", "less"):
            object.__setattr__(self, name, _once(name, getattr(self, name)))
        object.__setattr__(self, "region", Region(self.region))
        both = set(map(look, self.more)) & set(map(look, self.less))
        if both:
            raise ValueError(f"{', '.join(sorted(both))}: more and less of it at once; choose one")

    @property
    def neutral(self) -> bool:
        """Whether nothing is asked for."""
        return self == Steer()


def _once(name: str, tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag the first time, whatever its case and blanks."""
    if isinstance(tags, str):
        raise TypeError(f"{name}={tags!r} is one text; give several tags, such as ({tags!r},)")
    first: dict[str, str] = {}
    for tag in tags:
        if not look(tag):
            raise ValueError(f"a blank tag in {name}; leave it out")
        first.setdefault(look(tag), tag)
    return tuple(first.values())
