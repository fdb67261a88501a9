"""Two channels beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recommender import compare
from recommender.features.columns import ColumnKind
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


def test_tags_are_shared_or_of_one() -> None:
    snapshot = snapshot_of(tagged("Pop, Jazz, Rock", "Jazz, Folk, 모든 분위기", "Jazz", "Rock"))
    compared = compare(snapshot, 0, 1)
    assert compared.shared_tags == ("Jazz",)
    assert compared.only_one_tags == ("Pop", "Rock")
    assert compared.only_other_tags == ("Folk",)
    turned = compare(snapshot, 1, 0)
    assert (turned.only_one_tags, turned.only_other_tags) == (
        compared.only_other_tags,
        compared.only_one_tags,
    )


def test_words_and_sums_are_those_of_the_recipe(sample_snapshot: Snapshot) -> None:
    features = sample_snapshot.features
    for one, other in ((0, 56), (7, 427), (3, 300)):
        compared = compare(sample_snapshot, one, other)
        words = {
            row: {
                features.columns[column].label
                for column in features.entries.row(row)[0].tolist()
                if features.columns[column].kind is ColumnKind.WORD
            }
            for row in (one, other)
        }
        assert set(compared.shared_words) == words[one] & words[other]
        assert set(compared.only_one_words) == words[one] - words[other]
        assert set(compared.only_other_words) == words[other] - words[one]
        assert compared.similarity == compare(sample_snapshot, other, one).similarity
        for explanation, candidate in ((compared.there, other), (compared.back, one)):
            assert sum(term.value for term in explanation.terms) == pytest.approx(explanation.score, abs=1e-9)
            query = one + other - candidate
            assert explanation == sample_snapshot.explain(query, candidate)


def test_a_channel_is_not_compared_with_itself(sample_snapshot: Snapshot) -> None:
    with pytest.raises(ValueError, match="beside itself"):
        compare(sample_snapshot, 3, 3)
    with pytest.raises(IndexError):
        compare(sample_snapshot, 3, 500)
