"""No label of a map meets another or leaves it, whoever stands where; distances follow what is told."""

from __future__ import annotations

import math
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.drawing.boxes import Box
from bot.drawing.letters import drawable
from bot.drawing.map import PAD, map_svg
from bot.drawing.map_layout import BOUNDS, CENTRE, MIDDLE, NODE, laid_out, used
from bot.drawing.neighbours import MOST, MapPoint, NeighbourMap
from bot.drawing.palette import Theme
from bot.drawing.tile import Tile
from bot.text.extras import can_render
from tests.bot.drawing.channels import NAMES, maps, table
from tests.bot.drawing.pixels import pixels
from tests.bot.hostile import NAMES as HOSTILE

if TYPE_CHECKING:
    from bot.drawing.map_layout import Layout

LONG = ("가나다라마바사아자차카타파하" * 4, "Every Word Of This Name Is Long Enough", "W" * 60)
POINTS = st.builds(
    MapPoint,
    st.one_of(st.sampled_from([*LONG, *NAMES, *HOSTILE]), st.text(max_size=30)),
    st.one_of(st.floats(0, 1), st.sampled_from([1.0, 0.5, math.nan, -3.0, 7.0])),
    st.one_of(st.floats(0, math.tau), st.sampled_from([0.0, 1e9, -4.0])),
)


def boxes(layout: Layout) -> list[Box]:
    labels = [node.label.box for node in layout.nodes if node.label is not None]
    rings = [ring.box for ring in layout.rings if ring.box is not None]
    return [layout.centre.box, *labels, *rings]


def check(map_: NeighbourMap) -> None:
    layout = laid_out(map_)
    shown = map_.around[:MOST]
    assert len(layout.nodes) == len(shown)
    assert all(node.label is not None and any(node.label.lines) for node in layout.nodes)
    written = boxes(layout)
    assert all(box.within(BOUNDS) for box in written)
    round_things = [Box.around(node.x, node.y, 2 * NODE, 2 * NODE) for node in layout.nodes]
    round_things.append(Box.around(MIDDLE, MIDDLE, 2 * CENTRE, 2 * CENTRE))
    assert not [pair for pair in combinations(written, 2) if pair[0].meets(pair[1])]
    assert not [(box, thing) for box in written for thing in round_things if box.meets(thing)]
    for one, other in combinations(layout.nodes, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) > 2 * NODE


@pytest.mark.parametrize("source", ["sample", pytest.param("real", marks=pytest.mark.real_data)])
def test_no_label_of_any_channel_meets_another(source: str, request: pytest.FixtureRequest) -> None:
    whole = names = 0
    for map_ in maps(table(source, request)):
        check(map_)
        for node, point in zip(laid_out(map_).nodes, map_.around, strict=True):
            assert node.label is not None
            names += 1
            whole += "".join(node.label.lines).replace(" ", "") == drawable(point.name).replace(" ", "")
    assert whole / names > 0.95


@pytest.mark.skipif(not can_render(), reason="the extra `pictures` is not installed")
@pytest.mark.parametrize("source", ["sample", pytest.param("real", marks=pytest.mark.real_data)])
def test_every_label_of_a_map_leaves_pixels(source: str, request: pytest.FixtureRequest) -> None:
    """The renderer drops a whole text without a word where it lacks its font."""
    for map_ in list(maps(table(source, request)))[::25]:
        layout = laid_out(map_)
        down = PAD - used(layout)[0]
        image = pixels(map_svg(map_, Theme.LIGHT)).astype(int)
        for label in [layout.centre, *(node.label for node in layout.nodes if node.label)]:
            box = label.box
            area = image[round(box.top + down) : round(box.bottom + down), round(box.left) : round(box.right)]
            assert (area[:, :, :3].sum(axis=2) < 250).any(), label.lines


@settings(max_examples=60)
@given(st.sampled_from([*LONG, *HOSTILE, *NAMES]), st.lists(POINTS, max_size=14))
@example(LONG[0], [MapPoint(LONG[0], 1.0, 0.0)] * 10)
@example(LONG[2], [MapPoint(LONG[2], 0.5, 0.0)] * 10)
@example("", [])
def test_no_label_meets_another_whoever_stands_where(centre: str, points: list[MapPoint]) -> None:
    check(NeighbourMap(Tile(centre), tuple(points)))


@given(st.lists(st.floats(0, 1), min_size=2, max_size=10))
def test_the_more_alike_the_nearer(similarities: list[float]) -> None:
    map_ = NeighbourMap(Tile("가운데"), tuple(MapPoint("둘레", one, 0.0) for one in similarities))
    away = [math.dist((node.x, node.y), (MIDDLE, MIDDLE)) for node in laid_out(map_).nodes]
    for (one, alike), (other, less) in permutations(zip(away, similarities, strict=True), 2):
        assert one <= other + 1e-6 or alike < less


def test_neighbours_keep_their_order_around() -> None:
    bearings = [0.1, 4.0, 2.0, 5.5, 2.1]
    layout = laid_out(NeighbourMap(Tile("m"), tuple(MapPoint("n", 0.5, one) for one in bearings)))
    turned = [math.atan2(node.x - MIDDLE, MIDDLE - node.y) % math.tau for node in layout.nodes]
    start = turned[0]
    order = sorted(range(5), key=lambda place: round((turned[place] - start) % math.tau, 9))
    assert order == sorted(range(5), key=lambda place: (bearings[place] - bearings[0]) % math.tau)
