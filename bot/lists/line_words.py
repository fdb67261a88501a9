"""One channel of a list in two lines: who it is, and what would make somebody open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.lists.mix_words import near_signs
from bot.lists.tag_words import brief, telling
from bot.text.untrusted import inert, link
from bot.text.widths import narrowed, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import Line, ListAnswer
    from bot.lists.glimpse import Glimpse
    from bot.lists.measures import Popularity
    from bot.text.language import Language
    from bot.text.untrusted import Shown
    from recommender.catalogue.table import PlaylistChannel

NAME, LABEL, SENTENCE = 60, 40, 80
PART = " · "
ADDS = "+ "
TIED = " ＝"
CUT = "…"
# Below this a piece of a title tells nothing.
LEAST_REASON = 10.0
LABELS = 2
# Of the second line at most this much says what sets the channel apart.
APART = 0.56


@dataclass(frozen=True, slots=True)
class Space:
    """How much of a line is shown: `room` in the widths of `bot.text.widths`, characters searched for."""

    room: float
    searched: int
    reason: bool = True
    apart: bool = True


class Named(Protocol):
    """What the first line of a channel is made of, whatever the list."""

    @property
    def rank(self) -> int: ...

    @property
    def channel(self) -> PlaylistChannel: ...

    @property
    def popularity(self) -> Popularity | None: ...


def who(line: Named, space: Space, words: Language, *, alike: bool = False) -> str:
    """Rank, linked name, and how many know it. alike: nothing sets it apart from the line above."""
    channel, tied = line.channel, TIED if alike else ""
    rest = "".join(f"{PART}{fact}" for fact in known(line, words)) + tied
    room = space.room - width(f"{line.rank}. {rest}")
    if line.popularity is not None and width(channel.name) > room:
        # Which says as much as the number.
        rest = f"{PART}{words(f'popularity-{line.popularity}')}{tied}"
        room = space.room - width(f"{line.rank}. {rest}")
    name = narrowed(inert(channel.name, NAME), room)
    return f"**{line.rank}.** [{name}]({link(channel.channel_id, channel.name, space.searched)}){rest}"


def what(line: Line, answer: ListAnswer, space: Space, words: Language) -> str:
    """How similar it is, in a mix to which, what sets it apart, and a reason to open it."""
    signs = near_signs(line, answer)
    parts = [f"{line.similarity:.0%}{TIED if line.tied else ''}{signs and f' {signs}'}"]
    left = space.room - width(parts[0] + PART)
    if space.apart and (apart := _apart_within(line, answer, left, words)):
        parts.append(apart)
        left -= width(apart + PART)
    if space.reason:
        parts.append(reason_of(line.glimpse, line.channel, left, words))
    return PART.join(part for part in parts if part)


def _apart_within(line: Line, answer: ListAnswer, room: float, words: Language) -> str:
    """A part of the room; all of it where a tag would be cut so that mere figures have the rest."""
    apart = apart_of_line(line, answer.liked, room * APART, words)
    if apart.endswith(CUT) and not (line.glimpse.titles or line.glimpse.intro):
        return apart_of_line(line, answer.liked, room, words)
    return apart


def reason_of(
    glimpse: Glimpse, channel: PlaylistChannel, room: float, words: Language, shown: Shown = inert
) -> str:
    """Its newest playlist, else how it introduces itself, else its figures."""
    if room < LEAST_REASON:
        return ""
    if glimpse.titles:
        return f"“{narrowed(shown(glimpse.titles[0], SENTENCE), room - width('“”'))}”"
    if glimpse.intro:
        return narrowed(shown(glimpse.intro, SENTENCE), room)
    told = figures(glimpse, channel, words)
    while told and width(PART.join(told)) > room:
        told = told[:-1]
    return PART.join(told)


def figures(glimpse: Glimpse, channel: PlaylistChannel, words: Language) -> list[str]:
    """How many videos and since when, or how often they were watched."""
    parts = []
    if channel.video_num is not None:
        parts.append(words("figures-videos", count=channel.video_num, shown=words.number(channel.video_num)))
    if glimpse.since:
        parts.append(words("figures-since", year=glimpse.since))
    elif channel.total_view is not None:
        parts.append(words("figures-views", shown=words.short(channel.total_view)))
    return parts


def known(line: Named, words: Language) -> list[str]:
    """How many subscribers it has, and whether that is many or few in its table."""
    reach = line.channel.subscribers
    facts = [] if reach is None else [words.short(reach)]
    if line.popularity is not None:
        facts.append(words(f"popularity-{line.popularity}"))
    return facts


def apart_of_line(
    line: Line, liked: Sequence[PlaylistChannel], room: float, words: Language, shown: Shown = inert
) -> str:
    """What it adds, else what it alone shares, else what it has not, else a word of its own."""
    apart, beside = line.apart, [tag for asked in liked for tag in (*asked.genres, *asked.moods)]
    if apart.adds:
        return ADDS + _labels(brief(apart.adds, beside, words), room - width(ADDS), shown)
    for key, tags in (("similar-also", apart.also), ("similar-without", apart.without)):
        if tags:
            around = width(words(key, tags=""))
            return words(key, tags=_labels(brief(tags, (), words), room - around, shown))
    own = telling(shared.label for shared in line.shared if not shared.is_tag)
    return ", ".join(f"“{narrowed(shown(label, LABEL), room)}”" for label in own[:1])


def _labels(labels: list[str], room: float, shown: Shown) -> str:
    """The first few that have room, whole; where not even one has, the shortest, cut."""
    told: list[str] = []
    for label in (shown(label, LABEL) for label in labels):
        if len(told) < LABELS and width(", ".join([*told, label])) <= room:
            told.append(label)
    return ", ".join(told) or narrowed(shown(min(labels, key=width), LABEL), room)
