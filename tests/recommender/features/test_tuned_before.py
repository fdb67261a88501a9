"""`tuned-1`, the recipe of before, against its formula: cos + 0.05 · σ(4 · z(log popularity))."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from recommender.features.recipes import apply_recipe
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue


def tags_of(catalogue: Catalogue, row: int) -> set[tuple[str, str]]:
    tags = {
        (kind, tag.replace(" ", "").lower())
        for kind in ("genres", "moods")
        for tag in catalogue.tags[kind][row]
    }
    return {(kind, tag) for kind, tag in tags if tag != "모든분위기"}


def cosines(catalogue: Catalogue) -> NDArray[np.float64]:
    """Of sets of whole tags: |a ∩ b| / √(|a| |b|), 0 where one is empty."""
    tags = [tags_of(catalogue, row) for row in range(len(catalogue))]
    return np.array([[len(a & b) / max(1, len(a) * len(b)) ** 0.5 for b in tags] for a in tags], np.float64)


def popularity(catalogue: Catalogue) -> NDArray[np.float64]:
    """σ(4 z), z of log(1 + CPI), from the line through log(1 + subscribers) where it is missing."""
    cpi = pd.Series(np.log1p(catalogue.number("cpi")))
    reach = pd.Series(np.log1p(catalogue.number("subscribers")))
    line = np.polynomial.Polynomial.fit(
        reach[cpi.notna() & reach.notna()], cpi[cpi.notna() & reach.notna()], 1
    )
    filled = cpi.fillna(pd.Series(line(reach.to_numpy())))
    z = ((filled - filled.mean()) / filled.std(ddof=0)).fillna(0)
    return np.asarray(1 / (1 + np.exp(-4 * z)), np.float64)


def all_scores(catalogue: Catalogue) -> NDArray[np.float64]:
    features = apply_recipe("tuned-1", catalogue)
    pairs = np.indices((len(catalogue), len(catalogue))).reshape(2, -1)
    return features.scores(pairs[0], pairs[1]).reshape(len(catalogue), -1)


@pytest.fixture(scope="module")
def wordless(sample: Catalogue) -> Catalogue:
    return replace(sample, text_columns={"channel_id": sample.text("channel_id")})


def test_scores_are_the_formula(wordless: Catalogue) -> None:
    share = popularity(wordless)
    due = (cosines(wordless) + 0.05 * (share - share.min())) / (1 + 0.05 * np.ptp(share))
    assert np.max(np.abs(all_scores(wordless) - due)) <= 1e-11


def test_lists_are_in_the_order_of_cosine_and_popularity(wordless: Catalogue) -> None:
    snapshot = snapshot_of(wordless, "tuned-1", depth=10)
    cosine = cosines(wordless)
    due = cosine + 0.05 * popularity(wordless)
    for row in np.flatnonzero(snapshot.features.known).tolist():
        shown = [neighbour.row for neighbour in snapshot.similar(row, 10)]
        best = sorted(
            (due[row, other] for other in np.flatnonzero(cosine[row]) if other != row), reverse=True
        )
        np.testing.assert_allclose(due[row, shown], best[: len(shown)], rtol=0, atol=1e-11)
        assert len(shown) == min(10, len(best))


@given(catalogues_of_twins())
@settings(deadline=None)
def test_scores_lie_within_0_and_1(catalogue: Catalogue) -> None:
    scores = all_scores(catalogue)
    assert np.all((scores >= 0) & (scores <= 1))  # NaN is neither
