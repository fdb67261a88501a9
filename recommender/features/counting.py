"""Counts of terms in documents, as scikit-learn's CountVectorizer gives them, without its 62 MB."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def term_counts(documents: Iterable[Iterable[str]]) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """How often each term stands in each document, float64 (documents, terms); terms in order."""
    counted = [Counter(document) for document in documents]
    terms = tuple(sorted({term for counter in counted for term in counter}))
    column = {term: place for place, term in enumerate(terms)}
    ends = np.cumsum([0, *map(len, counted)])
    columns = np.fromiter((column[term] for counter in counted for term in counter), np.int64, ends[-1])
    values = np.fromiter((count for counter in counted for count in counter.values()), np.float64, ends[-1])
    counts = sparse.csr_array((values, columns, ends), shape=(len(counted), len(terms)))
    counts.sort_indices()
    return counts, terms


def telling_terms(
    counts: sparse.csr_array, terms: Sequence[str], *, least: int, most: float, limit: int
) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """The `limit` most frequent of those that stand in `least` documents at least, and in `most` at most."""
    standing = np.bincount(counts.indices, minlength=len(terms))
    kept = np.flatnonzero((standing >= least) & (standing <= most))
    if len(kept) > limit:
        total = np.asarray(counts.sum(axis=0)).ravel()[kept].astype(np.int64)
        kept = np.sort(kept[np.argsort(-total)[:limit]])
    return sparse.csr_array(counts[:, kept]), tuple(terms[place] for place in kept.tolist())
