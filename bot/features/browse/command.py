"""/browse: the catalogue by genre, region, mood and word, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.errors import record_error
from bot.client.feature import Feature
from bot.client.localisation import language_of, localised
from bot.lists.browse import show_browsed
from bot.lists.browse_asked import browsed_of
from bot.lists.reading import reading_of
from bot.lookup.facets import LONGEST_WORD, facet_choices, facet_value, spellings_of, word_choices
from bot.tastes.browsed import Browsed
from recommender.catalogue.criteria import Facet, Sort

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from bot.client.services import Host, Services
    from bot.live import Live
    from bot.lookup.channels import Choice
    from recommender.catalogue.criteria import Criteria

    T = TypeVar("T")

SIZE = 10
OPTIONS = (*(facet.value for facet in Facet), "word", "sort", "private")
SORTS = [app_commands.Choice(name=localised(f"sort-{sort}"), value=sort.value) for sort in Sort]


def feature(services: Services) -> Feature:
    """The command; the controls below its answer are those of every list."""
    return Feature("browse", cogs=(BrowseCog(services.live),))


def _told(command: T) -> T:
    """Names and descriptions of the options, in each language."""
    named = {option: localised(f"command-browse-{option}") for option in OPTIONS}
    described = {option: localised(f"command-browse-{option}-description") for option in OPTIONS}
    return app_commands.rename(**named)(app_commands.describe(**described)(command))


class BrowseCog(commands.Cog):
    """The command and the autocomplete of its criteria."""

    def __init__(self, live: Live) -> None:
        self._live = live

    @app_commands.command(
        name=localised("command-browse"), description=localised("command-browse-description")
    )
    @_told
    @app_commands.choices(sort=SORTS)
    async def browse(
        self,
        interaction: discord.Interaction[Host],
        genre: str = "",
        region: str = "",
        mood: str = "",
        word: str = "",
        sort: str = Sort.FIT.value,
        private: bool = False,  # noqa: FBT001, FBT002 Discord passes options by name
    ) -> None:
        reading = reading_of(interaction, private=private)
        typed = {Facet.GENRE: genre, Facet.REGION: region, Facet.MOOD: mood}
        browsed = browsed_of(reading.snapshot, typed, word, Sort(sort))
        reply = show_browsed(reading, browsed, interaction.user.id, SIZE)
        await interaction.response.send_message(embed=reply.embed, view=reply.view, ephemeral=private)

    @browse.autocomplete("genre")
    async def genres(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return self._choices(interaction, current, Facet.GENRE)

    @browse.autocomplete("region")
    async def regions(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return self._choices(interaction, current, Facet.REGION)

    @browse.autocomplete("mood")
    async def moods(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return self._choices(interaction, current, Facet.MOOD)

    @browse.autocomplete("word")
    async def words(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        return self._choices(interaction, current, None)

    def _choices(
        self, interaction: discord.Interaction, current: str, facet: Facet | None
    ) -> list[app_commands.Choice[str]]:
        """Values that leave channels beside the other options, as far as these are filled in."""
        snapshot, words = self._live.snapshot, language_of(interaction)

        def work_out() -> list[Choice]:
            criteria = self._criteria(interaction, "word" if facet is None else facet.value)
            if facet is None:
                return word_choices(snapshot, criteria, current, words)
            return facet_choices(snapshot, criteria, facet, current, words)

        return _offered(interaction, work_out)

    def _criteria(self, interaction: discord.Interaction, typed_into: str) -> Criteria:
        """What the other options say; what is half typed, or no value, does not matter yet."""
        snapshot, given = self._live.snapshot, dict[str, str]()
        for facet in Facet:
            text = _option(interaction, facet.value)
            if text and facet.value != typed_into and (value := facet_value(snapshot, facet, text)):
                given[facet.value] = value
        if typed_into != "word":
            given["word"] = _option(interaction, "word")[:LONGEST_WORD]
        browsed = Browsed.of(given)
        return browsed.criteria(spellings_of(snapshot, browsed.word), SIZE)


def _option(interaction: discord.Interaction, name: str) -> str:
    """While somebody types, other options may be anything."""
    value = getattr(interaction.namespace, name, None)
    return value.strip() if isinstance(value, str) else ""


def _offered(
    interaction: discord.Interaction, work_out: Callable[[], list[Choice]]
) -> list[app_commands.Choice[str]]:
    try:
        choices = work_out()
    except Exception as error:  # noqa: BLE001 a list cannot say what is wrong; unanswered, it spins
        record_error(interaction, error)
        return []
    return [app_commands.Choice(name=choice.label, value=choice.id) for choice in choices]
