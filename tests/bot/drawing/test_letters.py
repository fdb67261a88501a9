"""Every name leaves ink, as wide as it was measured, in our own fonts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.drawing.letters import UNKNOWN, advance, drawable, font_files, lines, shortened, width
from bot.text.untrusted import CLUSTER
from tests.bot.drawing.channels import NAMES, table
from tests.bot.drawing.pixels import SIZE, extents
from tests.bot.hostile import NAMES as HOSTILE
from tests.bot.hostile import SURROGATES

TEXTS = st.one_of(st.text(max_size=60), st.sampled_from([*HOSTILE, *SURROGATES, *NAMES]))


@pytest.mark.parametrize("source", ["sample", pytest.param("real", marks=pytest.mark.real_data)])
def test_every_name_of_a_table_leaves_ink_as_wide_as_it_is_measured(
    source: str, request: pytest.FixtureRequest
) -> None:
    texts = [drawable(name) for name in table(source, request).catalogue.names]
    for text, (left, right) in zip(texts, extents(texts), strict=True):
        assert UNKNOWN not in text
        measured = width(text, SIZE)
        assert left >= -SIZE / 4, text
        assert measured * 0.8 - SIZE / 2 <= right <= measured + SIZE / 3, text


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_writing_are_written(name: str) -> None:
    """One letter less leaves less ink: none is dropped without a word."""
    text = drawable(name)
    assert UNKNOWN not in text
    clusters = CLUSTER.findall(text)
    (_, whole), (_, shorter) = extents([text, "".join(clusters[:-1])])
    assert whole > 0
    assert whole != shorter or width(clusters[-1], SIZE) == 0


def test_all_syllables_of_hangul_have_a_width() -> None:
    assert all(advance(chr(code)) for code in range(0xAC00, 0xD7A4))


def test_what_follows_a_letter_that_no_font_has_is_written() -> None:
    """The renderer gives up at such a letter: "𒀀" alone may not take the rest with it."""
    (_, before), (_, after) = extents([drawable("𒀀"), drawable("𒀀 สวัสดี")])
    assert drawable("𒀀 ไทย") == f"{UNKNOWN} ไทย"
    assert after > before + SIZE


@pytest.mark.parametrize("name", [*HOSTILE, *SURROGATES, "", "\x00", "\u202e"])
def test_whatever_a_name_is_something_can_be_seen(name: str) -> None:
    ((_, right),) = extents([drawable(name)])
    assert right > 0


@settings(max_examples=50)
@given(TEXTS, st.floats(min_value=30, max_value=200))
def test_a_shortened_text_is_no_wider_than_its_room(text: str, room: float) -> None:
    told = shortened(drawable(text), SIZE, room)
    assert width(told, SIZE) <= room
    kept = told.removesuffix("…")
    assert drawable(text).startswith(kept)
    assert sum(map(len, CLUSTER.findall(drawable(text))[: len(CLUSTER.findall(kept))])) == len(kept)


@settings(max_examples=50)
@given(TEXTS, st.floats(min_value=40, max_value=200), st.integers(min_value=1, max_value=3))
def test_lines_are_as_many_and_as_wide_as_they_may_be(text: str, room: float, most: int) -> None:
    told = lines(drawable(text), SIZE, room, most)
    assert 1 <= len(told) <= most
    widest = max(width(cluster, SIZE) for cluster in CLUSTER.findall(drawable(text)))
    assert all(width(line, SIZE) <= max(room, widest) for line in told)


def test_every_font_is_there_with_its_licence() -> None:
    folder = {path.rpartition("/")[0] for path in font_files()}
    assert len(folder) == 1
    text = Path(folder.pop(), "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    for path in font_files():
        assert path.rpartition("/")[2] in text
