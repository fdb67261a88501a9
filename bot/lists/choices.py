"""The lists that grow while a person types the name of a channel or of a genre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.client.errors import record_error
from bot.client.localisation import language_of
from bot.lookup.channels import ChannelLookup
from bot.lookup.genres import genre_choices

if TYPE_CHECKING:
    from collections.abc import Callable

    import discord

    from bot.live import Live
    from bot.lookup.channels import Choice
    from bot.text.language import Language


def channels_offered(
    live: Live, interaction: discord.Interaction, current: str
) -> list[app_commands.Choice[str]]:
    """Channels alone, where a genre will not do."""
    return _offered(interaction, lambda words: ChannelLookup(live.snapshot).channel_choices(current, words))


def genres_offered(
    live: Live, interaction: discord.Interaction, current: str
) -> list[app_commands.Choice[str]]:
    """Genres and moods, with how many channels have each."""
    return _offered(interaction, lambda words: genre_choices(live.snapshot, current, words))


def _offered(
    interaction: discord.Interaction, choices: Callable[[Language], list[Choice]]
) -> list[app_commands.Choice[str]]:
    try:
        found = choices(language_of(interaction))
    except Exception as error:  # noqa: BLE001 a list cannot say what is wrong; unanswered, it spins
        record_error(interaction, error)
        return []
    return [app_commands.Choice(name=choice.label, value=choice.id) for choice in found]
