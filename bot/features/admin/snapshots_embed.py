"""The snapshots on disk, and a roll-back, as embeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.refreshing.words import refusal_text
from bot.text.limits import CHOICES
from bot.text.moments import moment
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.refreshing.outcomes import Report
    from bot.refreshing.service import RolledBack
    from bot.text.language import Language
    from recommender.snapshots.stored import StoredSnapshot

MOST_LINES = 15
SOURCE_LENGTH = 60


def snapshots_embed(
    entries: Sequence[StoredSnapshot], used: str, refused: Report | None, words: Language
) -> discord.Embed:
    """Newest first, the `used` one marked; what was refused, with the reasons, below."""
    lines = [_line(entry, used, words) for entry in entries[:MOST_LINES]] or [words("snapshots-none")]
    if len(entries) > MOST_LINES:
        lines.append(words("snapshots-more", count=len(entries) - MOST_LINES))
    embed = discord.Embed(title=words("snapshots-title"), description="\n".join(lines), colour=COLOUR)
    if refused is not None:
        value = refusal_text(refused.doubts, words)
        embed.add_field(name=words("snapshots-refused"), value=value, inline=False)
    return embed


def _line(entry: StoredSnapshot, used: str, words: Language) -> str:
    if entry.manifest is None:
        line = words("snapshots-damaged", id=entry.id)
    else:
        manifest = entry.manifest
        source = words(
            f"status-source-{manifest.origin.kind}", name=markdown(manifest.origin.name, SOURCE_LENGTH)
        )
        line = words(
            "snapshots-line",
            id=entry.id,
            when=moment(manifest.built_at, "f"),
            channels=words.number(manifest.channels),
            source=source,
        )
    return f"{line} · {words('snapshots-current')}" if entry.id == used else line


def rollback_embed(done: RolledBack, words: Language) -> discord.Embed:
    """What answers come from after a roll-back, and for how long."""
    manifest = done.manifest
    key = "rollback-done" if done.in_use else "rollback-overtaken" if done.loaded else "rollback-not-loaded"
    text = words(key, id=manifest.id, when=moment(manifest.built_at, "f"), used=done.used)
    title = words("rollback-title" if done.in_use else "rollback-failed-title")
    return discord.Embed(title=title, description=text, colour=COLOUR)


def snapshot_choices(
    entries: Sequence[StoredSnapshot], current: str, words: Language
) -> list[app_commands.Choice[str]]:
    """Whole snapshots that are not in use and whose id or date has the text in it."""
    found = [
        app_commands.Choice(
            name=f"{entry.manifest.built_at:%Y-%m-%d %H:%M} UTC · {words.number(entry.manifest.channels)}",
            value=entry.id,
        )
        for entry in entries
        if entry.manifest is not None and not entry.current
    ]
    wanted = [choice for choice in found if current in choice.name or current in choice.value]
    return wanted[:CHOICES]
