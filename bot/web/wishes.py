"""What an address asks of a list besides its channels, and the links that change that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lists.steerable import steerable
from bot.tastes.asked import MOST_STEERED
from bot.text.language import TAG_WITH_REGION
from bot.text.untrusted import plain
from bot.web.refused import RefusedError
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth, Region, Steer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.web.visit import Visit

COUNT, MOST = 10, 25
ON = "on"
WISHES = ("more", "less", "region", "depth", "variety", "count")
# Tags to steer by; all that a list has would be a wall.
STEERED, TAG = 14, 40
DIGITS = 9


@dataclass(frozen=True, slots=True)
class Turn:
    """A link that changes the list; `current`: it is so already."""

    label: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class SteerTag:
    """A tag of the form: `value` as the table has it."""

    value: str
    label: str
    more: bool
    less: bool


@dataclass(frozen=True, slots=True)
class Controls:
    """All that changes a list: `kept` is what the form hands on besides its own fields."""

    depths: tuple[Turn, ...]
    regions: tuple[Turn, ...]
    variety: Turn
    undo: str
    tags: tuple[SteerTag, ...]
    kept: tuple[tuple[str, str], ...]


def taste_of(visit: Visit, liked: Sequence[int], disliked: Sequence[int] = ()) -> Taste:
    """Values that are none are passed over: the list is then as if they were not there.

    Raises:
        RefusedError: more and less of one tag.
    """
    more, less = (visit.all_of(name)[:MOST_STEERED] for name in ("more", "less"))
    depth, region, count = (visit.of(name) for name in ("depth", "region", "count"))
    try:
        steer = Steer(more, less, Region(region) if region in set(Region) else Region.EVERYWHERE)
    except ValueError as error:
        raise RefusedError(400, "steer-both") from error
    return Taste(
        liked,
        _whole(count, COUNT, MOST),
        disliked=disliked,
        steer=steer,
        depth=Depth(depth) if depth in set(Depth) else Depth.BALANCED,
        variety=visit.of("variety") == ON,
    )


def _whole(text: str, otherwise: int, most: int) -> int:
    """From 1 on. Python makes no numbers of thousands of digits, so that only the first are looked at."""
    digits = text.lstrip("0") if text.isascii() and text.isdecimal() else ""
    return min(int(digits[:DIGITS]), most) if digits else otherwise


def controls_of(visit: Visit, answer: ListAnswer) -> Controls:
    """What stands above a list."""
    words, taste = visit.words, answer.taste
    steer = taste.steer
    regional = any(TAG_WITH_REGION.fullmatch(tag) for line in answer.lines for tag in line.own)
    regions = Region if regional or steer.region is not Region.EVERYWHERE else ()
    varied = bool(taste.variety)
    kept = tuple((name, value) for name, value in visit.parameters if name not in {"more", "less"})
    undone = tuple((name, value) for name, value in visit.parameters if name not in WISHES)
    changed = taste.depth is not Depth.BALANCED or steer != Steer() or varied
    return Controls(
        tuple(_turn(visit, "depth", one, one is taste.depth) for one in Depth),
        tuple(_turn(visit, "region", one, one is steer.region) for one in regions),
        Turn(
            words("option-variety-off" if varied else "option-variety-on"),
            visit.changed(variety="" if varied else ON),
            varied,
        ),
        visit.here(undone) if changed else "",
        tuple(
            SteerTag(tag, plain(words.tag(tag), TAG), tag in steer.more, tag in steer.less)
            for tag in steerable(answer)[:STEERED]
        ),
        kept,
    )


def _turn(visit: Visit, name: str, value: Depth | Region, current: bool) -> Turn:  # noqa: FBT001 of three
    neutral = value in {Depth.BALANCED, Region.EVERYWHERE}
    href = visit.changed(**{name: "" if neutral else value.value})
    return Turn(visit.words(f"{name}-{value}"), href, current)
