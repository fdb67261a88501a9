"""Keys of ASCII letters, and texts to compare with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.names.distance import LONGEST, KeyTable, Pattern
from recommender.names.kana import as_heard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray


def ascii_pattern(text: str) -> Pattern:
    """A text to compare with keys of ASCII codes; other characters are left out."""
    masks = np.zeros(128, dtype=np.uint64)
    codes = tuple(ord(c) for c in text if c.isascii())[:LONGEST]
    for place, code in enumerate(codes):
        masks[code] |= np.uint64(1 << place)
    return Pattern(masks, codes)


def ascii_table(
    texts: Sequence[str],
    key: Callable[[str], Sequence[str]],
    keep: NDArray[np.bool_],
    heard: NDArray[np.bool_] | None = None,
) -> KeyTable:
    """The table of `key(text)` of every text to be kept; a text may have several keys, or none.

    heard: of which texts each spelling that Koreans hear in Japanese has a key.
    """
    keys: list[list[int]] = []
    entries: list[int] = []
    for entry in np.flatnonzero(keep).tolist():
        spellings = (texts[entry],) if heard is None or not heard[entry] else as_heard(texts[entry])
        for written in dict.fromkeys(written for text in spellings for written in key(text)):
            codes = [ord(c) for c in written if c.isascii()]
            if codes:
                keys.append(codes)
                entries.append(entry)
    return KeyTable.build(keys, entries)
