"""Examples that answer when they are pressed: a well-known channel of each of a few genres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import numpy as np

from bot.client.control import Control, Placed
from bot.client.custom_id import custom_id
from bot.lists.reading import reading_of
from bot.lists.show import show_list
from bot.lists.state import ControlState
from bot.text.untrusted import plain
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    from bot.client.services import Host
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

KIND = "ex"
EXAMPLES = 3
COUNT = 10
LOOKED_AT = 300
# A button has 80 characters; the words around the name take the others.
NAME_IN_EXAMPLE = 48


class ExampleButton(Control, kind=KIND, state=rf"(?P<channel>{FINGERPRINT})"):
    """Answers whoever presses it as `/similar` would, in a message of its own."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        state = ControlState(interaction.user.id, COUNT, (self.match["channel"],))
        reading = reading_of(interaction)
        reply = show_list(reading, state)
        await interaction.response.send_message(
            embed=reply.embed, view=reply.view, ephemeral=reply.refusal or reading.private
        )


def example_rows(snapshot: Snapshot, count: int = EXAMPLES) -> list[int]:
    """The channels with most subscribers that can be compared, each of another first genre."""
    catalogue = snapshot.catalogue
    reach = np.nan_to_num(catalogue.number("subscribers"), nan=-1.0)
    popular = np.argsort(-reach, kind="stable")[:LOOKED_AT]
    chosen: dict[str, int] = {}
    for row in map(int, popular):
        if snapshot.features.known[row] and catalogue[row].genres:
            chosen.setdefault(catalogue[row].genres[0], row)
    return list(chosen.values())[:count]


def example_button(snapshot: Snapshot, row: int, words: Language) -> Placed:
    name = plain(snapshot.catalogue.names[row], NAME_IN_EXAMPLE)
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
        label=words("help-example", name=name),
        custom_id=custom_id(KIND, snapshot.fingerprints[row]),
        style=discord.ButtonStyle.secondary,
    )
    return Placed(button)
