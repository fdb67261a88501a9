"""How old the data is, said below a list where that is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.measures import days_old
from bot.text.limits import DESCRIPTION

if TYPE_CHECKING:
    import discord

    from bot.lists.reading import Reading

OLD_DAYS = 7


def dated(embed: discord.Embed, reading: Reading) -> discord.Embed:
    """The embed itself, with the age of data that is old."""
    if not (told := age_told(reading)):
        return embed
    text = f"{embed.description}\n-# {told}"
    if len(text) <= DESCRIPTION:
        embed.description = text
    return embed


def age_told(reading: Reading) -> str:
    """How old the data is; empty where it is not old. Invented channels do not age."""
    days = 0 if reading.now is None else days_old(reading.snapshot, reading.now)
    return reading.words("list-days-old", days=days) if days >= OLD_DAYS else ""
