"""Addresses of channels that are not, or no longer, in the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.web.addresses import row_marked

if TYPE_CHECKING:
    from bot.web.visit import Visit


class NoChannelError(Exception):
    """No channel has this address; `name`: that of the channel that had it before, "" where none had."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        super().__init__(f"no channel here; before it was {name!r}")


def channel_or_gone(visit: Visit, mark: str) -> int:
    """The row that an address means.

    Raises:
        NoChannelError: there is none.
    """
    row = row_marked(visit.snapshot, mark)
    if row is None:
        raise NoChannelError(visit.site.former.name_of(mark) or "")
    return row
