"""`import recommender`: its public names, and what loading them takes along."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import recommender
from recommender.features.recipe_names import DEFAULT_RECIPE, RECIPE_NAMES
from recommender.features.recipes import RECIPES
from tests.recommender.stores import served
from tests.recommender.tables import snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.store import SnapshotStore

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = {
    *("read_catalogue", "sample_catalogue", "Catalogue", "PlaylistChannel"),
    *("read_likes", "Likes"),
    *("Snapshot", "SnapshotStore", "RECIPE_NAMES"),
    *("Taste", "Answer", "Neighbour", "Explanation", "Reason", "FromLiked", "LeftOut", "LeftOutReason"),
    *("Depth", "Region", "Steer", "why_not", "WhyNot", "Obstacle", "Remedy", "RemedyKind"),
    *("path", "ways", "Path", "NoPathError", "compare", "Comparison", "pick"),
    *("browse", "offers", "sorts", "Criteria", "Facet", "Found", "Offer", "Sort", "figures", "Figure"),
    *("NameIndex", "Accept", "Suggest", "NotFound"),
    *("CatalogueError", "SnapshotError", "NoSnapshotError", "StoreError", "TooLittleKnownError"),
    *("UnknownRecipeError", "UnsureError", "UnknownChannelError"),
}
HEAVY = ("numpy", "pandas", "scipy", "sklearn", "rapidfuzz", "anyascii", "koroman")
LISTING = """
from pathlib import Path
from recommender import SnapshotStore
store = SnapshotStore(Path({folder!r}))
assert len(store.listing()) == len(store.entries()) == 3
assert store.current_id() == store.listing()[0].id
store.roll_back()
"""
ANSWERING = """
from pathlib import Path
from recommender import SnapshotStore
snapshot = SnapshotStore(Path({folder!r})).current()
snapshot.prepare_lookups()
for neighbour in snapshot.similar(snapshot.catalogue.names[0], 3):
    assert snapshot.shared(0, neighbour.row)
assert snapshot.fingerprints and list(snapshot.catalogue)
"""


def loaded_by(code: str) -> set[str]:
    """Which of the heavy packages a new process that runs the code has loaded at its end."""
    told = f"{code}\nimport sys\nprint(*(name for name in {HEAVY} if name in sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", told]
    return set(subprocess.check_output(command, env=environment, cwd=ROOT, text=True).split())


def test_the_public_names_are_these() -> None:
    assert set(recommender.__all__) == PUBLIC
    assert len(recommender.__all__) == len(PUBLIC)
    assert set(dir(recommender)) >= PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_public_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(recommender, name)
    assert found is getattr(recommender, name)
    assert isinstance(found, tuple) or found.__doc__
    assert isinstance(found, tuple) or found.__name__ == name


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'recommender' has no attribute 'recommend'"):
        _ = recommender.recommend


def test_the_names_of_recipes_are_those_of_the_recipes() -> None:
    assert tuple(RECIPES) == RECIPE_NAMES
    assert DEFAULT_RECIPE in RECIPES


@pytest.mark.parametrize(
    "code",
    [
        "import recommender",
        "import recommender.snapshots.store",
        "import recommender.snapshots.manifest",
        "import recommender.snapshots.opening",
        "import recommender.snapshots.doubts",
        "from recommender import RECIPE_NAMES, SnapshotStore, Taste, Answer, Neighbour",
        "from recommender import CatalogueError, SnapshotError, NoSnapshotError, StoreError, UnsureError",
        "from recommender import TooLittleKnownError, UnknownRecipeError, UnknownChannelError",
    ],
)
def test_what_needs_no_number_loads_no_heavy_package(code: str) -> None:
    assert loaded_by(code) == set()


def test_stored_snapshots_are_listed_and_rolled_back_without_a_heavy_package(three: SnapshotStore) -> None:
    assert loaded_by(LISTING.format(folder=str(three._folder))) == set()
    assert served(three) == "채널 1"


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_a_stored_snapshot_answers_without_what_builds_one(
    recipe: str, store: SnapshotStore, sample: Catalogue
) -> None:
    store.publish(snapshot_of(sample, recipe))
    assert loaded_by(ANSWERING.format(folder=str(store._folder))) == {"numpy", "rapidfuzz"}
