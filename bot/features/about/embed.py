"""/status and /help as embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.language import LANGUAGES, language
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown

if TYPE_CHECKING:
    from datetime import datetime

    from bot.features.about.mentions import CommandMentions
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

HELP_FIELDS = ("similar", "several", "look", "menu", "controls", "private", "status")
COMMANDS_IN = {
    "similar": ("similar",),
    "several": ("mix", "compare", "path"),
    "look": ("browse", "channel", "map", "random"),
    "status": ("status",),
    "admin": ("refresh", "snapshots", "rollback"),
}


def status_embed(snapshot: Snapshot, now: datetime, words: Language, *, keeps_data: bool) -> discord.Embed:
    """Which data answers come from; how it was made, for those who keep it.

    `now` has a time zone; a clock that runs behind counts as today.
    """
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
    if keeps_data:
        recipe = words(f"status-recipe-{manifest.recipe}")
        embed.add_field(name=words("status-recipe"), value=recipe, inline=False)
        embed.add_field(name=words("status-snapshot"), value=f"`{manifest.id}`", inline=False)
    return embed.set_footer(text=footer(snapshot, words))


def help_embed(
    snapshot: Snapshot, words: Language, mentions: CommandMentions, *, keeps_data: bool
) -> discord.Embed:
    """`keeps_data`: whether this person may use the commands that change the data."""
    embed = discord.Embed(title=words("help-title"), colour=COLOUR)
    for part in (*HELP_FIELDS, *(("admin",) if keeps_data else ())):
        value = words(f"help-{part}", **_commands(part, words, mentions))
        embed.add_field(name=words(f"help-{part}-name"), value=value, inline=False)
    return embed.set_footer(text=footer(snapshot, words))


def _commands(part: str, words: Language, mentions: CommandMentions) -> dict[str, str]:
    """The commands that a part of the help names, by the names of its variables."""
    return {name: mentions.mention(f"command-{name}", words) for name in COMMANDS_IN.get(part, ())}


def welcome_embed(snapshot: Snapshot) -> discord.Embed:
    """In every language at once: nobody has said yet which is theirs."""
    told = [language(code) for code in LANGUAGES]
    embed = discord.Embed(
        title=" · ".join(words("welcome-title") for words in told),
        description="\n\n".join(words("welcome-text") for words in told),
        colour=COLOUR,
    )
    return embed.set_footer(text=" · ".join(footer(snapshot, words) for words in told))
