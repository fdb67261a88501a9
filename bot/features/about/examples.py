"""Examples that answer when they are pressed: channels alike, a mix, a genre and a channel at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import numpy as np

from bot.client.control import Control, Placed
from bot.client.custom_id import custom_id
from bot.client.reply import send
from bot.lists.card_controls import show_card
from bot.lists.question_controls import surprise
from bot.lists.reading import reading_of
from bot.lists.show import show_list, show_taste
from bot.lists.state import ControlState
from bot.lookup.topics import topic_label
from bot.tastes.asked import AskedTaste
from bot.tastes.browsed import topic_mark
from bot.text.untrusted import plain
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.services import Host
    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

KIND, SURPRISE_KIND = "ex", "exr"
MIXED = 2
COUNT = 10
LOOKED_AT = 300
# A button has 80 characters; the words around the names take the others.
NAME_IN_EXAMPLE, NAME_IN_MIX = 48, 34


class ExampleButton(Control, kind=KIND, state=rf"(?P<shown>{FINGERPRINT})(?::(?P<other>{FINGERPRINT}))?"):
    """Answers whoever presses it in a message of its own: channels alike, a mix of two, or a topic's page."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        reading, asker = reading_of(interaction), interaction.user.id
        shown, other = self.match["shown"], self.match["other"]
        if other is None:
            reply = show_list(reading, ControlState(asker, COUNT, (shown,)))
        else:
            reply = show_taste(reading, AskedTaste((shown, other)), asker, COUNT)
        await send(interaction, reply, private=reading.private)


class SurpriseExample(Control, kind=SURPRISE_KIND):
    """The card of any channel, another one for each press."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        reading = reading_of(interaction)
        row = surprise(reading.snapshot, interaction.id)
        await send(interaction, show_card(reading, row, interaction.user.id), private=reading.private)


def example_rows(snapshot: Snapshot, count: int = MIXED) -> list[int]:
    """The channels with most subscribers that can be compared, each of another first genre."""
    catalogue = snapshot.catalogue
    reach = np.nan_to_num(catalogue.number("subscribers"), nan=-1.0)
    popular = np.argsort(-reach, kind="stable")[:LOOKED_AT]
    chosen: dict[str, int] = {}
    for row in map(int, popular):
        if snapshot.features.known[row] and catalogue[row].genres:
            chosen.setdefault(catalogue[row].genres[0], row)
    return list(chosen.values())[:count]


def similar_example(snapshot: Snapshot, row: int, words: Language) -> Placed:
    label = words("help-example", name=plain(snapshot.catalogue.names[row], NAME_IN_EXAMPLE))
    return _button(KIND, snapshot.fingerprints[row], label)


def mix_example(snapshot: Snapshot, rows: Sequence[int]) -> Placed:
    """Its label is names alone, the same in every language."""
    label = " + ".join(plain(snapshot.catalogue.names[row], NAME_IN_MIX) for row in rows)
    return _button(KIND, ":".join(snapshot.fingerprints[row] for row in rows), label)


def topic_example(topic: Topic, words: Language) -> Placed:
    return _button(KIND, topic_mark(topic.name), topic_label(topic, words))


def surprise_example(words: Language) -> Placed:
    return _button(SURPRISE_KIND, "", words("missing-surprise"))


def _button(kind: str, state: str, label: str) -> Placed:
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
        label=label, custom_id=custom_id(kind, state), style=discord.ButtonStyle.secondary
    )
    return Placed(button)
