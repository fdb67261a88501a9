"""/status and /help as embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown

if TYPE_CHECKING:
    from datetime import datetime

    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

HELP_FIELDS = ("similar", "controls", "private", "status")


def status_embed(snapshot: Snapshot, now: datetime, words: Language) -> discord.Embed:
    """Which data answers come from. `now` has a time zone; a clock that runs behind counts as today."""
    manifest, date = snapshot.manifest, snapshot.data_date
    days = max(0, (now - date).days)
    known = int(snapshot.features.known.sum())
    source = words(f"status-source-{manifest.origin.kind}", name=markdown(manifest.origin.name, 100))
    embed = discord.Embed(title=words("status-title"), colour=COLOUR)
    embed.add_field(name=words("status-source"), value=source, inline=False)
    embed.add_field(
        name=words("status-age"),
        value=words("status-age-value", date=words.date(date), days=days),
        inline=False,
    )
    embed.add_field(
        name=words("status-channels"),
        value=words("status-channels-value", channels=len(snapshot.catalogue), known=known),
        inline=False,
    )
    embed.add_field(
        name=words("status-recipe"), value=words(f"status-recipe-{manifest.recipe}"), inline=False
    )
    embed.add_field(name=words("status-snapshot"), value=f"`{manifest.id}`", inline=False)
    return embed.set_footer(text=footer(snapshot, words))


def help_embed(snapshot: Snapshot, words: Language) -> discord.Embed:
    embed = discord.Embed(title=words("help-title"), colour=COLOUR)
    for part in HELP_FIELDS:
        embed.add_field(name=words(f"help-{part}-name"), value=words(f"help-{part}"), inline=False)
    return embed.set_footer(text=footer(snapshot, words))
