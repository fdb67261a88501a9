"""The question "Why not …?": a form that takes a name, and what is said of that channel and the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from bot.client.form import Form, open_form
from bot.client.reply import Reply
from bot.lists.age import dated
from bot.lists.controls import ListControl
from bot.lists.errors import GoneError, NoSuchChannelError
from bot.lists.owned import put
from bot.lists.reading import reading_of
from bot.lists.state import STATE, ControlKind, ControlState, asked_of, row_of
from bot.lists.why_not_embed import which_view, why_not_embed, why_not_view
from bot.lookup.channels import ChannelLookup, Found, Unsure
from bot.lookup.questions import suggestion_embed
from recommender.conversation.why_not import why_not

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from bot.client.services import Host
    from bot.lists.reading import Reading
    from bot.text.language import Language

NAME = "name"
LONGEST_NAME = 100


class WhyNotButton(ListControl, kind=ControlKind.WHY_NOT):
    """Asks which channel is missed."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        asked_of(reading, self.state.shown)  # before anybody types: the list may be gone
        id_ = self.state.custom_id(ControlKind.WHY_NOT_FORM)
        await open_form(interaction, why_not_form(id_, "why-not-title", reading.words))


def why_not_form(id_: str, title: str, words: Language) -> discord.ui.Modal:
    """It has one field, called `NAME`. title: a key of the locale."""
    field: discord.ui.TextInput[Any] = discord.ui.TextInput(
        custom_id=NAME, placeholder=words("why-not-placeholder"), max_length=LONGEST_NAME
    )
    modal = discord.ui.Modal(title=words(title), custom_id=id_)
    return modal.add_item(discord.ui.Label(text=words("why-not-name"), component=field))


def missed(reading: Reading, text: str) -> Found | Unsure:
    """The channel that a text names, or those that it may mean, at least one.

    Raises:
        NoSuchChannelError: nothing is like it.
    """
    match ChannelLookup(reading.snapshot).find(text):
        case Found() as found:
            return found
        case Unsure(rows) as unsure if rows:
            return unsure
    raise NoSuchChannelError(text)


class WhyNotForm(Form, kind=ControlKind.WHY_NOT_FORM, state=STATE):
    """Answers whoever sent it in, and nobody else."""

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(match, fields)
        self.state = ControlState.of(match)

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        reading = reading_of(interaction, private=True)
        state = replace(self.state, asker=interaction.user.id, trail=self.state.trail[-1:])
        await put(interaction, self._reply(reading, state), in_place=False)

    def _reply(self, reading: Reading, state: ControlState) -> Reply:
        """Raises NoSuchChannelError where nothing is like what was typed."""
        text = self.text(NAME)
        found = missed(reading, text)
        if isinstance(found, Found):
            return show_why_not(reading, state, found.row)
        embed = suggestion_embed(reading.snapshot, text, found, reading.words)
        return Reply(embed, which_view(reading, state, found.rows), refusal=True)


class WhyNotOneButton(ListControl, kind=ControlKind.WHY_NOT_ONE):
    """One of those that may have been meant; its state ends with that channel."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        if len(self.state.trail) == 1:  # of no list: forged
            raise GoneError
        row = row_of(reading.snapshot, self.state.shown)
        await self.answer(interaction, show_why_not(reading, self.state.back(), row))


def show_why_not(reading: Reading, state: ControlState, row: int) -> Reply:
    """Where a channel stands for the taste that `state` shows, and what would bring it into the list.

    Raises:
        GoneError, TasteGoneError: the taste, or all of its channels, are gone.
        TooLittleKnownError: nothing is known of any channel that is liked.
    """
    taste = asked_of(reading, state.shown).rows(reading.snapshot, state.count)
    found = why_not(reading.snapshot, taste, row)
    embed = why_not_embed(reading.snapshot, found, reading.words)
    return Reply(dated(embed, reading), why_not_view(reading, found, state.asker), refusal=True)
