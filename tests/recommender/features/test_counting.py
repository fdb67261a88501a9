"""Counts of words are CountVectorizer's, which is not imported for them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

from recommender.features.counting import word_counts

WORDS = st.sampled_from(["새벽", "감성", "a", "b", "z", "é", "日"])
SAID = st.lists(st.lists(WORDS, max_size=6).map(" ".join))


@given(SAID, st.integers(1, 3), st.sampled_from([0.25, 0.5, 1.0]))
def test_they_are_what_count_vectorizer_gives(said: list[str], least: int, share: float) -> None:
    counts, words = word_counts(said, str.split, least, share)
    assert counts.shape == (len(said), len(words))
    assert counts.dtype == np.float64
    vectorizer = CountVectorizer(analyzer=str.split, min_df=least, max_df=share)
    try:
        expected = sparse.csr_array(vectorizer.fit_transform(said))
    except ValueError:  # no words, or none between the two limits
        assert words == ()
        return
    assert words == tuple(vectorizer.get_feature_names_out())
    assert np.array_equal(counts.toarray(), expected.toarray())
