"""The answer of /similar as an embed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.untrusted import address, link, markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.language import Language
    from recommender.catalogue.table import PlaylistChannel
    from recommender.similarity.taste import Neighbour
    from recommender.snapshots.snapshot import Snapshot

COLOUR = discord.Colour(0x7C5CFF)
TITLE_NAME = 100
DESCRIPTION_LENGTH = 4096
METER_PARTS = 5
TAG_LENGTH = 40
TIED = " ＝"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of a line is shown: characters of the name, characters searched for, tags."""

    name: int
    searched: int
    tags: int


# Ten lines fit in full; for 25 lines of long names without ids each step gives up a little. The last fits
# whatever the names are: in a link one character may take twelve, in a name two.
DETAILS = (
    Detail(60, 50, 3),
    Detail(40, 40, 3),
    Detail(40, 30, 2),
    Detail(30, 20, 1),
    Detail(20, 8, 0),
    Detail(16, 3, 0),
)


def similar_embed(
    snapshot: Snapshot, query: int, neighbours: Sequence[Neighbour], asked: int, words: Language
) -> discord.Embed:
    """One numbered entry a neighbour, within Discord's 4,096 characters whatever the names are."""
    channel = snapshot.catalogue[query]
    embed = discord.Embed(
        title=words("similar-title", name=markdown(channel.name, TITLE_NAME)),
        url=address(channel.channel_id, channel.name),
        colour=COLOUR,
    )
    for detail in DETAILS:
        embed.description = _description(snapshot, query, neighbours, asked, words, detail)
        if len(embed.description) <= DESCRIPTION_LENGTH:
            break
    return embed.set_footer(text=footer(snapshot, words))


def unknown_embed(snapshot: Snapshot, channel: PlaylistChannel, words: Language) -> discord.Embed:
    """For a channel of which nothing is known that could be compared."""
    embed = discord.Embed(
        title=words("similar-unknown-title", name=markdown(channel.name, TITLE_NAME)),
        url=address(channel.channel_id, channel.name),
        description=words("similar-unknown"),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def _description(
    snapshot: Snapshot,
    query: int,
    neighbours: Sequence[Neighbour],
    asked: int,
    words: Language,
    detail: Detail,
) -> str:
    if not neighbours:
        return words("similar-nobody")
    lines = [_entry(snapshot, query, neighbour, words, detail) for neighbour in neighbours]
    notes = []
    if len(neighbours) < asked:
        notes.append(words("similar-fewer", found=len(neighbours)))
    if any(neighbour.tied for neighbour in neighbours):
        notes.append(words("similar-tied-legend"))
    return "\n".join(lines + [f"-# {note}" for note in notes])


def _entry(snapshot: Snapshot, query: int, neighbour: Neighbour, words: Language, detail: Detail) -> str:
    channel = snapshot.catalogue[neighbour.row]
    url = link(channel.channel_id, channel.name, detail.searched)
    name = f"**{neighbour.rank}.** [{markdown(channel.name, detail.name)}]({url})"
    if channel.subscribers is not None:
        name += f" · {words.short(channel.subscribers)}"
    facts = [meter(neighbour.score) + (TIED if neighbour.tied else "")]
    facts += [markdown(tag, TAG_LENGTH) for tag in told(snapshot, query, neighbour.row, words, detail.tags)]
    return f"{name}\n{' · '.join(facts)}"


def told(snapshot: Snapshot, query: int, other: int, words: Language, limit: int = 3) -> list[str]:
    """What two channels share, in this language: tags as they are, words of their own in quotation marks."""
    shared = snapshot.shared(query, other, limit)
    kept = words.tell(shared)
    own = {words.tag(label) for label in shared if not snapshot.is_tag(label)}
    return [f"“{label}”" if label in own else label for label in kept]


def meter(score: float) -> str:
    """A score of 0 … 1 as five parts and whole percent."""
    full = min(METER_PARTS, max(0, round(score * METER_PARTS)))
    return f"{'▰' * full}{'▱' * (METER_PARTS - full)} {score:.0%}"
