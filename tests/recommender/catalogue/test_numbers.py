"""Numbers as people and programs write them; what cannot be told is refused with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.numbers import number_in


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.2M", 1_200_000),
        ("234K", 234_000),
        ("2.3 bn", 2_300_000_000),
        ("1.2 million", 1_200_000),
        ("193만", 1_930_000),
        ("1.5천", 1_500),
        ("128억5130만", 12_851_300_000),
        ("1억 2,345만", 123_450_000),
        ("3천5백만", 35_000_000),
        ("1만2345", 12_345),
        ("319개", 319),
        ("1,234명", 1_234),
        ("구독자 193만명", 1_930_000),
        ("약 1.5만", 15_000),
        ("1.2M+ subscribers", 1_200_000),
        ("1.93e6", 1_930_000),
        ("41,120", 41_120),
        ("411,20", 411.2),
        ("95,5", 95.5),
        ("1.234.567", 1_234_567),
        ("1.234.567,89", 1_234_567.89),
        ("1 234 567", 1_234_567),
        ("1\u00a0234", 1_234),
        ("1'234'567", 1_234_567),
        ("５００", 500),
        ("\u2212" + "5", -5),
        *(
            (cell, None)
            for cell in ("4,11,20", "12,34,567", "1만1만", "만", "많음", "1_000", "0x10", "12%", "1-2")
        ),
    ],
)
def test_a_number_is_what_its_writer_meant(cell: str, value: float | None) -> None:
    assert number_in(cell) == value


@given(st.integers(0, 10**15))
def test_a_whole_number_is_read_in_every_writing(number: int) -> None:
    large, rest = divmod(number, 10**8)
    middle, small = divmod(rest, 10**4)
    korean = (
        "".join(f"{part}{unit}" for part, unit in ((large, "억"), (middle, "만"), (small, "")) if part) or "0"
    )
    for written in (f"{number}", f"{number:,}", f"{number:,}명", f"{number}.0", korean, f" {number:,} "):
        assert number_in(written) == number, written
    if number >= 10**6:
        assert number_in(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize("cell", ["1,234", "1.234"])
def test_beside_decimal_commas_one_group_of_three_cannot_be_told(cell: str) -> None:
    text = f'name;cpi;vs_index;genres\na;"411,20";"5,5";A\nb;"{cell}";"{cell}";A\nc;7;1;A\n'
    reading = parse_catalogue(text.encode())
    assert [str(problem) for problem in reading.rejected] == [f"line 3: vs_index '{cell}' is not a number"]
    assert reading.catalogue.number("cpi").tolist() == [411.2, 7.0]
    assert "cpi: the comma is a decimal point, '411,20' is 411.2" in reading.notes


def test_a_unit_in_the_heading_multiplies_bare_figures() -> None:
    reading = parse_catalogue(b"Artist,Subscribers (millions),Genre\na,1.5,A\nb,700K,A\n")
    assert reading.catalogue.number("subscribers").tolist() == [1_500_000, 700_000]
    assert any("multiplied by 1,000,000" in note for note in reading.notes)
