"""/random: one channel, of a genre and as well known as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import send
from bot.features.random.show import KIND, STATE, Pool, show_random
from bot.lists.choices import genres_offered
from bot.lists.owned import OwnedControl
from bot.lists.reading import reading_of
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from bot.client.services import Host, Services
    from bot.lists.reading import Reading
    from bot.live import Live

DEPTHS = [app_commands.Choice(name=localised(f"depth-{depth}"), value=depth.value) for depth in Depth]


def feature(services: Services) -> Feature:
    """The command and its button; the other controls below its card are those of every card."""
    return Feature("random", cogs=(RandomCog(services.live),), controls=(AnotherButton,))


class AnotherButton(OwnedControl, kind=KIND, state=STATE):
    """Another channel in this one's place, never the same."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        snapshot = reading.snapshot
        pool = Pool.remembered(snapshot, self.match)
        last = snapshot.row_of_fingerprint.get(self.match["last"])
        await self.answer(interaction, show_random(reading, pool, self.asker, interaction.id, last))


class RandomCog(commands.Cog):
    """The command and the autocomplete of genres."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-random"), description=localised("command-random-description")
    )
    @app_commands.rename(
        genre=localised("command-random-genre"),
        depth=localised("command-random-depth"),
        private=localised("command-random-private"),
    )
    @app_commands.describe(
        genre=localised("command-random-genre-description"),
        depth=localised("command-random-depth-description"),
        private=localised("command-random-private-description"),
    )
    @app_commands.choices(depth=DEPTHS)
    async def random(
        self,
        interaction: discord.Interaction[Host],
        genre: str = "",
        depth: str = Depth.BALANCED.value,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        pool = Pool.asked(reading.snapshot, genre, depth)
        await send(
            interaction, show_random(reading, pool, interaction.user.id, interaction.id), private=private
        )

    @random.autocomplete("genre")
    async def genres(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return genres_offered(self._live, interaction, current)
