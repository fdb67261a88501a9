"""All names by their first letter, for whoever looks for one without the script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.text.untrusted import plain
from recommender.names.folding import words_of
from recommender.names.hangul import initial_of, is_letter, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recommender.snapshots.snapshot import Snapshot

PAGE = 300
NAME = 100
DIGITS, OTHER = "0–9", "…"
# Of a letter and its double, as dictionaries have them together.
SINGLE = str.maketrans("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ")


@dataclass(frozen=True, slots=True)
class Letter:
    """label: as it is shown; name: of its files; pages: rows, in the order of their names."""

    label: str
    name: str
    pages: tuple[tuple[int, ...], ...]


def letters_of(snapshot: Snapshot) -> list[Letter]:
    """Hangul first, Latin, digits, then all else."""
    by_label: dict[str, list[tuple[str, int]]] = {}
    for row, name in enumerate(snapshot.catalogue.names):
        folded = " ".join(words_of(name))
        by_label.setdefault(_label(folded), []).append((folded, row))
    return [
        Letter(label, _name(label), tuple(_pages([row for _, row in sorted(by_label[label])])))
        for label in sorted(by_label, key=_order)
    ]


def shown_name(name: str) -> str:
    return plain(name, NAME)


def _label(folded: str) -> str:
    first = folded[:1] or " "  # of a name that shows nothing
    if is_syllable(first):
        return initial_of(first).translate(SINGLE)
    if is_letter(first) and not first.isascii():
        return first.translate(SINGLE)
    if first.isascii() and first.isalpha():
        return first.upper()
    return DIGITS if first.isdigit() else OTHER


def _order(label: str) -> tuple[int, str]:
    if label in {DIGITS, OTHER}:
        return (2, label)
    return (1 if label.isascii() else 0, label)


def _name(label: str) -> str:
    if label == DIGITS:
        return "digits"
    if label == OTHER:
        return "other"
    return label.lower() if label.isascii() else f"u{ord(label):x}"


def _pages(rows: list[int]) -> Iterator[tuple[int, ...]]:
    return (tuple(rows[start : start + PAGE]) for start in range(0, len(rows), PAGE))
