"""Why a channel is not in a list: where it stands, what keeps it out, and buttons that bring it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.view import View
from bot.lists.measures import mean_similarity
from bot.lists.state import MOST, ControlKind, ControlState
from bot.lists.tag_words import together
from bot.lookup.labels import distinct_label
from bot.tastes.asked import AskedTaste
from bot.text.footer import footer
from bot.text.limits import BUTTON
from bot.text.theme import COLOUR
from bot.text.untrusted import address, inert, plain
from recommender.conversation.remedies import RemedyKind
from recommender.conversation.why_not import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.lists.reading import Reading
    from bot.text.language import Language
    from recommender.conversation.remedies import Remedy
    from recommender.conversation.why_not import WhyNot
    from recommender.snapshots.snapshot import Snapshot

NAME_LENGTH, TAG_LENGTH = 60, 40
TOLD_TAGS = 4
# Of these nothing is to be mended.
TOLD_WHOLE = frozenset({Obstacle.LISTED, Obstacle.LIKED})
# Two rows of buttons; whoever wants more changes of the list makes them below it.
MOST_REMEDIES = 5


def why_not_embed(snapshot: Snapshot, found: WhyNot, words: Language) -> discord.Embed:
    """Sentences: where it stands, what keeps it out, what it shares and what it has not."""
    channel = snapshot.catalogue[found.row]
    name = inert(channel.name, NAME_LENGTH)
    parts = [_standing(snapshot, found, name, words)]
    if found.obstacle not in TOLD_WHOLE:
        for key, tags in (("why-not-shares", found.shared), ("why-not-lacks", found.lacking)):
            if tags:
                parts.append(words(key, things=_listed(tags, words)))
        parts.append(words("why-not-remedies" if _remedies(found) else "why-not-no-remedy"))
    listed = found.obstacle is Obstacle.LISTED
    embed = discord.Embed(
        title=words("why-not-heading-listed" if listed else "why-not-heading", name=name),
        url=address(channel.channel_id, channel.name),
        description="\n".join(parts),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def _standing(snapshot: Snapshot, found: WhyNot, name: str, words: Language) -> str:
    obstacle = found.obstacle
    variables: dict[str, str | int] = {"name": name}
    if obstacle in {Obstacle.LISTED, Obstacle.OUTRANKED} and found.rank is not None:
        variables |= {"rank": found.rank, "of": found.of}
    if obstacle is Obstacle.OUTRANKED and found.last_row is not None:
        liked = found.taste.liked
        for key, row in (("own", found.row), ("last", found.last_row)):
            variables[key] = f"{mean_similarity(snapshot, liked, row):.0%}"
    if found.near is not None:
        variables["near"] = inert(snapshot.catalogue.names[found.near], NAME_LENGTH)
    return words(f"why-not-obstacle-{obstacle}", **variables)


def _listed(tags: Sequence[str], words: Language) -> str:
    labels = [inert(label, TAG_LENGTH) for label in together(tags, words)]
    if len(labels) > TOLD_TAGS + 1:
        return words("tags-and-more", tags=", ".join(labels[:TOLD_TAGS]), count=len(labels) - TOLD_TAGS)
    return words.listed(labels)


def why_not_view(reading: Reading, found: WhyNot, asker: int) -> discord.ui.View:
    """A button for each change that brings it in: its list takes the place of this message."""
    view = View()
    for remedy in _remedies(found):
        asked = AskedTaste.of_taste(reading.snapshot, remedy.taste)
        state = ControlState(asker, remedy.taste.count, (reading.tastes.mark_of(asked),))
        label = _remedy_label(remedy, reading.words)
        view.add_item(_button(ControlKind.SUGGESTION, state, label))
    return view


def _remedies(found: WhyNot) -> list[Remedy]:
    """Those that a list in Discord can show, each another list."""
    shown = (remedy for remedy in found.remedies if remedy.rank <= min(remedy.taste.count, MOST))
    return list(_once(shown))[:MOST_REMEDIES]


def _once(remedies: Iterator[Remedy]) -> Iterator[Remedy]:
    told: set[tuple[tuple[RemedyKind, ...], tuple[str, ...]]] = set()
    for remedy in remedies:
        if remedy.taste.count <= MOST and (remedy.changes, remedy.tags) not in told:
            told.add((remedy.changes, remedy.tags))
            yield remedy


def _remedy_label(remedy: Remedy, words: Language) -> str:
    return plain(" · ".join(_change(change, remedy, words) for change in remedy.changes), BUTTON)


def _change(change: RemedyKind, remedy: Remedy, words: Language) -> str:
    taste = remedy.taste
    match change:
        case RemedyKind.COUNT:
            return words("remedy-count", count=taste.count)
        case RemedyKind.MORE | RemedyKind.LESS:
            return words(f"remedy-{change}", tag=words.listed([words.tag(tag) for tag in remedy.tags]))
        case RemedyKind.DEPTH:
            return words(f"depth-{taste.depth}")
        case RemedyKind.REGION:
            return words(f"region-{taste.steer.region}")
        case RemedyKind.VARIETY:
            return words("option-variety-on" if taste.variety else "option-variety-off")
        case RemedyKind.EXCLUDED | RemedyKind.DISLIKED:
            return words(f"remedy-{change}")


def which_view(reading: Reading, state: ControlState, rows: Sequence[int]) -> discord.ui.View:
    """One button for each channel that may have been meant."""
    view = View()
    for row in rows:
        label = distinct_label(reading.snapshot, row, reading.words, BUTTON)
        onward = state.onward(reading.snapshot.fingerprints[row])
        view.add_item(_button(ControlKind.WHY_NOT_ONE, onward, label))
    return view


def _button(kind: ControlKind, state: ControlState, label: str) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=state.custom_id(kind), style=discord.ButtonStyle.secondary
    )
    return Placed(button)
