"""What is said when a text does not lead to one channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown, plain

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

QUERY_LENGTH = 80
# Of a text of thousands of characters only the beginning is read, and remembered by `markdown`.
QUERY_READ = 400
NAME_LENGTH = 60


def suggestion_embed(
    snapshot: Snapshot, query: str, words: Language, *, has_topic: bool = False
) -> discord.Embed:
    """The question alone: each name stands on its button. Without a `query`, what was shown was not it."""
    key = "suggest-topic" if has_topic else "suggest-text"
    text = words(key, query=_shown(query)) if query else None
    embed = discord.Embed(title=words("suggest-title"), description=text, colour=COLOUR)
    return embed.set_footer(text=footer(snapshot, words))


def missing_embed(snapshot: Snapshot, query: str, words: Language) -> discord.Embed:
    """What to do instead; without a `query` none of the channels suggested was meant."""
    text = (
        words("missing-text", query=_shown(query))
        if query
        else words("missing-none", channels=len(snapshot.catalogue))
    )
    embed = discord.Embed(title=words("missing-title"), description=text, colour=COLOUR)
    return embed.set_footer(text=footer(snapshot, words))


def taken_note(snapshot: Snapshot, row: int, query: str, words: Language) -> str:
    """Which channel was taken for a text: plain text, as above the title of an embed."""
    name = plain(snapshot.catalogue.names[row], NAME_LENGTH)
    return words("taken-note", name=name, query=plain(query[:QUERY_READ], QUERY_LENGTH))


def _shown(query: str) -> str:
    return markdown(query[:QUERY_READ], QUERY_LENGTH)
