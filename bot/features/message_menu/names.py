"""Names of channels in a text, only those that are surely meant.

A whole name is meant where it stands by itself: on a line, in quotes, in a list of names. Within a sentence it
must be one that nothing else is called: of several scripts or words or long enough, written as the channel
writes it, and no word that many channels use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.lookup.topics import topics_of
from recommender.names.aliases import AliasKind
from recommender.names.folding import composed, words_of
from recommender.names.hangul import has_hangul
from recommender.names.letters import FILLERS, PARTICLES
from recommender.names.tables import ALIAS_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recommender.snapshots.snapshot import Snapshot

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A name of more words is looked for by itself alone.
MOST_WORDS = 8
LONGEST_ALONE = 120
# Letters of a name by itself, and within a sentence: of Hangul, of others.
LEAST_ALONE, LEAST_HANGUL, LEAST_LATIN = 2, 4, 6
QUOTED = re.compile(
    r"“([^“”\n]{2,120})”|‘([^‘’\n]{2,120})’|\"([^\"\n]{2,120})\"|「([^「」\n]{2,120})」|『([^『』\n]{2,120})』"
    r"|《([^《》\n]{2,120})》|〈([^〈〉\n]{2,120})〉|`([^`\n]{2,120})`|\*\*([^*\n]{2,120})\*\*|\[([^\[\]\n]{2,120})\]"
)
# Of a line with single blanks.
BULLET = re.compile(r"^(?:[-*•·>#+]+|\d{1,3}[.)]) ")
LISTED = re.compile(r"[,、;|/]| [-–—&+·] ")
WHOLE = ALIAS_KINDS.index(AliasKind.WHOLE)


@dataclass(frozen=True, slots=True)
class Named:
    """A name that is meant: its rows, several where channels are namesakes, and how many letters it has."""

    rows: tuple[int, ...]
    letters: int


def rows_called(snapshot: Snapshot, name: str) -> tuple[int, ...]:
    """The rows whose whole name this is, but for case, style, blanks and punctuation."""
    return _rows(snapshot, "".join(words_of(name)))


def named(snapshot: Snapshot, text: str) -> list[Named]:
    """The names in a text, the longest first; of equals the one that comes first."""
    found = [*_alone(snapshot, text), *_within(snapshot, text)]
    found.sort(key=lambda one: -one.letters)
    return list(dict.fromkeys(found))


def _alone(snapshot: Snapshot, text: str) -> Iterator[Named]:
    """Names that are a line, or are quoted, or stand in a line of nothing but names."""
    for quoted in QUOTED.finditer(text):
        yield from _called(snapshot, next(filter(None, quoted.groups())))
    for line in text.splitlines():
        bare = BULLET.sub("", " ".join(line.split()))
        whole = list(_called(snapshot, bare))
        parts = [part for part in LISTED.split(bare) if part.strip()] if not whole else []
        names = [list(_called(snapshot, part)) for part in parts]
        yield from whole or ([one for of_part in names for one in of_part] if all(names) else ())


def _called(snapshot: Snapshot, text: str) -> Iterator[Named]:
    if len(text) > LONGEST_ALONE:
        return
    compact = "".join(words_of(text))
    rows = _rows(snapshot, compact)
    if rows and len(compact) >= LEAST_ALONE and not _is_common(snapshot, text):
        yield Named(rows, len(compact))


def _within(snapshot: Snapshot, text: str) -> Iterator[Named]:
    """Names within sentences, none of which overlaps a longer one that begins before it."""
    for line in text.splitlines():
        tokens = [token[0] for token in TOKEN.finditer(composed(line))]
        folded = [_folded(token) for token in tokens]
        place = 0
        while place < len(tokens):
            longest = 1
            for end, compact in _runs(folded, place):
                rows = _telling(snapshot, tokens[place:end], compact)
                if rows:
                    yield Named(rows, len(compact))
                    longest = end - place
                    break
            place += longest


def _runs(folded: Sequence[str], place: int) -> list[tuple[int, str]]:
    """Where runs of words that begin at a place end, and their letters; the longest first.

    A particle at the end of the last is tried without, too.
    """
    runs: list[tuple[int, str]] = []
    words = folded[place : place + MOST_WORDS]
    for end, compact in enumerate(accumulate(words), start=place + 1):
        runs += [(end, bare) for bare in _without_particle(compact)]
        runs.append((end, compact))
    return runs[::-1]


def _without_particle(compact: str) -> Iterator[str]:
    if compact.endswith(PARTICLES):
        yield from (compact.removesuffix(end) for end in PARTICLES if compact.endswith(end))


def _telling(snapshot: Snapshot, tokens: Sequence[str], compact: str) -> tuple[int, ...]:
    """The rows of that name, if words in a sentence can mean nothing else."""
    rows = _rows(snapshot, compact)
    if not rows or _is_common(snapshot, " ".join(tokens)) or _is_common(snapshot, compact):
        return ()
    if has_hangul(compact):
        return rows if len(compact) >= LEAST_HANGUL else ()
    if len(compact) < LEAST_LATIN:
        return ()
    written = "".join(tokens)
    return tuple(row for row in rows if _is_written_so(snapshot.catalogue.names[row], tokens, written))


def _is_written_so(name: str, tokens: Sequence[str], written: str) -> bool:
    """Whether Latin letters are the name's own, with capitals that no common words have."""
    own = "".join(token[0] for token in TOKEN.finditer(composed(name)))
    inner = any(not char.islower() for token in tokens for char in token[1:])
    begun = len(tokens) > 1 and all(not token[0].islower() for token in tokens)
    return own == written and (inner or begun)


def _is_common(snapshot: Snapshot, text: str) -> bool:
    """Whether it is a kind of music, or a word that several channels use of themselves."""
    return text.casefold() in FILLERS or topics_of(snapshot).find(text) is not None


@lru_cache(4096)
def _folded(token: str) -> str:
    return "".join(words_of(token))


def _rows(snapshot: Snapshot, compact: str) -> tuple[int, ...]:
    aliases = snapshot.names.aliases
    found = aliases.by_compact.get(compact, ())
    return tuple(sorted({int(aliases.rows[at]) for at in found if aliases.kinds[at] == WHOLE}))
