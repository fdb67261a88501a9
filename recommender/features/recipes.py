"""Recipes: how a catalogue becomes features. `seed` is the original notebook's, `tuned` the default."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.catalogue.table import TAGS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.features.columns import POPULARITY, ColumnKind, Entries, FeatureColumn, Features
from recommender.features.popularity import log_popularity
from recommender.features.recipe_names import UnknownRecipeError
from recommender.features.words import word_weights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.catalogue.tags import TagColumn

# README.md has what this much popularity is worth: what an average channel gains with a deviation more of it,
# and the most that it can be worth at all. A channel is never lifted over one that is more similar than that.
POPULARITY_WEIGHT = 0.05
TAG_KINDS = MappingProxyType({"genres": ColumnKind.GENRE, "moods": ColumnKind.MOOD})


def apply_recipe(name: str, catalogue: Catalogue) -> Features:
    """Turn a catalogue into features.

    Raises:
        UnknownRecipeError: no recipe of that name.
    """
    if name not in RECIPES:
        raise UnknownRecipeError(name)
    return RECIPES[name](catalogue)


def seed_counts(catalogue: Catalogue) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """The original's token counts, float64 (n, tokens), and the token of each column.

    Tokens never reach over a space, and the original joins tags by spaces, so counting each distinct
    tag once and adding up its rows gives what CountVectorizer gives for the joined text.
    """
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 a second, for builds alone

    labels = [squeezed(tag) for column in TAGS for tag in catalogue.tags[column].vocabulary]
    try:
        vectorizer = CountVectorizer(stop_words="english")
        per_tag = vectorizer.fit_transform(labels)
    except ValueError:  # no tag of the whole catalogue has a token
        return sparse.csr_array((len(catalogue), 0)), ()
    per_row = sparse.hstack([catalogue.tags[column].counts for column in TAGS], format="csr")
    counts = sparse.csr_array(per_row @ sparse.csr_array(per_tag, dtype=np.float64))
    counts.sort_indices()
    return counts, tuple(vectorizer.get_feature_names_out())


def seed_cpi(catalogue: Catalogue) -> NDArray[np.float64]:
    """The original's CPI column, (n,): missing as 0, then scaled to 0 … 1."""
    from sklearn.preprocessing import MinMaxScaler  # noqa: PLC0415 ditto

    cpi = np.nan_to_num(catalogue.number("cpi"), nan=0.0)
    return np.asarray(MinMaxScaler().fit_transform(cpi[:, np.newaxis]), np.float64)[:, 0]


def seed(catalogue: Catalogue) -> Features:
    """The original: cosine over token counts and scaled CPI."""
    counts, tokens = seed_counts(catalogue)
    cpi = seed_cpi(catalogue)
    columns = (*(FeatureColumn(ColumnKind.TOKEN, token) for token in tokens), POPULARITY)
    vectors = sparse.hstack([counts, sparse.csr_array(cpi[:, np.newaxis])], format="csr")
    nothing = np.zeros(len(catalogue))
    return Features("seed", Entries.of(_unit(sparse.csr_array(vectors))), columns, nothing, nothing)


def tuned(catalogue: Catalogue) -> Features:
    """Whole binary tags without unknown moods; the table's words beside them; a little popularity.

    Tags and words are unit vectors of their own and weigh the same; a channel that has only one of the
    two is compared on that one alone. The score is (cosine + p − p_min) / (1 + p_max − p_min) with
    p = w · σ(4 z), w = POPULARITY_WEIGHT, z the candidate's standardised log popularity and σ the logistic
    function, whose slope at 0 is a quarter: among average channels the order of cosine + w · z, and for all
    popularity within w, so that no channel stands above one whose cosine is more than w greater.
    """
    tags, tag_columns = _whole_tags(catalogue)
    words, labels = word_weights(catalogue)
    word_columns = tuple(FeatureColumn(ColumnKind.WORD, label) for label in labels)
    cosines = _unit(sparse.csr_array(sparse.hstack([_unit(tags), _unit(words)], format="csr")))
    # σ(4 z) by the hyperbolic tangent, which no z overflows; above that of the least popular.
    share = np.tanh(2 * log_popularity(catalogue)) / 2
    bonus = POPULARITY_WEIGHT * (share - share.min())
    span = 1 + float(np.ptp(bonus))
    content, weight = _scaled(cosines, np.full(len(catalogue), span**-0.5)), bonus / span
    columns = tag_columns + word_columns
    return Features("tuned", Entries.of(content), columns, np.ones(len(catalogue)), weight)


def _whole_tags(catalogue: Catalogue) -> tuple[sparse.csr_array, tuple[FeatureColumn, ...]]:
    blocks: list[sparse.csr_array] = []
    columns: list[FeatureColumn] = []
    for name in TAGS:
        labels, membership = _merged(catalogue.tags[name])
        blocks.append(sparse.csr_array((catalogue.tags[name].counts @ membership) > 0, dtype=np.float64))
        columns += [FeatureColumn(TAG_KINDS[name], label) for label in labels]
    return sparse.csr_array(sparse.hstack(blocks, format="csr")), tuple(columns)


def _merged(tags: TagColumn) -> tuple[list[str], sparse.csr_array]:
    """Labels in alphabetical order and which vocabulary entry is spelt as which: (entries, labels)."""
    spelt = [squeezed(tag) for tag in tags.vocabulary]
    label_of: dict[str, str] = {}
    for key, tag in zip(spelt, tags.vocabulary, strict=True):
        if key not in UNKNOWN_MOODS:
            label_of.setdefault(key, tag)
    place = {key: at for at, key in enumerate(sorted(label_of))}
    entries = [at for at, key in enumerate(spelt) if key in place]
    targets = [place[spelt[at]] for at in entries]
    shape = (len(spelt), len(place))
    membership = sparse.csr_array((np.ones(len(entries)), (entries, targets)), shape=shape)
    return [label_of[key] for key in place], membership


def _unit(matrix: sparse.csr_array) -> sparse.csr_array:
    """Each row at length 1; empty rows stay empty."""
    return _scaled(matrix, _inverse(np.sqrt(matrix.multiply(matrix).sum(axis=1))))


def _inverse(lengths: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)


def _scaled(matrix: sparse.csr_array, factors: NDArray[np.float64]) -> sparse.csr_array:
    """Each row times its factor; column indices sorted, no stored zeros."""
    scaled = sparse.csr_array(sparse.diags_array(factors) @ matrix)
    scaled.eliminate_zeros()
    scaled.sort_indices()
    return scaled


RECIPES: Mapping[str, Callable[[Catalogue], Features]] = MappingProxyType({"seed": seed, "tuned": tuned})
