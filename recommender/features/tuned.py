"""`tuned`, the default recipe: tags apart, words by evidence, nobody near to all, a little popularity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.features.columns import ColumnKind, Entries, FeatureColumn, Features
from recommender.features.hubs import nearness
from recommender.features.lift import levelled, weight_for
from recommender.features.matrices import scaled, squared_lengths, unit
from recommender.features.popularity import log_popularity
from recommender.features.whole_tags import families, whole_tags
from recommender.features.words import word_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

# What a genre of whatever region weighs beside the genre with its region.
FAMILY_WEIGHT = 0.7
# However many words a channel has, they weigh at most this beside its tags, which weigh 1; with words of this
# length, as BM25 measures them, they weigh 1 / √2 of it.
LARGEST_EVIDENCE, HALF_EVIDENCE = 3**0.5, 8.0


def tuned(catalogue: Catalogue) -> Features:
    """The score of candidate b for query a is (S_ab + S_aa · p_b) / c.

    S_ab = x_a · x_b / √(r_a r_b) with x the tags as a unit vector and beside them the words, √3 · v / √(|v|²
    + 8²) for BM25 weights v, so that few words weigh little; r as `nearness` has it. p_b is 0 … 0.05, see
    `levelled`, with the weight that `weight_for` finds; c makes 1 of the largest that a score can be.

    What is shown as similarity is S_ab / S_aa, at most 1, which one of the same tags and words has: for one
    query the order of S and no popularity. A channel that stands above another has no more than 0.05 of that
    less, because p is measured in it: S_ab / S_aa + p_b orders the list. It is a product of a and b all the
    same: the popularity term takes S_aa as the query's side.
    """
    content, columns = _content(catalogue)
    twins, known = squared_lengths(content), np.flatnonzero(np.diff(content.indptr))
    if not len(known):
        nothing = np.zeros(len(catalogue))
        return Features("tuned", Entries.of(content), columns, nothing, nothing)
    z = log_popularity(catalogue)
    weight = weight_for(content, twins, z, known)
    lift = levelled(z, weight)
    largest = float(twins.max()) * (1 + float(lift.max()))
    # Among queries the least has 1, so that what differs as a candidate's weight differs as a score.
    least = float(twins[known].min())
    entries = Entries.of(scaled(content, np.full(len(catalogue), largest**-0.5)))
    return Features("tuned", entries, columns, twins / least, lift * least / largest, weight, 1 / largest)


def _content(catalogue: Catalogue) -> tuple[sparse.csr_array, tuple[FeatureColumn, ...]]:
    """The vectors x / √r, and their columns."""
    tags, tag_columns = whole_tags(catalogue)
    genres, family_columns = families(tags, tag_columns)
    words, labels = word_weights(catalogue, phrases=True)
    word_columns = tuple(FeatureColumn(ColumnKind.WORD, label) for label in labels)
    apart = unit(sparse.csr_array(sparse.hstack([tags, FAMILY_WEIGHT * genres], format="csr")))
    vectors = sparse.csr_array(sparse.hstack([apart, scaled(words, _evidence(words))], format="csr"))
    return scaled(vectors, nearness(vectors) ** -0.5), tag_columns + family_columns + word_columns


def _evidence(words: sparse.csr_array) -> NDArray[np.float64]:
    return LARGEST_EVIDENCE / np.sqrt(squared_lengths(words) + HALF_EVIDENCE**2)
