"""What is said when a text does not lead to one channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import inert, link, markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.language import Language
    from recommender.catalogue.table import PlaylistChannel
    from recommender.snapshots.snapshot import Snapshot

QUERY_LENGTH = 80
# Of a text of thousands of characters only the beginning is read, and remembered by `markdown`.
QUERY_READ = 400
NAME_LENGTH = 60


def suggestion_embed(snapshot: Snapshot, query: str, rows: Sequence[int], words: Language) -> discord.Embed:
    """The question, and every channel it may mean, linked: equal names are told apart by a look at them."""
    lines = [words("suggest-text", query=_shown(query), count=len(rows))]
    lines += [_suggestion(snapshot.catalogue[row], number, words) for number, row in enumerate(rows, start=1)]
    embed = discord.Embed(title=words("suggest-title"), description="\n".join(lines), colour=COLOUR)
    return embed.set_footer(text=footer(snapshot, words))


def _suggestion(channel: PlaylistChannel, number: int, words: Language) -> str:
    url = link(channel.channel_id, channel.name)
    line = f"**{number}.** [{inert(channel.name, NAME_LENGTH)}]({url})"
    return line if channel.subscribers is None else f"{line} · {words.short(channel.subscribers)}"


def missing_embed(snapshot: Snapshot, query: str, words: Language) -> discord.Embed:
    embed = discord.Embed(
        title=words("missing-title"),
        description=words("missing-text", query=_shown(query), channels=len(snapshot.catalogue)),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def _shown(query: str) -> str:
    return markdown(query[:QUERY_READ], QUERY_LENGTH)
