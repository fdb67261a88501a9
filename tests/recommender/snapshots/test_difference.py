"""What a new snapshot changed, by tables whose difference is visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.table import COLUMNS
from recommender.snapshots.difference import ListChanges, Renamed, difference, rows_before
from tests.recommender.tables import read, snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

WITH_ID = (
    *COLUMNS,
    "channel_id",
)


def id_of(letter: str) -> str:
    return "UC" + letter * 22


def named(*names: str, ids: str = "") -> Catalogue:
    """Channels of these names; `ids` gives each a letter for its id, a blank for none."""
    letters = ids or " " * len(names)
    rows = [
        {"channel_name": name, "channel_id": "" if letter == " " else id_of(letter)}
        for name, letter in zip(names, letters, strict=True)
    ]
    return read(*rows, columns=WITH_ID)


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (named("a", "b", "c"), named("c", "a", "d"), [2, 0, -1]),
        (named("a", "b", ids="xy"), named("b", "a", ids="xy"), [0, 1]),
        (named("a", "a"), named("a", "a", "a"), [0, 1, -1]),
        (named("a", "b"), named("b", "a", ids="xy"), [1, 0]),
        (named("a", ids="x"), named("a", ids="y"), [-1]),
        (named("a", "a", ids="x "), named("a", "a", ids=" x"), [1, 0]),
    ],
)
def test_channels_are_known_again_by_id_then_by_name(
    before: Catalogue, after: Catalogue, rows: list[int]
) -> None:
    assert rows_before(before, after).tolist() == rows


def test_new_gone_renamed_and_retagged() -> None:
    before = read(
        {"channel_name": "stays", "channel_id": id_of("a")},
        {"channel_name": "old name", "channel_id": id_of("b")},
        {"channel_name": "goes", "channel_id": id_of("c")},
        {"channel_name": "retagged", "channel_id": id_of("d"), "genres": "Pop (국외)"},
        columns=WITH_ID,
    )
    after = read(
        {"channel_name": "comes", "channel_id": id_of("e")},
        {"channel_name": "retagged", "channel_id": id_of("d"), "genres": "Jazz (국외)"},
        {"channel_name": "new name", "channel_id": id_of("b")},
        {"channel_name": "stays", "channel_id": id_of("a"), "genres": "Jazz (국외), Pop (국외)"},
        columns=WITH_ID,
    )
    found = difference(snapshot_of(before), snapshot_of(after))
    assert (found.new, found.gone) == (("comes",), ("goes",))
    assert found.renamed == (Renamed("old name", "new name"),)
    assert found.retagged == ("retagged",)  # another order of the same tags is no change


def test_the_same_snapshot_has_no_difference(sample_snapshot: Snapshot) -> None:
    found = difference(sample_snapshot, sample_snapshot)
    assert (found.new, found.gone, found.renamed, found.retagged) == ((), (), (), ())
    assert found.lists == ListChanges(
        compared=len(sample_snapshot.catalogue), changed=0, reordered=0, replaced=0
    )
    assert found.lists.mean_replaced == 0


def test_a_channel_that_goes_is_replaced_in_every_list_that_had_it() -> None:
    before = snapshot_of(tagged("A", "A", "A", "A"))
    after = snapshot_of(tagged("A", "A", "A"))
    found = difference(before, after)
    assert found.gone == ("채널 3",)
    assert found.lists == ListChanges(compared=3, changed=3, reordered=0, replaced=0)


def test_lists_in_another_order_are_told_apart_from_changed_ones() -> None:
    before = snapshot_of(tagged("A", "A", "A", cpi=[9, 5, 1]))
    after = snapshot_of(tagged("A", "A", "A", cpi=[1, 5, 9]))
    assert difference(before, after).lists == ListChanges(compared=3, changed=0, reordered=3, replaced=0)


@settings(deadline=None)
@given(st.permutations(range(12)), st.sets(st.integers(0, 11), max_size=4))
def test_an_order_of_rows_is_no_difference_and_lists_agree_with_names(
    order: list[int], left_out: set[int]
) -> None:
    names = [f"c{number}" for number in range(12)]
    genres = ["Pop", "Pop, Jazz", "Jazz", "Rock"] * 3
    rows = [{"channel_name": name, "genres": genre} for name, genre in zip(names, genres, strict=True)]
    kept = [place for place in order if place not in left_out]
    before, after = snapshot_of(read(*rows)), snapshot_of(read(*(rows[place] for place in kept)))
    found = difference(before, after)
    assert (found.new, found.renamed, found.retagged) == ((), (), ())
    assert set(found.gone) == {names[place] for place in left_out}
    changed = sum(top(before, names[place]) != top(after, names[place]) for place in kept)
    assert found.lists.changed == changed


def top(snapshot: Snapshot, name: str) -> set[str]:
    """The members of a list by name, straight from the arrays."""
    rows = snapshot.neighbours.rows[snapshot.catalogue.names.index(name), :10]
    return {snapshot.catalogue.names[row] for row in np.unique(rows[rows >= 0]).tolist()}
