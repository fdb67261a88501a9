"""Random snapshots with regions and figures, and random tastes of them, for property tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import assume
from hypothesis import strategies as st

from recommender.features.recipe_names import RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.similarity.neighbours import Neighbours
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth, Region, Steer
from recommender.snapshots.snapshot import Snapshot
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.names.index import NameIndex
    from recommender.snapshots.manifest import Manifest

TAGS = (
    "Pop (국외)",
    "Pop (국내)",
    "Jazz (국외)",
    "Jazz (국내)",
    "Rock (J-Pop)",
    "New Age",
    "트로트",
    "Classic",
)
# As tags may be named: whole, without their region, by the region alone, and what no channel has.
NAMED = (*TAGS, "pop", "Jazz", "국내", "국외", "J-Pop", "Opera")
REACH = (float("nan"), 0.0, 10.0, 10.0, 500.0, 500.0, 7000.0, 1e6)


@st.composite
def snapshots(draw: st.DrawFn, most: int = 30) -> Snapshot:
    """Up to `most` channels, of few tags and few numbers, so that twins and ties are the rule."""
    size = draw(st.integers(2, most))
    cells = st.lists(st.sampled_from(TAGS), max_size=4).map(", ".join)
    numbers = st.lists(st.sampled_from(REACH), min_size=size, max_size=size)
    genres = draw(st.lists(cells, min_size=size, max_size=size))
    catalogue = tagged(*genres, cpi=draw(numbers), subscribers=draw(numbers))
    features = apply_recipe(draw(st.sampled_from(RECIPE_NAMES)), catalogue)
    assume(features.known.any())
    neighbours = Neighbours.build(features, catalogue.number("cpi"), draw(st.sampled_from((3, 25))))
    manifest, names = named(size)
    return Snapshot(manifest, catalogue, features, neighbours, names)


@cache
def named(size: int) -> tuple[Manifest, NameIndex]:
    """The parts that hang on nothing but names: these take longest to build."""
    snapshot = snapshot_of(tagged(*[""] * size))
    return snapshot.manifest, snapshot.names


def steers(*, region: bool = True) -> st.SearchStrategy[Steer]:
    regions = st.sampled_from(Region) if region else st.just(Region.EVERYWHERE)
    tags = st.lists(st.sampled_from(NAMED), max_size=4, unique_by=str.lower)
    sides = st.tuples(tags, st.integers(0, 4))
    return st.builds(
        lambda both, whose: Steer(tuple(both[0][: both[1]]), tuple(both[0][both[1] :]), whose), sides, regions
    )


@st.composite
def tastes(draw: st.DrawFn, snapshot: Snapshot) -> Taste:
    """Any taste of a snapshot, of which at least one liked channel is known."""
    known = np.flatnonzero(snapshot.features.known).tolist()
    rows = st.integers(0, len(snapshot.catalogue) - 1)
    liked = [draw(st.sampled_from(known))]
    liked += [row for row in draw(st.lists(rows, max_size=3, unique=True)) if row not in liked]
    disliked = [row for row in draw(st.lists(rows, max_size=2, unique=True)) if row not in liked]
    return Taste(
        tuple(draw(st.permutations(liked))),
        draw(st.integers(0, 12)),
        disliked=tuple(disliked),
        steer=draw(steers()),
        depth=draw(st.sampled_from(Depth)),
        variety=draw(st.sampled_from((0.0, 0.1, 0.5, 1.0))),
        excluded=tuple(draw(st.lists(rows, max_size=3))),
    )
