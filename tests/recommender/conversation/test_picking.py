"""One at random: repeatable, of what is asked for, never the last one again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender import Depth, pick
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


def test_the_same_seed_picks_the_same_and_never_the_last(sample_snapshot: Snapshot) -> None:
    last = None
    for seed in range(300):
        row = pick(sample_snapshot, seed, "Jazz", Depth.HIDDEN, last)
        assert row is not None
        assert row != last
        assert row == pick(sample_snapshot, seed, "jazz", Depth("hidden"), last)
        assert any(tag.startswith("Jazz") for tag in sample_snapshot.catalogue[row].genres)
        assert sample_snapshot.reach[row] <= 1 / 3
        last = row


def test_each_is_as_likely() -> None:
    snapshot = snapshot_of(tagged(*["Pop"] * 5, "Jazz"))
    counts = Counter(pick(snapshot, seed, "Pop", last=2) for seed in range(2000))
    assert set(counts) == {0, 1, 3, 4}
    assert min(counts.values()) > 400


def test_familiar_ones_have_more_subscribers_than_hidden_ones(sample_snapshot: Snapshot) -> None:
    reach = sample_snapshot.catalogue.number("subscribers")
    rows = {depth: [pick(sample_snapshot, seed, depth=depth) for seed in range(50)] for depth in Depth}
    picked = {depth: reach[np.array(found, np.int64)] for depth, found in rows.items()}
    assert picked[Depth.FAMILIAR].min() > picked[Depth.HIDDEN].max()
    assert len(set(rows[Depth.BALANCED])) > 30


def test_where_there_is_nobody_nobody_is_picked() -> None:
    snapshot = snapshot_of(tagged("Pop", "Jazz", "Jazz"))
    assert pick(snapshot, 1, "Opera") is None
    assert pick(snapshot, 1, "Pop", last=0) is None
    assert pick(snapshot, 1, "Jazz", last=1) == 2
    assert pick(snapshot, 1, depth=Depth.HIDDEN) is None  # no figures
    with pytest.raises(ValueError, match="negative"):
        pick(snapshot, -1)
