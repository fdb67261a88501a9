"""What is pressed below a card, and the form that asks what to mix its channel with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from bot.client.custom_id import custom_id
from bot.client.form import Form, open_form
from bot.client.reply import send
from bot.lists.age import age_told
from bot.lists.card import card_of
from bot.lists.card_reply import card_reply
from bot.lists.card_view import COUNT, CardKind
from bot.lists.mixing import show_mix
from bot.lists.owned import OwnedControl
from bot.lists.reading import reading_of
from bot.lists.state import row_of
from bot.tastes.asked import MOST_LIKED
from bot.text.said import SaidError
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    from bot.client.reply import LayoutReply
    from bot.client.services import Host
    from bot.lists.reading import Reading

STATE = rf"(?P<asker>[0-9]{{1,20}}):(?P<mark>{FINGERPRINT})"
NAMES = "names"
# Of what is mixed one is the card's own channel; each name is on a line of its own.
MOST_NAMES = MOST_LIKED - 1
LONGEST_NAMES = MOST_NAMES * 101


class TooManyToMixError(SaidError):
    """More names than a mix takes."""

    key = "card-mix-too-many"

    @property
    def variables(self) -> dict[str, str | int]:
        return {"most": MOST_NAMES}


class NothingToMixError(SaidError):
    """The form was sent in with blanks alone."""

    key = "card-mix-nothing"


def show_card(reading: Reading, row: int, asker: int) -> LayoutReply:
    """The card of a row."""
    notes = (age_told(reading),)
    return card_reply(reading, card_of(reading.snapshot, row), asker, notes=notes)


class CardControl(OwnedControl):
    """One whose state is a channel."""

    def channel_row(self, reading: Reading) -> int:
        """Raises GoneError where the present data has not the channel."""
        return row_of(reading.snapshot, self.match["mark"])


class CardButton(CardControl, kind=CardKind.CARD, state=STATE):
    """One of those that may have been meant: puts its card in the question's place."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.answer(interaction, show_card(reading, self.channel_row(reading), self.asker))


class ShareCardButton(CardControl, kind=CardKind.SHARE, state=STATE):
    """Sends the private card again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        public = replace(reading, private=False)
        await send(interaction, show_card(public, self.channel_row(reading), self.asker), private=False)


class MixButton(CardControl, kind=CardKind.MIX, state=STATE):
    """Asks what else one likes."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        self.channel_row(reading)  # before anybody types: the channel may be gone
        words = reading.words
        field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=NAMES,
            style=discord.TextStyle.paragraph,
            placeholder=words("card-mix-placeholder"),
            max_length=LONGEST_NAMES,
        )
        state = f"{self.match['asker']}:{self.match['mark']}"  # whose card it is: for others it is private
        modal = discord.ui.Modal(title=words("card-mix-title"), custom_id=custom_id(CardKind.MIX_FORM, state))
        modal.add_item(
            discord.ui.Label(
                text=words("card-mix-names"),
                description=words("card-mix-names-description", most=MOST_NAMES),
                component=field,
            )
        )
        await open_form(interaction, modal)


class MixForm(Form, kind=CardKind.MIX_FORM, state=STATE):
    """The list of the mix stands beside the card, as private as it; for others it is theirs alone."""

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        asker = interaction.user.id
        own = asker == int(self.match["asker"])
        reading = reading_of(interaction, private=None if own else True)
        row = row_of(reading.snapshot, self.match["mark"])
        names = [line.strip() for line in self.text(NAMES).splitlines() if line.strip()]
        if not names:
            raise NothingToMixError
        if len(names) > MOST_NAMES:
            raise TooManyToMixError
        liked = (reading.snapshot.catalogue.ids[row], *names)
        await send(interaction, show_mix(reading, liked, (), asker, COUNT), private=reading.private)


CARD_CONTROLS = (CardButton, ShareCardButton, MixButton)
CARD_FORMS = (MixForm,)
