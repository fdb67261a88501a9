"""Why one channel stands in another's list, as an embed: in words and three bars, or with every sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.lists.why_words import NAME_LENGTH, bars, said, sums_table, terms_of, whole_told
from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import address, inert

if TYPE_CHECKING:
    from bot.lists.answer import Line
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def why_embed(snapshot: Snapshot, query: int, line: Line, words: Language) -> discord.Embed:
    """What both have and what is new, in words; and how much of the percentage comes from what."""
    name = inert(line.channel.name, NAME_LENGTH)
    intro = words("why-intro", query=inert(snapshot.catalogue.names[query], NAME_LENGTH), candidate=name)
    parts = [intro, *said(snapshot, query, line, words), "", *bars(snapshot, query, line, words)]
    embed = discord.Embed(
        title=words("why-title", candidate=name),
        url=address(line.channel.channel_id, line.channel.name),
        description="\n".join(parts),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def sums_embed(snapshot: Snapshot, line: Line, words: Language) -> discord.Embed:
    """The same, and every term of what the list is ordered by; the numbers shown add up to the sum shown."""
    embed = why_embed(snapshot, line.nearest, line, words)
    table = sums_table(terms_of(snapshot, line, words), line.reason.place, words)
    told = [f"{embed.description}\n", words("why-sums-intro")]
    if len(line.reason.liked) == 1:  # of a mix the sum is a mean, while the percentages are of one channel
        told.insert(1, whole_told(snapshot, line.nearest, words))
    embed.description = "\n".join([*told, f"```\n{table}\n```"])
    return embed
