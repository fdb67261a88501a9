"""What an earlier recipe stored still answers as it did."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.catalogue.dialects import read_catalogue
from recommender.features.popularity import log_popularity
from recommender.similarity.neighbours import Neighbours
from recommender.snapshots.figures import ListFigures
from recommender.snapshots.manifest import MANIFEST_FILE, Manifest, Origin, OriginKind
from recommender.snapshots.rebuild import Judging, rebuild
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.tables import NEW_YEAR, snapshot_of, table, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.store import SnapshotStore


def saved(snapshot: Snapshot, folder: Path) -> Path:
    folder.mkdir()
    snapshot.save(folder)
    return folder


def of_the_version_before(snapshot: Snapshot) -> Snapshot:
    """As that wrote it: its default recipe was called `tuned`, and no figures were in a manifest."""
    recipe = {"tuned-1": "tuned"}.get(snapshot.manifest.recipe, snapshot.manifest.recipe)
    return replace(snapshot, manifest=replace(snapshot.manifest, recipe=recipe, figures=None))


@pytest.mark.parametrize("recipe", ["tuned-1", "seed"])
def test_a_snapshot_of_the_version_before_loads_and_answers(
    recipe: str, sample: Catalogue, tmp_path: Path
) -> None:
    before = snapshot_of(sample, recipe)
    folder = saved(of_the_version_before(before), tmp_path / "before")
    assert "figures" not in (folder / MANIFEST_FILE).read_text(encoding="utf-8")
    loaded = Snapshot.load(folder)
    assert (loaded.manifest.recipe, loaded.features.recipe) == (recipe, recipe)
    assert loaded.manifest.figures is None
    assert loaded.features.popularity_weight is None
    for row in np.flatnonzero(loaded.features.known)[::40].tolist():
        assert loaded.similar(row, 40) == before.similar(row, 40)
        assert loaded.explain(row, 3) == before.explain(row, 3)


@pytest.mark.parametrize(("recipe", "anew"), [("tuned", True), ("tuned-1", False)])
def test_it_is_rebuilt_by_the_recipe_of_now_and_that_is_said(
    recipe: str, *, anew: bool, tmp_path: Path, store: SnapshotStore
) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(table(*({"channel_name": str(n), "cpi": str(n)} for n in range(30))))
    catalogue = read_catalogue(path).catalogue
    store.publish(of_the_version_before(snapshot_of(catalogue, "tuned-1")))
    found = rebuild(
        path,
        store,
        origin=Origin(OriginKind.FILE, "rows.csv"),
        built_at=NEW_YEAR + timedelta(days=1),
        recipe=recipe,
        judging=Judging.REFUSE,
        progress=lambda *_: None,
    )
    assert found.unchanged is not anew
    assert found.recipe_before == ("tuned-1" if anew else None)
    assert store.current().manifest.recipe == recipe
    assert (found.changes is not None) is anew


def test_a_manifest_tells_how_evenly_its_lists_show(sample: Catalogue, tmp_path: Path) -> None:
    snapshot = snapshot_of(sample)
    figures = Manifest.load(saved(snapshot, tmp_path / "now")).figures
    assert figures is not None
    assert figures == snapshot.manifest.figures
    assert figures.popularity_weight == snapshot.features.popularity_weight
    shown = dict.fromkeys(np.flatnonzero(snapshot.features.known).tolist(), 0)
    ties = 0
    for row in shown:
        scores = [one.score for one in snapshot.similar(row, 11)]
        ties += len(scores) == 11 and scores[9] == scores[10]
    for row in list(shown):
        for one in snapshot.similar(row, 10):
            shown[one.row] += 1
    counts = np.sort(list(shown.values()))
    assert figures.coverage == pytest.approx(np.mean(counts > 0), abs=1e-6)
    lorenz = np.cumsum(counts) / counts.sum()
    assert figures.gini == pytest.approx(1 + 1 / len(counts) - 2 * lorenz.mean(), abs=1e-6)
    assert figures.ties == ties
    assert snapshot_of(tagged(*["Pop"] * 30), "seed").manifest.figures == ListFigures(
        None, 0.366667, 0.654444, 30
    )


def test_a_snapshot_of_an_earlier_recipe_loads_and_answers(sample: Catalogue, tmp_path: Path) -> None:
    """Its popularity reached up to a fifth of the score: what is stored is what answers."""
    now = snapshot_of(sample, "tuned-1")
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
