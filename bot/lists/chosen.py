"""The channels that a command asks with; where a name is not clear, the question which is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.reply import Reply
from bot.client.view import View
from bot.lists.errors import NoSuchChannelError, UnclearError
from bot.lookup.channels import ChannelLookup, Found, Unsure
from bot.lookup.labels import distinct_label
from bot.lookup.questions import suggestion_embed
from bot.text.limits import BUTTON

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.lists.reading import Reading


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows in the order of the texts; `unclear`: those that the text at `place`, if it is none, may mean."""

    rows: tuple[int, ...]
    place: int = -1
    text: str = ""
    unclear: tuple[int, ...] = ()

    def with_row(self, row: int) -> tuple[int, ...]:
        """All rows, with this one for the text that is not clear."""
        return (*self.rows[: self.place], row, *self.rows[self.place :])

    def among(self, rows: Sequence[int]) -> Chosen:
        """With only these for the text that is not clear.

        Raises:
            NoSuchChannelError: there are none.
        """
        if not rows:
            raise NoSuchChannelError(self.text)
        return replace(self, unclear=tuple(rows))


def chosen_channels(reading: Reading, texts: Sequence[str]) -> Chosen:
    """The channels that texts stand for: ids, labels as shown, or names however they are typed.

    Raises:
        NoSuchChannelError: one is like no channel.
        UnclearError: several may be of more than one channel.
    """
    lookup, rows, unclear = ChannelLookup(reading.snapshot), [], []
    for place, text in enumerate(texts):
        match lookup.find(text):
            case Found(row):
                rows.append(row)
            case Unsure(candidates) if candidates:
                unclear.append((place, text, candidates))
            case _:
                raise NoSuchChannelError(text)
    if len(unclear) > 1:
        raise UnclearError([text for _, text, _ in unclear])
    return Chosen(tuple(rows), *(unclear[0] if unclear else ()))


def ask_which(reading: Reading, chosen: Chosen, custom_id: Callable[[int], str]) -> Reply:
    """One button for each channel that may be meant; `custom_id` of its row says what a press answers."""
    view = View()
    for row in chosen.unclear:
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=distinct_label(reading.snapshot, row, reading.words, BUTTON),
            custom_id=custom_id(row),
            style=discord.ButtonStyle.secondary,
        )
        view.add_item(Placed(button))
    embed = suggestion_embed(reading.snapshot, chosen.text, Unsure(chosen.unclear), reading.words)
    return Reply(embed, view, refusal=True)
