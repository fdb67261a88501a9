"""`plimate random`: the same seed, the same channel; of what was asked for alone."""

from __future__ import annotations

import pytest

from recommender.catalogue.browsing import Browsing
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_a_seed_picks_the_same_channel_and_another_seed_another() -> None:
    found = [document("random", "--seed", seed)["results"][0]["id"] for seed in ("1", "1", "2", "3")]
    assert found[0] == found[1]
    assert len(set(found)) > 1


def test_it_is_of_the_genre_and_depth_asked_for() -> None:
    jazz = Browsing(sample().catalogue).tagged["jazz"].rows
    for seed in range(8):
        found = document("random", "--genre", "재즈", "--depth", "hidden", "--seed", str(seed))
        assert found["query"] == {"genre": "Jazz", "depth": "hidden", "seed": seed}
        row = sample().catalogue.row_of[found["results"][0]["id"]]
        assert row in jazz
        assert sample().reach[row] <= 1 / 3


def test_without_a_seed_it_tells_the_one_it_took() -> None:
    found = document("random")
    again = document("random", "--seed", str(found["query"]["seed"]))
    assert again["results"] == found["results"]


@pytest.mark.parametrize(
    "options", [("--genre", "qzxwvkj 98765"), ("--depth", "deep"), ("--seed", "-1"), ("--seed", "x")]
)
def test_what_cannot_be_asked_for_is_wrong_usage(options: tuple[str, str]) -> None:
    result = plimate("random", *options)
    assert (result.exit_code, result.stdout) == (2, "")
