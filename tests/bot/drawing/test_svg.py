"""Pictures are well-formed whatever names are, need no styles, and are the same each time."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.drawing.boxes import Box
from bot.drawing.map import map_svg
from bot.drawing.neighbours import MapPoint, NeighbourMap
from bot.drawing.palette import GENRES, Theme, shade
from bot.drawing.radar import MOST_AXES, SIDE, TasteAxis, TasteRadar, arranged, axis_labels, radar_svg
from bot.drawing.sharing import SharingImage, sharing_svg
from bot.drawing.tile import Tile, initials, tile_svg
from tests.bot.drawing.channels import NAMES
from tests.bot.drawing.pixels import pixels
from tests.bot.hostile import NAMES as HOSTILE
from tests.bot.hostile import SURROGATES

NAME = st.one_of(st.sampled_from([*HOSTILE, *SURROGATES, *NAMES]), st.text(max_size=40))
VALUE = st.one_of(st.floats(0, 1), st.sampled_from([0.0, float("nan"), float("inf"), -1.0]))


def drawn(name: str) -> list[str]:
    """Every kind of picture that the name can stand in."""
    point = MapPoint(name, 0.5, 0.0, (name,))
    map_ = NeighbourMap(Tile(name, (name,)), (point,) * 3, name, ((name, name),))
    radar = TasteRadar((name, name), (TasteAxis(name, (0.3, 0.7)),) * 4, name)
    sharing = sharing_svg(SharingImage(map_, name, name, name))
    return [map_svg(map_), radar_svg(radar), tile_svg(Tile(name, (name,))), sharing]


@settings(max_examples=40)
@given(NAME)
def test_every_picture_is_well_formed_and_carries_nothing_to_run(name: str) -> None:
    for svg in drawn(name):
        root = ET.fromstring(svg.encode())  # noqa: S314 our own
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        known = {"svg", "title", "g", "rect", "circle", "line", "path", "text"}
        assert tags <= known | {"defs", "linearGradient", "stop", "clipPath"}
        for element in root.iter():
            assert not any(key.startswith("on") or key in {"style", "href"} for key in element.attrib)


@pytest.mark.parametrize("theme", Theme)
def test_hostile_names_are_drawn_as_png(theme: Theme) -> None:
    points = tuple(MapPoint(name, 0.1 * place, 0.6 * place) for place, name in enumerate(HOSTILE[-10:]))
    map_ = NeighbourMap(Tile(HOSTILE[0]), points)
    image = pixels(map_svg(map_, theme))
    assert image.shape[1] == 400
    assert 250 < image.shape[0] < 430
    ground = image[4, 200].astype(int).tolist()
    assert sum(ground[:3]) > 600 if theme is Theme.LIGHT else sum(ground[:3]) < 120
    assert len({tuple(pixel) for pixel in image[::3, ::3].reshape(-1, 4)}) > 50


def test_the_image_to_share_is_as_large_as_open_graph_asks_for() -> None:
    map_ = NeighbourMap(Tile("가운데", ("Jazz (국외)",)), (MapPoint("둘레", 0.5, 0.0),))
    assert pixels(sharing_svg(SharingImage(map_))).shape == (630, 1200, 4)


@given(st.lists(st.builds(TasteAxis, NAME, st.tuples(VALUE, VALUE)), max_size=14), st.booleans())
@settings(max_examples=60)
def test_no_axis_of_a_radar_is_told_over_another(axes: list[TasteAxis], two: bool) -> None:  # noqa: FBT001
    radar = TasteRadar(("하나", "둘") if two else ("하나",), tuple(axes))
    shown = arranged(radar)
    assert sorted(map(repr, shown)) == sorted(map(repr, axes[:MOST_AXES]))
    labels = axis_labels(shown)
    assert not [pair for pair in combinations(labels, 2) if pair[0].box.meets(pair[1].box)]
    assert all(label.box.within(Box(0, 0, SIDE, SIDE)) for label in labels)
    ET.fromstring(radar_svg(radar).encode())  # noqa: S314 our own


def test_of_two_what_both_have_is_at_the_top_and_each_has_its_side() -> None:
    axes = [
        *(TasteAxis(f"one {place}", (1.0, 0.0)) for place in range(3)),
        *(TasteAxis(f"other {place}", (0.0, 1.0)) for place in range(3)),
        *(TasteAxis(f"both {place}", (1.0, 1.0)) for place in range(2)),
    ]
    around = [axis.label.split()[0] for axis in arranged(TasteRadar(("a", "b"), tuple(axes)))]
    assert around[0] == "both"
    assert around[1:4] in (["both", "one", "one"], ["one", "one", "one"])
    assert "other" in around[5:]
    assert "other" not in around[1:4]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("소란한고요 loud silence", "소란"),
        ("essential;", "E"),
        ("Lazy Sunday", "LS"),
        ("[Playlist] 밤산책", "밤산"),
        ("플레이리스트", "플레"),
        ("𝙂𝙐𝙄𝙏𝘼𝙍 & 𝙏𝘼𝙉𝙂", "GT"),
        ("夜のプレイ", "夜の"),
        ("원", "원"),
        ("Музыка Ночь", "М"),
        ("🎧🔥", "🎧"),
        ("", "□"),
    ],
)
def test_initials(name: str, said: str) -> None:
    assert initials(name) == said


def test_a_tile_is_the_same_each_time_and_another_for_another_channel() -> None:
    one, other = Tile("밤산책", ("Jazz (국외)", "Pop (국내)")), Tile("새벽라디오", ("Jazz (국외)",))
    assert tile_svg(one) == tile_svg(Tile(*("밤산책", ("Jazz (국외)", "Pop (국내)"))))
    assert tile_svg(one) != tile_svg(other)
    assert shade("Jazz (국외)") == shade("jazz (국내)") == GENRES["jazz"]
    assert GENRES["jazz"].bright in tile_svg(other)
    assert len(tile_svg(one)) < 2000


def test_white_can_be_read_on_the_colours_of_genres() -> None:
    """Large writing needs a contrast of 3 (WCAG)."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for genre, colours in GENRES.items():
        for colour in colours:
            assert re.fullmatch("#[0-9a-f]{6}", colour)
            assert 1.05 / (light(colour) + 0.05) >= 3, (genre, colour)
