"""What a channel is called in a list to choose from, never as another, and the channel of such a label."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.text.label import LABEL_SEPARATOR, channel_label
from bot.text.language import LANGUAGES, language
from bot.text.limits import CHOICE
from bot.text.untrusted import ELLIPSIS, plain
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

# This leaves room for the subscribers behind the name.
BEHIND_NAME = 20
NAME_IN_LABEL = CHOICE - BEHIND_NAME
GENRES, GENRES_LENGTH = 2, 40
NAMES_AT_ONCE = 100
_of_snapshot: WeakKeyDictionary[Snapshot, Mapping[str, Sequence[int]]] = WeakKeyDictionary()


def rows_shown_as(
    snapshot: Snapshot, pause: Callable[[], None] = without_pause
) -> Mapping[str, Sequence[int]]:
    """Rows by their name as a label has it; computed once a snapshot, `pause` is called often meanwhile."""
    found = _of_snapshot.get(snapshot)
    if found is None:
        found = _of_snapshot[snapshot] = _rows_shown_as(snapshot, pause)
    return found


def distinct_label(snapshot: Snapshot, row: int, words: Language, limit: int = CHOICE) -> str:
    """The name and, where known, the subscribers; where another channel is shown so too, genres, else the id.

    At most `limit` characters, of which the name gives up what the rest takes.
    """
    label = channel_label(snapshot.catalogue[row], limit - BEHIND_NAME, words)
    twins = rows_shown_as(snapshot)[plain(snapshot.catalogue.names[row], NAME_IN_LABEL)]
    if len(twins) == 1 or _differs(snapshot, row, twins, words, _reach):
        return label
    alike = [twin for twin in twins if _reach(snapshot, twin, words) == _reach(snapshot, row, words)]
    genres = _genres(snapshot, row, words)
    if genres and _differs(snapshot, row, alike, words, _genres):
        return _with_behind(snapshot, row, genres, words, limit)
    return id_label(snapshot, row, words, limit)


def id_label(snapshot: Snapshot, row: int, words: Language, limit: int = CHOICE) -> str:
    """The label that no other channel can have: it ends with the id."""
    return _with_behind(snapshot, row, snapshot.catalogue.ids[row], words, limit)


def rows_labelled(snapshot: Snapshot, text: str) -> list[int]:
    """Rows whose label in some language is this text; several where a name looks like another's label."""
    by_id = snapshot.catalogue.row_of.get(text.rpartition(LABEL_SEPARATOR)[2])
    if by_id is not None and _is_label(snapshot, by_id, text, id_label):
        return [by_id]
    rows = sorted({row for name in _names_in(text) for row in _rows_named(snapshot, name)})
    labelled = [row for row in rows if _is_label(snapshot, row, text, distinct_label)]
    bare = rows_shown_as(snapshot).get(text, ())
    if any(snapshot.catalogue[row].subscribers is None for row in bare):
        # The label of one is the name of all of them.
        labelled += [row for row in bare if row not in labelled]
    return labelled or [row for row in rows if _is_label(snapshot, row, text, _label_without_twins)]


def _is_label(
    snapshot: Snapshot, row: int, text: str, label: Callable[[Snapshot, int, Language], str]
) -> bool:
    return any(label(snapshot, row, language(code)) == text for code in LANGUAGES)


def _label_without_twins(snapshot: Snapshot, row: int, words: Language) -> str:
    """Its label in data where no other channel is shown so."""
    return channel_label(snapshot.catalogue[row], NAME_IN_LABEL, words)


def _names_in(text: str) -> list[str]:
    """What may be the name in a label: all of it, and each beginning that a separator ends."""
    parts = text.split(LABEL_SEPARATOR)
    return [LABEL_SEPARATOR.join(parts[:end]) for end in range(1, len(parts) + 1)]


def _rows_named(snapshot: Snapshot, name: str) -> Sequence[int]:
    """Rows shown by a name, or by a longer one that was cut to make room."""
    shown = rows_shown_as(snapshot)
    found = shown.get(name, ())
    if found or not name.endswith(ELLIPSIS):
        return found
    return [row for known, rows in shown.items() if known.startswith(name[:-1]) for row in rows]


def _with_behind(snapshot: Snapshot, row: int, behind: str, words: Language, limit: int) -> str:
    label = channel_label(
        snapshot.catalogue[row], limit - BEHIND_NAME - len(LABEL_SEPARATOR) - len(behind), words
    )
    return f"{label}{LABEL_SEPARATOR}{behind}"


def _differs(
    snapshot: Snapshot,
    row: int,
    rows: Sequence[int],
    words: Language,
    shown: Callable[[Snapshot, int, Language], str],
) -> bool:
    """Whether none of the others has the same shown of it."""
    return Counter(shown(snapshot, other, words) for other in rows)[shown(snapshot, row, words)] == 1


def _reach(snapshot: Snapshot, row: int, words: Language) -> str:
    subscribers = snapshot.catalogue[row].subscribers
    return "" if subscribers is None else words.short(subscribers)


def _genres(snapshot: Snapshot, row: int, words: Language) -> str:
    told = words.tell(snapshot.catalogue[row].genres)[:GENRES]
    return plain(", ".join(told), GENRES_LENGTH) if told else ""


def _rows_shown_as(snapshot: Snapshot, pause: Callable[[], None]) -> Mapping[str, Sequence[int]]:
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(snapshot.catalogue.names):
        rows.setdefault(plain(name, NAME_IN_LABEL), []).append(row)
        if row % NAMES_AT_ONCE == 0:
            pause()
    return rows
