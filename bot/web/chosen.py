"""The channels that an address of several names asks with, each a mark or a text as it was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lookup.channels import ChannelLookup, Found, Unsure
from bot.web.addresses import channel_mark, row_marked
from bot.web.refused import refuse_long

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.web.visit import Visit


class UnclearError(Exception):
    """The text at `place` is not sure: `unsure` has the channels that may be meant, None where none is."""

    def __init__(self, place: int, text: str, unsure: Unsure | None) -> None:
        self.place, self.text, self.unsure = place, text, unsure
        super().__init__(f"text {place} is no one channel")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows in the order of the texts. sure: each text was the very mark of its channel."""

    rows: tuple[int, ...]
    sure: bool


def chosen_channels(visit: Visit, texts: Sequence[str]) -> Chosen:
    """The channels that texts stand for.

    Raises:
        UnclearError: one may be of several channels, or is like none.
        RefusedError: one is too long to be a name.
    """
    snapshot = visit.snapshot
    rows = tuple(_row(visit, place, refuse_long(text)) for place, text in enumerate(texts))
    marks = [channel_mark(snapshot, row) for row in rows]
    return Chosen(rows, marks == list(texts))


def _row(visit: Visit, place: int, text: str) -> int:
    marked = row_marked(visit.snapshot, text)
    if marked is not None:
        return marked
    match ChannelLookup(visit.snapshot).find(text):
        case Found(row):
            return row
        case Unsure(rows) as unsure if rows:
            raise UnclearError(place, text, unsure)
        case _:
            raise UnclearError(place, text, None)
