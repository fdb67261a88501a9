"""Ways from channel to channel, against NetworkX on a graph that is built from the lists alone."""

from __future__ import annotations

import pickle
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender import NoPathError, path, ways
from tests.recommender.tables import snapshot_of, tagged
from tests.recommender.tastes import snapshots

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

# More than all distances of a way together, in millionths.
ONE_STEP = 10**9


def joining(snapshot: Snapshot, start: int, end: int) -> tuple[nx.Graph[int], int]:
    """Of lists of ten, else of all that is kept, and how much that is."""
    graph, places = textbook(snapshot), min(10, snapshot.neighbours.depth)
    if nx.has_path(graph, start, end):
        return graph, places
    return textbook(snapshot, snapshot.neighbours.depth), snapshot.neighbours.depth


def textbook(snapshot: Snapshot, places: int = 10) -> nx.Graph[int]:
    """Steps count first, then what the scores lack of the highest."""
    highest = float(snapshot.neighbours.scores[:, :places].max())
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(snapshot.catalogue)))
    for row in range(len(snapshot.catalogue)):
        if not snapshot.features.known[row]:
            continue
        for one in snapshot.similar(row, min(places, snapshot.neighbours.depth)):
            weight = ONE_STEP + round((highest - one.score) * 1e6)
            before = graph.get_edge_data(row, one.row, {"weight": weight})["weight"]
            graph.add_edge(row, one.row, weight=min(weight, before))
    return graph


def length(graph: nx.Graph[int], rows: tuple[int, ...]) -> int:
    return sum(graph.edges[pair]["weight"] for pair in pairwise(rows))


@given(snapshots(most=40), st.data())
@settings(deadline=None, max_examples=200)
def test_a_path_is_the_first_of_the_shortest(snapshot: Snapshot, data: st.DataObject) -> None:
    row = st.integers(0, len(snapshot.catalogue) - 1)
    start, end = data.draw(st.lists(row, min_size=2, max_size=2, unique=True))
    avoid = data.draw(st.lists(row, max_size=6))
    direct = data.draw(st.booleans())
    graph, depth = joining(snapshot, start, end)
    graph.remove_nodes_from({*avoid} - {start, end})
    if not direct and graph.has_edge(start, end):
        graph.remove_edge(start, end)
    if not nx.has_path(graph, start, end):
        with pytest.raises(NoPathError):
            path(snapshot, start, end, avoid, direct=direct)
        return
    found = path(snapshot, start, end, avoid, direct=direct)
    shortest = min(map(tuple, nx.all_shortest_paths(graph, start, end, weight="weight")))
    assert length(graph, found.rows) == nx.shortest_path_length(graph, start, end, weight="weight")
    assert found.rows == shortest
    assert found.inner == shortest[1:-1]
    for step, pair in zip(found.steps, pairwise(shortest), strict=True):
        assert (step.start, step.end) == pair
        assert step.shared == snapshot.shared(*pair)
        lists = [(snapshot.similar(here, depth), there) for here, there in (pair, pair[::-1])]
        assert step.score == max(one.score for listed, there in lists for one in listed if one.row == there)


@given(snapshots(most=40), st.data())
@settings(deadline=None, max_examples=60)
def test_another_way_leads_over_others(snapshot: Snapshot, data: st.DataObject) -> None:
    row = st.integers(0, len(snapshot.catalogue) - 1)
    start, end = data.draw(st.lists(row, min_size=2, max_size=2, unique=True))
    try:
        found = ways(snapshot, start, end, 5)
    except NoPathError:
        return
    assert found[0] == path(snapshot, start, end)
    inner = [row for one in found for row in one.inner]
    assert len(inner) == len(set(inner))
    assert sum(not one.inner for one in found) <= 1
    assert [len(one.steps) for one in found] == sorted(len(one.steps) for one in found)
    assert ways(snapshot, start, end, 2) == found[:2]


def test_a_path_is_as_long_both_ways(sample_snapshot: Snapshot) -> None:
    for end in range(50, 500, 90):
        graph, _ = joining(sample_snapshot, 3, end)
        there, back = path(sample_snapshot, 3, end), path(sample_snapshot, end, 3)
        assert length(graph, there.rows) == length(graph, back.rows)


def test_whoever_lists_of_ten_do_not_join_is_joined_by_longer_ones() -> None:
    cells = [*["Pop"] * 13, "Pop, Jazz", *["Jazz"] * 13, ""]
    snapshot = snapshot_of(tagged(*cells, cpi=[9.0] * 13 + [0.0] + [1.0] * 14))
    assert not nx.has_path(textbook(snapshot), 0, 14)
    assert path(snapshot, 0, 14).rows == (0, 13, 14)
    with pytest.raises(NoPathError):
        path(snapshot, 0, 27)


def test_no_path_says_between_which_and_whether_any_is_avoided() -> None:
    snapshot = snapshot_of(tagged("Pop", "Pop", "Jazz", "Jazz", "Pop, Rock", "Rock", ""))
    with pytest.raises(NoPathError, match="no chain of neighbours leads from row 0 to row 2") as caught:
        path(snapshot, 0, 2)
    assert (caught.value.start, caught.value.end, caught.value.avoiding) == (0, 2, False)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 our own
    assert (str(again), again.avoiding) == (str(caught.value), False)
    assert path(snapshot, 0, 5).rows == (0, 4, 5)
    with pytest.raises(NoPathError, match="no other chain"):
        path(snapshot, 0, 5, avoid=[4])
    with pytest.raises(NoPathError):
        path(snapshot, 0, 6)


def test_ends_that_are_none_are_refused(sample_snapshot: Snapshot) -> None:
    with pytest.raises(ValueError, match="both ends"):
        path(sample_snapshot, 3, 3)
    for start, end in ((0, 500), (-1, 3)):
        with pytest.raises(IndexError):
            path(sample_snapshot, start, end)
