"""What to press: the examples below /help, and what greets people in an empty room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.view import View
from bot.features.about.embed import welcome_embed
from bot.features.about.examples import (
    MIXED,
    example_rows,
    mix_example,
    similar_example,
    surprise_example,
    topic_example,
)
from bot.lookup.topics import topics_of
from bot.text.language import DEFAULT, LANGUAGES, language

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

HELP_KIND = "he"


def help_view(snapshot: Snapshot, words: Language) -> discord.ui.View:
    """An example of each way to ask: like one, like two, a genre, at random."""
    view = _channel_examples(snapshot, words)
    if (topic := topics_of(snapshot).largest_genre) is not None:
        view.add_item(topic_example(topic, words))
    return view.add_item(surprise_example(words))


def welcome(snapshot: Snapshot) -> tuple[discord.Embed, discord.ui.View]:
    """For a room of people who speak either language: two examples and the help."""
    view = _channel_examples(snapshot, language(DEFAULT))
    label = " · ".join(f"/{language(code)('command-help')}" for code in LANGUAGES)
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
        label=label, custom_id=custom_id(HELP_KIND, ""), style=discord.ButtonStyle.primary
    )
    return welcome_embed(snapshot), view.add_item(Placed(button))


def welcome_in(snapshot: Snapshot, code: str) -> dict[str, str]:
    """What the buttons that greet say in another language, by what they say there."""
    here, there = (_channel_examples(snapshot, language(one)) for one in (DEFAULT, code))
    return {
        str(button.item.label): str(other.item.label)  # type: ignore[attr-defined]  # both are `Placed`
        for button, other in zip(here.children, there.children, strict=True)
    }


def _channel_examples(snapshot: Snapshot, words: Language) -> discord.ui.View:
    """Channels like a well-known one, and a mix of it with another; nothing where none can be compared."""
    view, rows = View(), example_rows(snapshot)
    if rows:
        view.add_item(similar_example(snapshot, rows[0], words))
    if len(rows) == MIXED:
        view.add_item(mix_example(snapshot, rows))
    return view
