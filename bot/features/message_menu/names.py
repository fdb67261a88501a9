"""Names of channels in a text, only those that are surely meant.

A whole name is meant where it stands by itself: on a line, in quotes, in a list of names. Within a sentence
it must be long enough, no kind of music and no word that several channels use of themselves; and where it has
no Hangul, written with the channel's own capitals, which common words have not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
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
    return WholeNames(snapshot).rows("".join(words_of(name)))


def named(snapshot: Snapshot, text: str) -> list[Named]:
    """The names in a text, the longest first; of equals the one that comes first."""
    names = WholeNames(snapshot)
    found = [*names.alone(text), *names.within(text)]
    found.sort(key=lambda one: -one.letters)
    return list(dict.fromkeys(found))


@dataclass(frozen=True, eq=False)
class WholeNames:
    """The whole names of a snapshot, for one text: what a name is taken for there is worked out once."""

    snapshot: Snapshot
    _rows: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _common: dict[str, bool] = field(default_factory=dict)

    def rows(self, compact: str) -> tuple[int, ...]:
        """Those called so, by the letters without blanks."""
        aliases = self.snapshot.names.aliases
        found = aliases.by_compact.get(compact)
        if found is None:
            return ()
        if compact not in self._rows:
            rows = {int(aliases.rows[at]) for at in found if aliases.kinds[at] == WHOLE}
            self._rows[compact] = tuple(sorted(rows))
        return self._rows[compact]

    def alone(self, text: str) -> Iterator[Named]:
        """Names that are a line, or are quoted, or stand in a line of nothing but names."""
        for quoted in QUOTED.finditer(text):
            yield from self._called(next(filter(None, quoted.groups())))
        for line in text.splitlines():
            bare = BULLET.sub("", " ".join(line.split()))
            whole = list(self._called(bare))
            parts = [part for part in LISTED.split(bare) if part.strip()] if not whole else []
            names = [list(self._called(part)) for part in parts]
            yield from whole or ([one for of_part in names for one in of_part] if all(names) else ())

    def within(self, text: str) -> Iterator[Named]:
        """Names within sentences, none of which overlaps a longer one that begins before it."""
        for line in text.splitlines():
            tokens = [token[0] for token in TOKEN.finditer(composed(line))]
            folded = [_folded(token) for token in tokens]
            place = 0
            while place < len(tokens):
                longest = 1
                for end, compact in self._runs(folded, place):
                    if rows := self._telling(tokens[place:end], compact):
                        yield Named(rows, len(compact))
                        longest = end - place
                        break
                place += longest

    def _runs(self, folded: Sequence[str], place: int) -> list[tuple[int, str]]:
        """Runs of words that begin at a place and are a name, the longest first: their end, their letters.

        A particle at the end of the last is tried without, too.
        """
        runs: list[tuple[int, str]] = []
        for end, compact in enumerate(accumulate(folded[place : place + MOST_WORDS]), start=place + 1):
            bare = _without_particle(compact) if compact.endswith(PARTICLES) else []
            runs += [(end, letters) for letters in (*bare, compact) if self.rows(letters)]
        return runs[::-1]

    def _called(self, text: str) -> Iterator[Named]:
        if len(text) > LONGEST_ALONE:
            return
        compact = "".join(words_of(text))
        rows = self.rows(compact)
        if rows and len(compact) >= LEAST_ALONE and not self._is_common(text):
            yield Named(rows, len(compact))

    def _telling(self, tokens: Sequence[str], compact: str) -> tuple[int, ...]:
        """The rows of that name, if words in a sentence can mean nothing else."""
        hangul = has_hangul(compact)
        if len(compact) < (LEAST_HANGUL if hangul else LEAST_LATIN):
            return ()
        if self._is_common(" ".join(tokens)) or self._is_common(compact):
            return ()
        names, rows = self.snapshot.catalogue.names, self.rows(compact)
        return rows if hangul else tuple(row for row in rows if _is_written_so(names[row], tokens))

    def _is_common(self, text: str) -> bool:
        """Whether it is a kind of music, or a word that several channels use of themselves."""
        if text not in self._common:
            topic = topics_of(self.snapshot).find(text)
            self._common[text] = text.casefold() in FILLERS or topic is not None
        return self._common[text]


def _without_particle(compact: str) -> list[str]:
    return [compact.removesuffix(end) for end in PARTICLES if compact.endswith(end)]


def _is_written_so(name: str, tokens: Sequence[str]) -> bool:
    """Whether Latin letters are the name's own, with capitals that no common words have."""
    own = [token[0] for token in TOKEN.finditer(composed(name))]
    inner = any(not char.islower() for token in tokens for char in token[1:])
    begun = len(tokens) > 1 and all(not token[0].islower() for token in tokens)
    return "".join(own) == "".join(tokens) and (inner or begun)


@lru_cache(4096)
def _folded(token: str) -> str:
    return "".join(words_of(token))
