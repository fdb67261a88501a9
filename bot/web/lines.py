"""A line of a list as a template takes it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from bot.lists.common_words import said_once
from bot.lists.line_words import apart_of_line, reason_of
from bot.lists.mix_words import near_signs
from bot.lists.pictures import tile_of
from bot.lists.tag_words import together
from bot.text.untrusted import address, plain
from bot.web.whys import NAME, why_addresses, why_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.drawing.tile import Tile
    from bot.lists.answer import Line, ListAnswer
    from bot.web.visit import Visit
    from bot.web.whys import Why
    from recommender.catalogue.table import PlaylistChannel

TAG = 60
# What all share is said in full, where Discord has a line of a phone for it.
TOLD = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A channel by its name; `youtube`: where it is there."""

    row: int
    name: str
    href: str
    youtube: str
    tile: Tile


@dataclass(frozen=True, slots=True)
class ShownLine:
    """percent: how similar. signs: of a mix, to which it is near. facts: how many know it.

    why: where the reasons stand; reasons: these, where the page is a file and has them itself.
    """

    rank: int
    channel: Named
    percent: int
    tied: bool
    signs: str
    facts: tuple[str, ...]
    apart: str
    reason: str
    why: str
    reasons: Why | None


def named(visit: Visit, channel: PlaylistChannel) -> Named:
    """A channel as every page names it."""
    return Named(
        channel.row,
        plain(channel.name, NAME),
        visit.channel(channel.row),
        address(channel.channel_id, channel.name),
        tile_of(channel),
    )


def shown_lines(visit: Visit, answer: ListAnswer) -> list[ShownLine]:
    """All lines of a list."""
    why = None if visit.is_file else why_addresses(visit, answer)
    return [_shown(visit, answer, line, why) for line in answer.lines]


def shared_told(visit: Visit, answer: ListAnswer) -> list[str]:
    """What all lines share, and what nearly all do, a sentence each."""
    words = visit.words
    return [
        words(key, count=len(answer.lines), tags=listed(visit, together(tags, words)))
        for key, tags in said_once(answer.common)
    ]


def listed(visit: Visit, labels: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    told = [plain(label, TAG) for label in labels]
    if len(told) <= TOLD + 1:
        return ", ".join(told)
    return visit.words("tags-and-more", tags=", ".join(told[:TOLD]), count=len(told) - TOLD)


def _shown(visit: Visit, answer: ListAnswer, line: Line, why: Callable[[int], str] | None) -> ShownLine:
    words = visit.words
    return ShownLine(
        line.rank,
        named(visit, line.channel),
        round(line.similarity * 100),
        line.tied,
        near_signs(line, answer),
        _facts(visit, line),
        apart_of_line(line, answer.liked, inf, words, plain),
        reason_of(line.glimpse, line.channel, inf, words, plain),
        why(line.channel.row) if why else "",
        None if why else why_of(visit, line),
    )


def _facts(visit: Visit, line: Line) -> tuple[str, ...]:
    """How many know it, and whether these are many or few."""
    popularity = () if line.popularity is None else (visit.words(f"popularity-{line.popularity}"),)
    return tuple(fact for fact in (reach_told(visit, line.channel), *popularity) if fact)


def reach_told(visit: Visit, channel: PlaylistChannel) -> str:
    """`9.8K subscribers`; "" where that is not known."""
    reach = channel.subscribers
    if reach is None:
        return ""
    return visit.words("figures-subscribers", count=reach, shown=visit.words.short(reach))
