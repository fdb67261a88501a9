"""Genres of whatever region."""

from __future__ import annotations

import numpy as np

from recommender.features.columns import ColumnKind
from recommender.features.recipes import apply_recipe
from recommender.features.whole_tags import families, whole_tags
from tests.recommender.tables import read, snapshot_of, tagged


def test_a_family_is_a_genre_without_its_region_however_spelt() -> None:
    catalogue = tagged("R&B / Soul (국내), Pop (국외)", "r&b/soul (국외)", "R&B / Soul", "Jazz", "Lo-fi")
    found, columns = families(*whole_tags(catalogue))
    assert [(column.kind, column.label) for column in columns] == [
        (ColumnKind.FAMILY, "Pop"),
        (ColumnKind.FAMILY, "R&B / Soul"),
    ]
    assert found.toarray().tolist() == [[1, 1], [0, 1], [0, 1], [0, 0], [0, 0]]


def test_a_genre_of_both_regions_counts_once() -> None:
    found, _ = families(*whole_tags(tagged("Pop (국내), Pop (국외)")))
    assert found.toarray().tolist() == [[1]]


def test_moods_have_no_families() -> None:
    found, columns = families(*whole_tags(read({"genres": "Jazz", "moods": "행복 (매우)"})))
    assert (found.shape, columns) == ((1, 0), ())


def test_the_same_genre_of_another_region_is_nearer_than_another_genre() -> None:
    catalogue = tagged(
        "Pop (국내), Rock (국내)", "Pop (국외), Rock (국내)", "Jazz (국외), Rock (국내)", "Pop (국외)"
    )
    assert [one.row for one in snapshot_of(catalogue).similar(0)] == [1, 2, 3]
    assert apply_recipe("tuned-1", catalogue).agreement(np.array([0]), np.array([3]))[0] == 0
