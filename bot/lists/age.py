"""How old the data is, said below a list where that is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.limits import DESCRIPTION
from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from datetime import datetime

    import discord

    from bot.lists.reading import Reading
    from recommender.snapshots.snapshot import Snapshot

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


def days_old(snapshot: Snapshot, now: datetime) -> int:
    """Whole days since its rows were crawled; 0 where that is not known. Invented channels do not age."""
    crawled = snapshot.last_crawled
    if crawled is None or snapshot.manifest.origin.kind is OriginKind.SAMPLE:
        return 0
    return max(0, (now - crawled).days)
