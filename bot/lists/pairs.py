"""Two channels that a command asks with, and controls that remember both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.chosen import ask_which, chosen_channels
from bot.lists.owned import OwnedControl
from bot.lists.state import row_of
from bot.text.said import SaidError
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.client.reply import Reply
    from bot.lists.reading import Reading

PAIR = rf"(?P<asker>[0-9]{{1,20}}):(?P<one>{FINGERPRINT}):(?P<other>{FINGERPRINT})"


class SameChannelError(SaidError):
    """Both are one channel."""

    key = "error-same-channel"


def pair_state(reading: Reading, one: int, other: int, asker: int) -> str:
    """What `PAIR` matches."""
    marks = reading.snapshot.fingerprints
    return f"{asker}:{marks[one]}:{marks[other]}"


def chosen_pair(
    reading: Reading, texts: tuple[str, str], custom_id: Callable[[int, int], str]
) -> tuple[int, int] | Reply:
    """The rows of two names, or the question which channel one of them means.

    custom_id: of a button that answers with these rows.

    Raises:
        NoSuchChannelError, UnclearError: see `chosen_channels`.
        SameChannelError: both names are of one channel.
    """
    chosen = chosen_channels(reading, texts)
    if not chosen.unclear:
        one, other = chosen.rows
        if one == other:
            raise SameChannelError
        return one, other

    def of_row(row: int) -> str:
        one, other = chosen.with_row(row)
        return custom_id(one, other)

    possible = [row for row in chosen.unclear if row not in chosen.rows]
    return ask_which(reading, chosen.among(possible), of_row)


class PairControl(OwnedControl):
    """One whose state begins with `PAIR`."""

    def rows(self, reading: Reading) -> tuple[int, int]:
        """Raises GoneError where the present data has not both, SameChannelError where it is one: forged."""
        one, other = (row_of(reading.snapshot, self.match[name]) for name in ("one", "other"))
        if one == other:
            raise SameChannelError
        return one, other
