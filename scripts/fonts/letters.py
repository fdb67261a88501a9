"""Which letters are taken of a font that has more of them than names do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def _ranges(*ranges: tuple[int, int]) -> frozenset[int]:
    """From the first to the last of each, both with it."""
    return frozenset(letter for first, last in ranges for letter in range(first, last + 1))


def _of(encoding: str, leads: range) -> Iterator[int]:
    """The letters of an older encoding of two bytes, by its first."""
    for lead in leads:
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode(encoding, "ignore")
            if len(text) == 1:
                yield ord(text)


# Latin, its phonetic letters (small capitals are made of those), Greek, Cyrillic, marks, currencies.
LATIN = _ranges(
    (0x20, 0x52F), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2000, 0x218F), (0x2C60, 0x2C7F), (0xA700, 0xA7FF),
    (0xAB30, 0xAB6F), (0xFB00, 0xFB06),
)  # fmt: skip
# Letters that names are styled with; all of one font, lest a word of them has two weights.
PHONETIC = _ranges((0x250, 0x2AF), (0x1D00, 0x1DBF), (0xA720, 0xA7FF))
KANA = _ranges((0x3000, 0x30FF), (0x31F0, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))
# The first levels of Japan's, China's and Taiwan's standards: what schools teach; all of Korea's.
COMMON_HAN = frozenset(
    (
        *_of("shift_jis", range(0x88, 0x98)),
        *_of("gb2312", range(0xB0, 0xD8)),
        *_of("big5", range(0xA4, 0xC7)),
        *_of("euc_kr", range(0xCA, 0xFE)),
    )
)
# All but the digits and marks that every font has.
EMOJI = _ranges((0xA9, 0xA9), (0xAE, 0xAE), (0x2000, 0x1FFFF))
MATHEMATICAL = _ranges((0x2070, 0x22FF), (0x27C0, 0x2BFF), (0x1D400, 0x1D7FF))
SIGNS = _ranges((0x2070, 0x2BFF), (0x1F100, 0x1F1FF), (0x1F300, 0x1F6FF), (0x1F780, 0x1F8FF))
# Letters of Bamum that stand as ornaments in names (𖦹).
ORNAMENTS = _ranges((0x168E0, 0x168E0), (0x16990, 0x169BF), (0x16A0A, 0x16A0A))
