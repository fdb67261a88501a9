"""How old the data is, said below a list where that is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.limits import DESCRIPTION
from recommender.snapshots.manifest import OriginKind

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
    crawled, now = reading.snapshot.last_crawled, reading.now
    invented = reading.snapshot.manifest.origin.kind is OriginKind.SAMPLE
    if crawled is None or now is None or invented or (days := (now - crawled).days) < OLD_DAYS:
        return ""
    return reading.words("list-days-old", days=days)
