"""What is said when a text does not lead to one channel, as embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.lookup.question_words import asked_told, missing_told, suggestion_title
from bot.text.footer import footer
from bot.text.theme import COLOUR

if TYPE_CHECKING:
    from bot.lookup.channels import Unsure
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def suggestion_embed(snapshot: Snapshot, query: str, unsure: Unsure, words: Language) -> discord.Embed:
    """The question alone: each name stands on its button. Without a `query`, what was shown was not it."""
    text = asked_told(query, unsure, words) if query else None
    embed = discord.Embed(title=words(suggestion_title(unsure)), description=text, colour=COLOUR)
    return embed.set_footer(text=footer(snapshot, words))


def missing_embed(snapshot: Snapshot, query: str, words: Language) -> discord.Embed:
    """What to do instead; without a `query` none of the channels suggested was meant."""
    text = missing_told(query, len(snapshot.catalogue), words)
    embed = discord.Embed(title=words("missing-title"), description=text, colour=COLOUR)
    return embed.set_footer(text=footer(snapshot, words))
