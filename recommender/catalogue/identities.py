"""Who a channel is on YouTube: ids and handles, alone or in an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CHANNEL_ID = r"UC[0-9A-Za-z_-]{22}"
IN_ADDRESS = re.compile(rf"(?:channel/|channel_id=|/browse/)({CHANNEL_ID})(?![0-9A-Za-z_-])")
HANDLE = re.compile(r"@[\w.·-]{3,30}")
HANDLE_IN_ADDRESS = re.compile(r"youtube\.com/(@[\w.·-]{3,30})", re.IGNORECASE)


def channel_id_in(cell: str) -> str:
    """The channel id that a cell is or has in an address, "" where it has none."""
    if re.fullmatch(CHANNEL_ID, cell):
        return cell
    found = IN_ADDRESS.search(cell)
    return found[1] if found else ""


def handle_in(cell: str) -> str:
    """The handle that a cell is or has in an address, with its @, "" where it has none."""
    if HANDLE.fullmatch(cell):
        return cell
    found = HANDLE_IN_ADDRESS.search(cell)
    return found[1] if found else ""


def identified(texts: Mapping[str, Sequence[str]], address: Sequence[str]) -> dict[str, list[str]]:
    """`channel_id` and `handle` filled up from a column of addresses, those that get a value or had one."""
    found: dict[str, list[str]] = {}
    for name, read in (("channel_id", channel_id_in), ("handle", handle_in)):
        given = texts.get(name, [""] * len(address))
        cells = [cell or read(from_address) for cell, from_address in zip(given, address, strict=True)]
        if name in texts or any(cells):
            found[name] = cells
    return found
