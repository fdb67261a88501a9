"""A surprise is a channel that one can go on from."""

from __future__ import annotations

import pytest

from bot.lists.errors import GoneError
from bot.lists.question_controls import surprise
from recommender import sample_catalogue
from tests.bot.tables import Row, snapshot_of
from tests.recommender.tables import snapshot_of as recommended


def test_only_channels_of_which_enough_is_known_come_up() -> None:
    snapshot = recommended(sample_catalogue())
    known = set(snapshot.features.known.nonzero()[0].tolist())
    drawn = {surprise(snapshot, seed) for seed in range(20_000)}
    assert len(known) < len(snapshot.catalogue)
    assert drawn == known


def test_without_any_it_says_so() -> None:
    with pytest.raises(GoneError):
        surprise(snapshot_of([Row("무말", (), ()), Row("Paper Garden", (), ())]), 7)
