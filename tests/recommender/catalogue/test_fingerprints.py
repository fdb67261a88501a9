"""Fingerprints follow a channel through a re-ordered table."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.fingerprints import FINGERPRINT, fingerprints
from recommender.catalogue.table import COLUMNS
from tests.recommender.strategies import CHANNEL_ID, NAMES
from tests.recommender.tables import read

Channels = list[tuple[str, str]]
CHANNELS = st.lists(st.tuples(NAMES, CHANNEL_ID | st.just("")), min_size=1, max_size=8, unique=True).filter(
    lambda channels: len({given or name for name, given in channels}) == len(channels)
)


def named(channels: Channels) -> dict[tuple[str, str], str]:
    rows = ({"channel_name": name, "channel_id": given} for name, given in channels)
    catalogue = read(*rows, columns=(*COLUMNS, "channel_id"))
    return dict(zip(channels, fingerprints(catalogue), strict=True))


@given(CHANNELS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_fingerprints_stay_when_rows_change_places(channels: Channels, random: object) -> None:
    assert hasattr(random, "sample")
    shuffled = random.sample(channels, len(channels))
    assert named(shuffled) == named(channels)


@given(CHANNELS)
@settings(deadline=None)
def test_fingerprints_are_short_and_different(channels: Channels) -> None:
    found = named(channels).values()
    assert len(set(found)) == len(channels)
    assert all(re.fullmatch(FINGERPRINT, fingerprint) for fingerprint in found)


def test_a_channel_with_an_id_keeps_its_fingerprint_under_a_new_name() -> None:
    given = "UC" + "a" * 22
    assert list(named([("옛 이름", given)]).values()) == list(named([("새 이름", given)]).values())


def test_two_channels_of_one_name_are_told_apart() -> None:
    catalogue = read({"channel_name": "플리"}, {"channel_name": "플리"}, {"channel_name": "다른"})
    assert len(set(fingerprints(catalogue))) == 3


def test_namesakes_without_ids_are_followed_by_their_tags() -> None:
    pop, jazz = ({"channel_name": "플리", "genres": genre} for genre in ("Pop (국외)", "Jazz (국내)"))
    assert fingerprints(read(pop, jazz)) == fingerprints(read(jazz, pop))[::-1]


def test_a_fingerprint_is_for_ever() -> None:
    """Buttons in old messages carry it: a change of the formula breaks them."""
    assert fingerprints(read({"channel_name": "새벽 라디오"})) == ("Pro5ToB1",)
