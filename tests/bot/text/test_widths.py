"""Text is measured as wide as it is on a phone, and cut where a person sees a character end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.untrusted import inert
from bot.text.widths import columns, lines_within, narrowed, width
from tests.bot.hostile import NAMES

TEXTS = st.one_of(st.text(max_size=60), st.sampled_from(NAMES))


@given(TEXTS, st.floats(4, 60))
def test_what_is_narrowed_has_the_room_and_what_fits_stays(text: str, room: float) -> None:
    shown = narrowed(text, room)
    assert width(shown) <= max(room, width("…"))
    assert (shown == text) == (width(text) <= room) or shown.endswith("…")


def test_a_line_of_hangul_is_as_wide_as_one_of_half_as_many_letters_more() -> None:
    assert width("가" * 10) == 2 * width("가" * 5) > width("a" * 10)
    assert width("ill") < width("abc") < width("MWM") <= width("가가가")
    assert width("e\u0301") == width("e")


@pytest.mark.parametrize("whole", ["🇰🇷", "👨\u200d👩\u200d👧", "e\u0301", "1\ufe0f\u20e3", "नि"])
def test_what_people_see_as_one_character_is_not_parted(whole: str) -> None:
    for room in range(4, 30):
        assert narrowed(whole * 40, room).removesuffix("…").replace(whole, "") == ""


@given(st.text("אב ", min_size=30, max_size=60).filter(lambda text: len(text.split()) > 2))
def test_an_isolate_that_is_cut_is_closed(name: str) -> None:
    shown = narrowed(inert(name, 60), 12)
    assert shown.count("\u2068") == shown.count("\u2069")


@given(st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), max_size=80), st.integers(4, 30))
def test_lines_hold_all_words_within_their_columns(text: str, room: int) -> None:
    lines = lines_within(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= room for line in lines)


def test_words_stay_whole_where_they_can() -> None:
    assert lines_within("Rap / Hip-hop (international)", 22) == ["Rap / Hip-hop", "(international)"]
    assert lines_within("가나다라마바사", 6) == ["가나다", "라마바", "사"]
