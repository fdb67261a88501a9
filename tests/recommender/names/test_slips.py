import pytest

from recommender.names.slips import slips


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("moonlight", "moonlight", 0),
        ("moonlihgt", "moonlight", 1),  # two keys in turn
        ("mooonlight", "moonlight", 1),  # a key twice
        ("monlight", "moonlight", 1),  # once instead of twice
        ("noonlight", "moonlight", 1),  # the key beside it
        ("poonlight", "moonlight", 0),  # a key far away
        ("noonl", "moonlight", 1),  # the same in the beginning of a name
        ("", "moonlight", 0),
    ],
)
def test_likely_slips(typed: str, meant: str, count: int) -> None:
    assert slips(typed, meant) == count
