"""Shares as bars of characters."""

import pytest

from bot.text.bars import meter


@pytest.mark.parametrize(
    ("score", "shown"), [(0.0, "▱▱▱▱▱ 0%"), (0.5, "▰▰▱▱▱ 50%"), (0.69, "▰▰▰▱▱ 69%"), (1.0, "▰▰▰▰▰ 100%")]
)
def test_meter(score: float, shown: str) -> None:
    assert meter(score) == shown


def test_meter_never_leaves_its_five_parts() -> None:
    for score in (-0.1, 1.0000001, 1.7):
        assert len(meter(score).partition(" ")[0]) == 5
