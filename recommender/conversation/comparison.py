"""Two channels beside each other: in words first, then the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recommender.features.columns import ColumnKind
from recommender.similarity.explain import shared_content

if TYPE_CHECKING:
    from recommender.similarity.explain import Explanation
    from recommender.snapshots.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two rows share, and what only one of them has.

    Tags are the telling ones, the rarest first, shared ones as the first of the two spells them; words are
    those that the recipe compares by: shared ones by what they add, largest first, others in alphabetical
    order. similarity: as in a list, the same both ways. there: the terms of `other`'s score in `one`'s
    list; back: the other way round.
    """

    one: int
    other: int
    shared_tags: tuple[str, ...]
    only_one_tags: tuple[str, ...]
    only_other_tags: tuple[str, ...]
    shared_words: tuple[str, ...]
    only_one_words: tuple[str, ...]
    only_other_words: tuple[str, ...]
    similarity: float
    there: Explanation
    back: Explanation


def compare(snapshot: Snapshot, one: int, other: int) -> Comparison:
    """Two rows beside each other.

    Raises:
        IndexError: there is no such row.
        ValueError: both are the same.

    >>> from recommender import Snapshot, compare, sample_catalogue
    >>> compared = compare(Snapshot.build(sample_catalogue()), 0, 56)
    >>> compared.shared_tags
    ('Dance (국내)', 'Rap / Hip-hop (국내)', 'R&B / Soul (국내)')
    """
    one, other = snapshot.catalogue.row(one), snapshot.catalogue.row(other)
    if one == other:
        raise ValueError(f"row {one} beside itself; name two channels")
    terms = shared_content(snapshot.features, one, other)
    words = tuple(term.column.label for term in terms if term.column.kind is ColumnKind.WORD)
    mine, theirs = _words(snapshot, one), _words(snapshot, other)
    return Comparison(
        one=one,
        other=other,
        shared_tags=snapshot.tags_shared(one, other),
        only_one_tags=snapshot.tags_beyond(other, one),
        only_other_tags=snapshot.tags_beyond(one, other),
        shared_words=words,
        only_one_words=tuple(sorted(mine - theirs)),
        only_other_words=tuple(sorted(theirs - mine)),
        similarity=snapshot.features.similarity(one, other),
        there=snapshot.explain(one, other),
        back=snapshot.explain(other, one),
    )


def _words(snapshot: Snapshot, row: int) -> set[str]:
    columns, _ = snapshot.features.entries.row(row)
    found = (snapshot.features.columns[column] for column in columns.tolist())
    return {column.label for column in found if column.kind is ColumnKind.WORD}
