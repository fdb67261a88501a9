"""The question "Why not …?" below a page of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.client.custom_id import custom_id
from bot.client.form import Form, open_form
from bot.client.reply import Reply
from bot.lists.age import dated
from bot.lists.browse_controls import BrowseControl, browsed_of, size_of
from bot.lists.browse_missing import missing_of
from bot.lists.browse_missing_embed import missing_embed, missing_view, which_page_view
from bot.lists.browse_view import STATE, BrowseKind
from bot.lists.owned import put
from bot.lists.reading import reading_of
from bot.lists.state import row_of
from bot.lists.why_not import NAME, missed, why_not_form
from bot.lookup.channels import Found
from bot.lookup.questions import suggestion_embed
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    import discord

    from bot.client.services import Host
    from bot.lists.reading import Reading


class WhyNotOnPageButton(BrowseControl, kind=BrowseKind.WHY_NOT):
    """Asks which channel is missed."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        self.browsed(reading)  # before anybody types: it may be gone
        state = f"{self.asker}:{self.size}:{self.match['page']}:{self.match['mark']}"
        id_ = custom_id(BrowseKind.WHY_NOT_FORM, state)
        await open_form(interaction, why_not_form(id_, "browse-why-not-title", reading.words))


class WhyNotOnPageForm(Form, kind=BrowseKind.WHY_NOT_FORM, state=STATE):
    """Answers whoever sent it in, and nobody else."""

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(match, fields)
        self.size = size_of(match)

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        reading, asker = reading_of(interaction, private=True), interaction.user.id
        await put(interaction, self._reply(reading, asker), in_place=False)

    def _reply(self, reading: Reading, asker: int) -> Reply:
        """Raises NoSuchChannelError where nothing is like what was typed."""
        text = self.text(NAME)
        found = missed(reading, text)
        if isinstance(found, Found):
            return show_missing_on_page(reading, self.match, found.row, asker, self.size)
        embed = suggestion_embed(reading.snapshot, text, found, reading.words)
        state = f"{asker}:{self.size}:{self.match['page']}:{self.match['mark']}"
        return Reply(embed, which_page_view(reading, state, found.rows), refusal=True)


class WhyNotOneOnPageButton(
    BrowseControl, kind=BrowseKind.WHY_NOT_ONE, state=rf"{STATE}:(?P<one>{FINGERPRINT})"
):
    """One of those that may have been meant."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        row = row_of(reading.snapshot, self.match["one"])
        reply = show_missing_on_page(reading, self.match, row, self.asker, self.size)
        await self.answer(interaction, reply)


def show_missing_on_page(reading: Reading, match: re.Match[str], row: int, asker: int, size: int) -> Reply:
    """Where a channel stands among the pages that a custom_id remembers.

    Raises:
        TopicGoneError: they are gone from the data, or kept no longer.
    """
    found = missing_of(reading.snapshot, browsed_of(reading, match), row, size)
    embed = missing_embed(reading.snapshot, found, reading.words)
    return Reply(dated(embed, reading), missing_view(reading, found, asker, size), refusal=True)


WHY_NOT_CONTROLS = (WhyNotOnPageButton, WhyNotOneOnPageButton)
WHY_NOT_FORMS = (WhyNotOnPageForm,)
