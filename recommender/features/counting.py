"""How often documents say their words."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Document = TypeVar("Document")


def word_counts(
    documents: Sequence[Document], words_of: Callable[[Document], Iterable[str]], least: int, share: float
) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """Counts, float64 (documents, words), and the word of each column, in order.

    Words of fewer than `least` documents, or of more than that `share` of them (0–1), are left out. This is
    what scikit-learn's CountVectorizer gives with `min_df` and `max_df`, without the second and a half that
    importing it takes whenever a snapshot is built.
    """
    columns: dict[str, int] = {}
    places, times, ends = array("i"), array("i"), array("i", [0])
    for document in documents:
        said = Counter(words_of(document))
        places.extend(columns.setdefault(word, len(columns)) for word in said)
        times.extend(said.values())
        ends.append(len(places))
    words = list(columns)
    among = np.bincount(np.asarray(places), minlength=len(words))
    kept = np.flatnonzero((among >= least) & (among <= share * len(documents)))
    order = sorted(kept.tolist(), key=words.__getitem__)
    cells = (np.asarray(part) for part in (times, places, ends))
    counts = sparse.csr_array(tuple(cells), (len(documents), len(words)), dtype=np.float64)
    counts.sort_indices()
    return counts[:, order], tuple(words[place] for place in order)
