"""“Find playlist channels here”: a command in the menu of every message, for whoever asks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.client.control import Control, Placed
from bot.client.custom_id import custom_id
from bot.client.feature import Feature
from bot.client.localisation import localised
from bot.client.reply import Reply
from bot.client.view import View
from bot.features.message_menu.finding import channels_in, texts_of
from bot.lists.reading import reading_of
from bot.lists.show import show_list
from bot.lists.state import ControlState
from bot.lookup.labels import distinct_label
from bot.text.footer import footer
from bot.text.limits import BUTTON
from bot.text.said import SaidError
from bot.text.theme import COLOUR
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    from bot.client.services import Host, Services
    from bot.lists.reading import Reading

KIND = "fc"
MOST = 10
COUNT = 10


class NothingHereError(SaidError):
    """A message links to no channel of the data, and names none."""

    key = "message-nothing"


class FoundButton(Control, kind=KIND, state=rf"(?P<channel>{FINGERPRINT})"):
    """Answers whoever presses it with the channels alike, beside the others that were found."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        reading = reading_of(interaction, private=True)
        state = ControlState(interaction.user.id, COUNT, (self.match["channel"],))
        reply = show_list(reading, state)
        await interaction.response.send_message(embed=reply.embed, view=reply.view, ephemeral=True)


async def find_here(interaction: discord.Interaction[Any], message: discord.Message) -> None:
    reading = reading_of(interaction, private=True)
    rows = channels_in(reading.snapshot, texts_of(message))
    if not rows:
        raise NothingHereError
    reply = show_found(reading, rows)
    await interaction.response.send_message(embed=reply.embed, view=reply.view, ephemeral=True)


def show_found(reading: Reading, rows: tuple[int, ...]) -> Reply:
    """A button for each channel, of the first ten; how many there are stands above."""
    snapshot, words = reading.snapshot, reading.words
    view = View()
    for row in rows[:MOST]:
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=distinct_label(snapshot, row, words, BUTTON),
            custom_id=custom_id(KIND, snapshot.fingerprints[row]),
            style=discord.ButtonStyle.secondary,
        )
        view.add_item(Placed(button))
    key = "message-found-first" if len(rows) > MOST else "message-found"
    told = {"shown": MOST} if len(rows) > MOST else {}
    text = words(key, count=len(rows), **told)
    embed = discord.Embed(title=words("message-title"), description=text, colour=COLOUR)
    return Reply(embed.set_footer(text=footer(snapshot, words)), view, refusal=True)


def feature(services: Services) -> Feature:
    """The command and the buttons below its answer."""
    del services
    menu = app_commands.ContextMenu(name=localised("command-message-menu"), callback=find_here)
    return Feature("message_menu", controls=(FoundButton,), menus=(menu,))
