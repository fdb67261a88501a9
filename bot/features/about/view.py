"""What to press: the examples below /help, and what greets people in an empty room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.features.about.embed import welcome_embed
from bot.features.about.examples import EXAMPLES, example_button, example_rows
from bot.text.language import DEFAULT, LANGUAGES, language

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

HELP_KIND = "he"
WELCOME_EXAMPLES = 2


def example_view(snapshot: Snapshot, words: Language, count: int = EXAMPLES) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for row in example_rows(snapshot, count):
        view.add_item(example_button(snapshot, row, words))
    return view


def welcome(snapshot: Snapshot) -> tuple[discord.Embed, discord.ui.View]:
    """For a room of people who speak either language: two examples and the help."""
    view = example_view(snapshot, language(DEFAULT), WELCOME_EXAMPLES)
    label = " · ".join(f"/{language(code)('command-help')}" for code in LANGUAGES)
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
        label=label, custom_id=custom_id(HELP_KIND, ""), style=discord.ButtonStyle.primary
    )
    return welcome_embed(snapshot), view.add_item(Placed(button))
