"""What an earlier recipe stored still answers as it did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.features.popularity import log_popularity
from recommender.similarity.neighbours import Neighbours
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.table import Catalogue


def saved(snapshot: Snapshot, folder: Path) -> Path:
    folder.mkdir()
    snapshot.save(folder)
    return folder


def test_a_snapshot_of_the_recipe_before_loads_and_answers(sample: Catalogue, tmp_path: Path) -> None:
    """Its popularity reached up to a fifth of the score: what is stored is what answers."""
    now = snapshot_of(sample)
    z = np.clip(log_popularity(sample), -2.5, 2.5)
    span = 1 + 0.05 * float(np.ptp(z))
    scale = (span * now.features.twin_similarity(0)) ** -0.5
    entries = replace(now.features.entries, data=now.features.entries.data * scale)
    weight = 0.05 * (z - z.min()) / span
    before = replace(now.features, entries=entries, candidate_weight=weight)
    neighbours = Neighbours.build(before, sample.number("cpi"), 25)
    stored = replace(now, features=before, neighbours=neighbours)
    loaded = Snapshot.load(saved(stored, tmp_path / "before"))
    assert loaded.features.twin_similarity(0) == pytest.approx(1 / span)
    for row in np.flatnonzero(loaded.features.known)[::40].tolist():
        nearest = loaded.similar(row, 10)
        assert [one.row for one in nearest] == neighbours.rows[row, :10].tolist()
        for one in nearest:
            explanation = loaded.explain(row, one.row)
            assert abs(sum(term.value for term in explanation.terms) - one.score) <= 1e-9
            assert 0 < one.similarity / loaded.features.twin_similarity(row) <= 1 + 1e-9
