"""What is said when a text does not lead to one channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.render.footer import footer
from bot.render.names import markdown
from bot.render.similar import COLOUR

if TYPE_CHECKING:
    from bot.language import Language
    from recommender.snapshot import Snapshot

QUERY_LENGTH = 80


def suggestion_embed(snapshot: Snapshot, query: str, words: Language) -> discord.Embed:
    embed = discord.Embed(
        title=words("suggest-title"),
        description=words("suggest-text", query=markdown(query, QUERY_LENGTH)),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def missing_embed(snapshot: Snapshot, query: str, words: Language) -> discord.Embed:
    embed = discord.Embed(
        title=words("missing-title"),
        description=words(
            "missing-text", query=markdown(query, QUERY_LENGTH), channels=len(snapshot.catalogue)
        ),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))
