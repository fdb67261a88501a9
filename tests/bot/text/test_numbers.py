"""Numbers in their short form."""

from __future__ import annotations

import pytest
from babel.numbers import format_compact_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.text.language import LANGUAGES, language

NUMBERS = st.integers(-(10**6), 10**14) | st.builds(
    lambda digits, zeros, off: digits * 10**zeros + off,
    st.integers(1, 9999),
    st.integers(0, 10),
    st.integers(-1, 1),
)


@given(NUMBERS, st.sampled_from(LANGUAGES))
def test_a_short_form_is_the_one_of_cldr_but_for_whole_ten_thousands(number: int, code: str) -> None:
    if code == "ko" and 1_000_000 <= number < 100_000_000:
        return
    expected = format_compact_decimal(number, locale=code, fraction_digits=1)
    assert language(code).short(number) == expected


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1_000_000, "100만"),
        (10_414_999, "1,041만"),
        (10_415_000, "1,042만"),
        (99_995_000, "1억"),
        (9_849, "9.8천"),
    ],
)
def test_of_a_hundred_ten_thousands_nobody_tells_tenths(number: int, told: str) -> None:
    assert language("ko").short(number) == told
