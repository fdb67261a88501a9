"""Which channels the same people like, as a term of the score."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.features.columns import Entries

if TYPE_CHECKING:
    from recommender.catalogue.likes import Likes
    from recommender.features.columns import Features

# In the units in which a product of scaled content is near 1 for a twin. Few likes say little: as with some
# twenty of other people's that have nothing to do with each other.
STRENGTH, DAMPING = 10.0, 20.0


def liked_together(likes: Likes) -> sparse.csr_array:
    """10 · co_ab / (√(n_a n_b) + 20), float64 CSR, (n, n), symmetric, without a diagonal and stored zeros.

    co_ab: by how many people a and b are liked, n_a: by how many a is; each person counts by what √(weight ·
    weight) is of the two likes, so that co_ab ≤ √(n_a n_b).
    """
    roots = likes.matrix.copy()
    roots.data = np.sqrt(roots.data)
    together = sparse.csr_array(roots.T @ roots)
    liked = together.diagonal()
    pairs = together.tocoo()
    apart = pairs.row != pairs.col
    one, other = pairs.row[apart], pairs.col[apart]
    values = STRENGTH * pairs.data[apart] / (np.sqrt(liked[one] * liked[other]) + DAMPING)
    found = sparse.csr_array((values, (one, other)), shape=together.shape)
    found.sort_indices()
    return found


def with_likes(features: Features, likes: Likes) -> Features:
    """The same with a further term: who likes both. All terms shrink alike, so that no score exceeds 1.

    Raises:
        ValueError: the likes are of another number of channels.
    """
    if likes.channels != len(features):
        raise ValueError(f"likes of {likes.channels} channels for a table of {len(features)}")
    term = features.unit * liked_together(likes)
    shrunk = 1 / (1 + float(term.max())) if term.nnz else 1.0
    content = replace(features.entries, data=features.entries.data * shrunk**0.5)
    return replace(
        features,
        entries=content,
        candidate_weight=features.candidate_weight * shrunk,
        unit=features.unit * shrunk,
        likes=Entries.of(sparse.csr_array(term * shrunk)),
    )
