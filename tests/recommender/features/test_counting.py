"""Counts are those of scikit-learn, which is there where tests are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS as THEIRS
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.preprocessing import MinMaxScaler

from recommender.features.counting import telling_terms, term_counts
from recommender.features.english import ENGLISH_STOP_WORDS
from recommender.features.recipes import seed_cpi
from tests.recommender.tables import tagged

DOCUMENTS = st.lists(
    st.lists(st.sampled_from(["jazz", "pop", "비", "밤", "folk", "a b"]), max_size=9), max_size=12
)
RAIN = [
    ["rain", "jazz", "rain"],
    [],
    ["jazz", "folk", "pop"],
    ["rain", "jazz"],
    ["pop", "jazz", "pop", "pop"],
]


def theirs(documents: list[list[str]], **options: float) -> tuple[sparse.csr_array, tuple[str, ...]]:
    vectorizer = CountVectorizer(analyzer=lambda document: document, **options)
    try:
        counts = vectorizer.fit_transform(documents)
    except ValueError:  # no term is left
        return sparse.csr_array((len(documents), 0)), ()
    return sparse.csr_array(counts), tuple(vectorizer.get_feature_names_out())


def test_terms_are_counted_where_they_stand() -> None:
    counts, terms = term_counts(RAIN)
    assert terms == ("folk", "jazz", "pop", "rain")
    assert counts.toarray().tolist() == [[0, 1, 0, 2], [0] * 4, [1, 1, 1, 0], [0, 1, 0, 1], [0, 1, 3, 0]]


def test_of_terms_neither_rare_nor_common_the_most_frequent_are_kept() -> None:
    counts, terms = telling_terms(*term_counts(RAIN), least=2, most=3, limit=1)
    assert terms == ("pop",)
    assert counts.toarray().tolist() == [[0], [0], [1], [0], [3]]


@given(DOCUMENTS)
def test_any_documents_are_counted_as_scikit_learn_counts(documents: list[list[str]]) -> None:
    counts, terms = term_counts(documents)
    due, names = theirs(documents)
    assert terms == names
    np.testing.assert_array_equal(counts.toarray(), due.toarray())


@given(DOCUMENTS, st.integers(1, 3), st.floats(0.3, 1), st.integers(1, 4))
def test_the_same_terms_are_kept(documents: list[list[str]], least: int, share: float, limit: int) -> None:
    most = share * len(documents)
    if most < least:
        return  # refused by theirs
    counts, terms = telling_terms(*term_counts(documents), least=least, most=most, limit=limit)
    due, names = theirs(documents, min_df=least, max_df=share, max_features=limit)
    assert terms == names
    np.testing.assert_array_equal(counts.toarray(), due.toarray())


def test_the_words_left_out_are_theirs() -> None:
    assert ENGLISH_STOP_WORDS == THEIRS


@pytest.mark.parametrize("cpi", [[1, 5, 3.3, float("nan")], [7, 7], [0.1 + 0.2, 1e9, 3], [float("nan")] * 2])
def test_the_cpi_is_scaled_to_the_last_bit_as_theirs(cpi: list[float]) -> None:
    catalogue = tagged(*["Pop"] * len(cpi), cpi=cpi)
    known = np.nan_to_num(catalogue.number("cpi"))[:, np.newaxis]
    np.testing.assert_array_equal(seed_cpi(catalogue), MinMaxScaler().fit_transform(known)[:, 0])
