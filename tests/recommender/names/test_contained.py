"""Which aliases hold a text: the same by their pairs of keys as by reading all of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.names import contained, distance
from recommender.names.contained import Contained
from recommender.names.distance import LONGEST, KeyTable
from recommender.names.tables import ALIAS_KINDS, AliasTable, Tables

LETTERS = "abㄱ가각나か漢ー"
ALIASES = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=20)


def of(*texts: str) -> Contained:
    aliases = AliasTable.build(
        texts, np.arange(len(texts), dtype=np.int32), np.zeros(len(texts), dtype=np.uint8)
    )
    return Contained(aliases, Tables.build(aliases).keys)


@pytest.fixture(params=[0, 12_000], ids=["by pairs", "one by one"])
def _in_either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distance, "ALL_COMPARED", request.param)


@pytest.mark.usefixtures("_in_either_way")
def test_containing() -> None:
    found = of("moon light", "light", "moonlight drive", "달빛 서랍", "가을 달빛", "빛", "漢字 light")
    assert found.containing("light").tolist() == [0, 1, 2, 6]
    assert found.containing("nl").tolist() == [0, 2]
    assert found.containing("빛서").tolist() == [3]
    assert found.containing("달빛").tolist() == [3, 4]
    assert found.containing("字l").tolist() == [6]
    assert found.containing("tm").tolist() == []


@pytest.mark.usefixtures("_in_either_way")
def test_a_text_past_what_keys_keep_is_found() -> None:
    assert of("a" * LONGEST + "moon", "moon", "noon").containing("moon").tolist() == [0, 1]


@given(ALIASES, st.text(LETTERS, min_size=2, max_size=4))
def test_found_are_all_that_hold_the_text(texts: list[str], text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(distance, "ALL_COMPARED", 0)
        patch.setattr(contained, "FEW", 1)
        found = of(*texts)
    assert found.keys.shortlist is not None or not any(texts)
    assert found.containing(text).tolist() == [
        place for place, held in enumerate(texts) if text in held.replace(" ", "")
    ]


def test_readings_that_have_no_keystrokes_of_their_own_are_looked_into() -> None:
    aliases = AliasTable.build(
        ["moon", "moonlight"],
        np.arange(2, dtype=np.int32),
        np.array(
            [0, next(place for place, kind in enumerate(ALIAS_KINDS) if kind == "reading")], dtype=np.uint8
        ),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(distance, "ALL_COMPARED", 0)
        keys = Tables.build(aliases).keys
    assert isinstance(keys, KeyTable)
    assert Contained(aliases, keys).containing("oo").tolist() == [0, 1]
