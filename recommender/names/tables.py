"""The aliases of all names as tables of keys, one table for each way of writing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.names.aliases import AliasKind
from recommender.names.distance import LONGEST, KeyTable, Masks
from recommender.names.hangul import has_hangul, initial_of, is_syllable, keystrokes, taken_apart
from recommender.names.letters import INITIALS
from recommender.names.sounds import loan_key, loose_key, romanised


@dataclass(frozen=True)
class AliasTable:
    """All aliases, of all rows: their words joined by blanks and without blanks; and, shape (aliases,), their rows,
    kinds (places in `ALIAS_KINDS`), and whether there is Hangul in them, at their beginning."""

    texts: tuple[str, ...]
    compacts: tuple[str, ...]
    rows: NDArray[np.int32]
    kinds: NDArray[np.uint8]
    hangul: NDArray[np.bool_]
    hangul_first: NDArray[np.bool_]

    @classmethod
    def build(cls, texts: Sequence[str], rows: NDArray[np.int32], kinds: NDArray[np.uint8]) -> "AliasTable":
        compacts = tuple(text.replace(" ", "") for text in texts)
        hangul = np.array([has_hangul(text) for text in texts], dtype=bool)
        hangul_first = np.array([has_hangul(text[:1]) for text in texts], dtype=bool)
        return cls(tuple(texts), compacts, rows, kinds, hangul, hangul_first)


ALIAS_KINDS = tuple(AliasKind)


def ascii_masks(text: str) -> tuple[Masks, int]:
    """Where each ASCII code fits in a key, and the key's length."""
    masks = np.zeros(128, dtype=np.uint64)
    kept = [c for c in text if c.isascii()][:LONGEST]
    for place, character in enumerate(kept):
        masks[ord(character)] |= np.uint64(1 << place)
    return masks, len(kept)


def ascii_table(
    texts: Sequence[str], key: Callable[[str], Sequence[str]], keep: NDArray[np.bool_]
) -> KeyTable:
    """The table of `key(text)` of every text to be kept; a text may have several keys, or none."""
    keys: list[list[int]] = []
    entries: list[int] = []
    for entry in np.flatnonzero(keep).tolist():
        for written in key(texts[entry]):
            codes = [ord(c) for c in written if c.isascii()]
            if codes:
                keys.append(codes)
                entries.append(entry)
    return KeyTable.build(keys, entries)


@dataclass(frozen=True)
class SyllableTable:
    """Aliases with Hangul letter by letter, for initials and for syllables of which a part is typed.

    A letter's code is its place in `alphabet`, plus 1.
    """

    alphabet: str
    table: KeyTable

    @classmethod
    def build(cls, aliases: AliasTable) -> "SyllableTable":
        entries = np.flatnonzero(aliases.hangul).tolist()
        compacted = [aliases.texts[entry].replace(" ", "") for entry in entries]
        alphabet = "".join(sorted(set("".join(compacted))))[:65535]
        code = {letter: place + 1 for place, letter in enumerate(alphabet)}
        return cls(alphabet, KeyTable.build([[code[c] for c in text] for text in compacted], entries))

    def masks(self, letters: str) -> tuple[Masks, int]:
        """Where each code fits: itself; any syllable it is the initial of; at the end, any it begins."""
        masks = np.zeros(len(self.alphabet) + 1, dtype=np.uint64)
        letters = letters[:LONGEST]
        for place, letter in enumerate(letters):
            bit = np.uint64(1 << place)
            at_end = place == len(letters) - 1
            for code in self._fitting(letter, at_end=at_end):
                masks[code] |= bit
        return masks, len(letters)

    def _fitting(self, letter: str, *, at_end: bool) -> list[int]:
        if letter in INITIALS:
            return [
                c for c, known in enumerate(self.alphabet, 1) if known == letter or _begins(letter, known)
            ]
        if at_end and is_syllable(letter) and not taken_apart(letter).final:
            first = ord(letter)
            return [c for c, known in enumerate(self.alphabet, 1) if first <= ord(known) < first + 28]
        place = self.alphabet.find(letter)
        return [place + 1] if place >= 0 else []


def _begins(initial: str, known: str) -> bool:
    return is_syllable(known) and initial_of(known) == initial


@dataclass(frozen=True)
class Tables:
    """`keys`: keystrokes of every alias. `roman`: official romanisations of those with Hangul. `loose` and `loan`:
    sounds of all. `syllables`: those with Hangul. Entries are aliases."""

    keys: KeyTable
    roman: KeyTable
    loose: KeyTable
    loan: KeyTable
    syllables: SyllableTable

    @classmethod
    def build(cls, aliases: AliasTable) -> "Tables":
        texts, every = aliases.texts, np.ones(len(aliases.texts), dtype=bool)
        return cls(
            keys=ascii_table(texts, lambda text: (keystrokes(text.replace(" ", "")),), every),
            roman=ascii_table(texts, lambda text: romanised(text.replace(" ", "")), aliases.hangul),
            loose=ascii_table(texts, lambda text: (loose_key(text.replace(" ", "")),), every),
            loan=ascii_table(texts, lambda text: (loan_key(text.split()),), every),
            syllables=SyllableTable.build(aliases),
        )
