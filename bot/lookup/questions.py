"""What is said when a text does not lead to one channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.lookup.topics import word_name
from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown, plain

if TYPE_CHECKING:
    from bot.lookup.channels import Found, Unsure
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

QUERY_LENGTH = 80
# Of a text of thousands of characters only the beginning is read, and remembered by `markdown`.
QUERY_READ = 400
NAME_LENGTH = 60


def suggestion_embed(snapshot: Snapshot, query: str, unsure: Unsure, words: Language) -> discord.Embed:
    """The question alone: each name stands on its button. Without a `query`, what was shown was not it."""
    text = _asked(query, unsure, words) if query else None
    title = "suggest-title" if unsure.topic is None or unsure.rows else "suggest-title-topic"
    embed = discord.Embed(title=words(title), description=text, colour=COLOUR)
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


def taken_note(snapshot: Snapshot, found: Found, query: str, words: Language) -> str:
    """Which channel was taken for a text: plain text, as above the title of an embed."""
    name = plain(snapshot.catalogue.names[found.row], NAME_LENGTH)
    key = "taken-note" if found.others else "taken-alone"
    return words(key, name=name, query=plain(query[:QUERY_READ], QUERY_LENGTH))


def _asked(query: str, unsure: Unsure, words: Language) -> str:
    """What is not clear: which channel, or whether it is a channel at all."""
    shown = _shown(query)
    if unsure.topic is None:
        return words("suggest-text", query=shown)
    if unsure.near:
        return words("suggest-near", near=word_name(unsure.near, words))
    return words("suggest-part" if unsure.part else "suggest-topic", query=shown)


def _shown(query: str) -> str:
    return markdown(query[:QUERY_READ], QUERY_LENGTH)
