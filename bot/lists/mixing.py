"""The list of a mix as a message, or the question which channel one of its names means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.chosen import ask_which, chosen_channels
from bot.lists.show import show_taste
from bot.lists.state import ControlKind, ControlState
from bot.tastes.asked import AskedTaste
from bot.text.said import SaidError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.reply import Reply
    from bot.lists.reading import Reading


class LikedAndNotError(SaidError):
    """One channel is both wanted and not wanted."""

    key = "mix-both"


def show_mix(
    reading: Reading, liked: Sequence[str], disliked: Sequence[str], asker: int, count: int
) -> Reply:
    """Names as they were typed; blank ones are left out, and one that comes twice counts once.

    Raises:
        NoSuchChannelError, UnclearError: see `chosen_channels`.
        LikedAndNotError: a channel stands on both sides.
    """
    liked, disliked = ([text for text in texts if text.strip()] for texts in (liked, disliked))
    chosen = chosen_channels(reading, (*liked, *disliked))

    def taste(rows: tuple[int, ...]) -> AskedTaste:
        return taste_of(reading, rows[: len(liked)], rows[len(liked) :])

    if not chosen.unclear:
        return show_taste(reading, taste(chosen.rows), asker, count)

    def custom_id(row: int) -> str:
        mark = reading.tastes.mark_of(taste(chosen.with_row(row)))
        return ControlState(asker, count, (mark,)).custom_id(ControlKind.SUGGESTION)

    possible = [row for row in chosen.unclear if _is_possible(chosen.with_row(row), len(liked))]
    return ask_which(reading, chosen.among(possible), custom_id)


def _is_possible(rows: tuple[int, ...], liked: int) -> bool:
    return not set(rows[:liked]) & set(rows[liked:])


def taste_of(reading: Reading, liked: Sequence[int], disliked: Sequence[int]) -> AskedTaste:
    """Each row once.

    Raises:
        LikedAndNotError: a row is on both sides.
    """
    if set(liked) & set(disliked):
        raise LikedAndNotError
    return AskedTaste.of_rows(reading.snapshot, tuple(dict.fromkeys(liked)), tuple(dict.fromkeys(disliked)))
