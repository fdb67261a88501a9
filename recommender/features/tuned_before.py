"""`tuned-1`: the default recipe of the version before, kept for one release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.features.columns import ColumnKind, Entries, FeatureColumn, Features
from recommender.features.matrices import scaled, unit
from recommender.features.popularity import log_popularity
from recommender.features.whole_tags import whole_tags
from recommender.features.words import word_weights

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue

POPULARITY_WEIGHT = 0.05


def tuned_before(catalogue: Catalogue) -> Features:
    """Whole binary tags without unknown moods; the table's words beside them; a little popularity.

    Tags and words are unit vectors of their own and weigh the same; a channel that has only one of the
    two is compared on that one alone. The score is (cosine + p − p_min) / (1 + p_max − p_min) with
    p = w · σ(4 z), w = POPULARITY_WEIGHT, z the candidate's standardised log popularity and σ the logistic
    function, whose slope at 0 is a quarter: among average channels the order of cosine + w · z, and for all
    popularity within w, so that no channel stands above one whose cosine is more than w greater.
    """
    tags, tag_columns = whole_tags(catalogue)
    words, labels = word_weights(catalogue)
    word_columns = tuple(FeatureColumn(ColumnKind.WORD, label) for label in labels)
    cosines = unit(sparse.csr_array(sparse.hstack([unit(tags), unit(words)], format="csr")))
    # σ(4 z) by the hyperbolic tangent, which no z overflows; above that of the least popular.
    share = np.tanh(2 * log_popularity(catalogue)) / 2
    bonus = POPULARITY_WEIGHT * (share - share.min())
    span = 1 + float(np.ptp(bonus))
    content, weight = scaled(cosines, np.full(len(catalogue), span**-0.5)), bonus / span
    columns = tag_columns + word_columns
    one = np.ones(len(catalogue))
    return Features("tuned-1", Entries.of(content), columns, one, weight, unit=1 / span)
