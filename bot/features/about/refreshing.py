"""How refreshing stands, as fields of /status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.refreshing.words import failure_text
from bot.text.limits import FIELD
from bot.text.moments import moment

if TYPE_CHECKING:
    import discord

    from bot.refreshing.service import Standing
    from bot.text.language import Language


def add_refreshing(embed: discord.Embed, standing: Standing, words: Language, *, keeps_data: bool) -> None:
    """The last success and the next run; for those who keep the data what failed, or is to be set up, too."""
    if standing.success is not None:
        report = standing.success.report
        channels = words.number(report.channels if report else 0)
        when = moment(standing.success.ended, "f")
        text = words("status-success-value", when=when, channels=channels)
        if since := standing.success.unchanged_since:
            text += f"\n{words('status-unchanged', since=moment(since, 'D'))}"
        _add(embed, words("status-success"), text)
    if standing.failure is not None and keeps_data:
        reason = failure_text(standing.failure, words, details=False)
        _add(embed, words("status-failure"), f"{moment(standing.failure.ended, 'f')}\n{reason}")
    if keeps_data or not standing.missing:
        _add(embed, words("status-next"), _next(standing, words))


def _next(standing: Standing, words: Language) -> str:
    if standing.running is not None:
        step = words(f"refresh-step-{standing.running.step}")
        waiting = f"\n{words('refresh-starved')}" if standing.running.starved else ""
        return words("status-running", step=step) + waiting
    if standing.missing:
        return words(standing.missing)
    return moment(standing.next_run, "f") if standing.next_run else words("status-unscheduled")


def _add(embed: discord.Embed, name: str, value: str) -> None:
    embed.add_field(name=name, value=value[:FIELD], inline=False)
