"""Latin letters drawn with letters of other scripts, as generators of fancy text offer them, and upside down.

Folding makes plain what Unicode calls a Latin letter in a style. These are letters of their own (of Cree,
Thai, Chinese …), so that a name of them may be what it says: what it looks like is one more name for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.names.letters import DRAWN_ALPHABETS, LATIN, TURNED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Letters that are no Latin ones, at least: a heart or an arrow among plain letters makes no alphabet.
LEAST_DRAWN = 2
# Of all letters that share, at least.
LEAST_SHARE = 1 / 3


def _drawings(letters: str) -> dict[str, str]:
    """Drawn letter → plain one, for those that are not ASCII."""
    drawings = dict[str, str]()
    for drawn, plain in zip(letters, LATIN, strict=True):
        if not drawn.isascii():
            drawings |= {drawn: plain, drawn.lower(): plain, drawn.casefold(): plain}
    return drawings


ALPHABETS = tuple(map(_drawings, DRAWN_ALPHABETS))
# Some are signs to Unicode.
DRAWN = frozenset(TURNED).union(*ALPHABETS)


def looks_like(name: str) -> Iterator[str]:
    """What a name of drawn letters looks like, in plain letters, in each alphabet that has all of them."""
    if name.isascii():
        return
    letters = [c for c in name if c.isalpha() or c in DRAWN]
    strange = {c for c in letters if not c.isascii()}
    if not strange <= DRAWN or not is_much(letters, strange):
        return
    for drawings in ALPHABETS:
        if strange <= drawings.keys():
            yield drawn_plainly(name, drawings)
    if any(c in TURNED for c in strange):
        yield drawn_plainly(name[::-1], TURNED)


def is_much(letters: list[str], strange: set[str]) -> bool:
    """Whether so many of the letters are strange that the name is drawn."""
    drawn = sum(letter in strange for letter in letters)
    return drawn >= LEAST_DRAWN and drawn >= LEAST_SHARE * len(letters)


def drawn_plainly(name: str, drawings: Mapping[str, str]) -> str:
    return "".join(drawings.get(c, c) for c in name)
