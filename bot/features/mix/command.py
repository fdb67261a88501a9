"""/mix: ten channels for a taste made of several, without what is not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.errors import record_error
from bot.client.feature import Feature
from bot.client.localisation import language_of, localised
from bot.lists.mixing import show_mix
from bot.lists.reading import reading_of
from bot.lists.state import MOST  # noqa: TC001 discord.py evaluates the annotations
from bot.lookup.channels import ChannelLookup
from bot.tastes.asked import MOST_DISLIKED, MOST_LIKED

if TYPE_CHECKING:
    from bot.client.services import Host, Services
    from bot.live import Live

T = TypeVar("T")
DEFAULT_COUNT = 10
LIKED = tuple(f"like{number}" for number in range(1, MOST_LIKED + 1))
DISLIKED = tuple(f"not{number}" for number in range(1, MOST_DISLIKED + 1))
OPTIONS = (*LIKED, *DISLIKED, "count", "private")


def feature(services: Services) -> Feature:
    """The command; the controls below its answer are those of every list."""
    return Feature("mix", cogs=(MixCog(services.live),))


def _told(command: T) -> T:
    """Names and descriptions of the options, in each language."""
    named = {option: localised(f"command-mix-{option}") for option in OPTIONS}
    described = {option: localised(f"command-mix-{option}-description") for option in OPTIONS}
    return app_commands.rename(**named)(app_commands.describe(**described)(command))


class MixCog(commands.Cog):
    """The command and the autocomplete of its channels."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(name=localised("command-mix"), description=localised("command-mix-description"))
    @_told
    async def mix(  # noqa: PLR0913, PLR0917 each is an option that Discord shows
        self,
        interaction: discord.Interaction[Host],
        like1: str,
        like2: str,
        like3: str = "",
        like4: str = "",
        like5: str = "",
        not1: str = "",
        not2: str = "",
        not3: str = "",
        count: app_commands.Range[int, 1, MOST] = DEFAULT_COUNT,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        liked, disliked = (like1, like2, like3, like4, like5), (not1, not2, not3)
        reply = show_mix(reading, liked, disliked, interaction.user.id, count)
        await interaction.response.send_message(
            embed=reply.embed, view=reply.view, ephemeral=private or reply.refusal
        )

    async def channels(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Channels alone: a genre is no part of a mix."""
        try:
            choices = ChannelLookup(self._live.snapshot).channel_choices(current, language_of(interaction))
        except Exception as error:  # noqa: BLE001 a list cannot say what is wrong; unanswered, it spins
            record_error(interaction, error)
            return []
        return [app_commands.Choice(name=choice.label, value=choice.id) for choice in choices]

    for option in (*LIKED, *DISLIKED):
        mix.autocomplete(option)(channels)
