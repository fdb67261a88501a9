"""Recipes: how a catalogue becomes features. `seed` is the original notebook's, written out here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.catalogue.table import TAGS
from recommender.catalogue.tags import squeezed
from recommender.features.columns import POPULARITY, ColumnKind, Entries, FeatureColumn, Features
from recommender.features.liked_together import with_likes
from recommender.features.matrices import unit
from recommender.features.recipe_names import UnknownRecipeError
from recommender.features.tuned import tuned
from recommender.features.tuned_before import tuned_before

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from recommender.catalogue.likes import Likes
    from recommender.catalogue.table import Catalogue


def apply_recipe(name: str, catalogue: Catalogue, likes: Likes | None = None) -> Features:
    """Turn a catalogue, and what people like of it, into features.

    Raises:
        UnknownRecipeError: no recipe of that name.
        ValueError: the likes are of another number of channels.
    """
    if name not in RECIPES:
        raise UnknownRecipeError(name)
    features = RECIPES[name](catalogue)
    return features if likes is None else with_likes(features, likes)


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
    return Features("seed", Entries.of(unit(sparse.csr_array(vectors))), columns, nothing, nothing)


RECIPES: Mapping[str, Callable[[Catalogue], Features]] = MappingProxyType(
    {"seed": seed, "tuned-1": tuned_before, "tuned": tuned}
)
