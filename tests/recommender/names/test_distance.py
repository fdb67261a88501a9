import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from recommender.names.ascii_keys import ascii_pattern
from recommender.names.distance import LONGEST, KeyTable, reach
from recommender.names.shortlist import Shortlist

KEYS = st.lists(st.text("abcd", min_size=1, max_size=70), min_size=1, max_size=12)


def table_of(keys: list[str]) -> KeyTable:
    return KeyTable.build([[ord(c) for c in key] for key in keys], range(len(keys)))


@given(st.text("abcde", min_size=1, max_size=80), KEYS)
def test_distances_are_those_of_rapidfuzz(text: str, keys: list[str]) -> None:
    table = table_of(keys)
    found = table.distances(ascii_pattern(text))
    text = text[:LONGEST]
    for column, entry in enumerate(table.entries):
        key = keys[entry][:LONGEST]
        read = key[: reach(len(text))]
        assert found.head[column] == min(OSA.distance(text, read[:end]) for end in range(len(read) + 1))
        if read == key:
            assert found.whole[column] == OSA.distance(text, key)
        else:
            assert found.whole[column] >= len(key) - len(text)


def test_keys_stand_longest_first_with_their_entries() -> None:
    table = table_of(["ab", "abcd", "a"])
    assert table.entries.tolist() == [1, 0, 2]
    assert table.lengths.tolist() == [4, 2, 1]
    assert table.codes.shape == (4, 3)


def test_a_shortlist_keeps_the_keys_with_most_pairs_and_then_by_priority() -> None:
    table = table_of(["abcd", "abxx", "xxcd", "abcx"])
    shortlist = Shortlist.build(table.codes.astype(np.uint8))
    text, in_order = [ord(c) for c in "abcd"], np.arange(4).__getitem__
    assert shortlist.nearest(text, 4, 1, in_order).tolist() == [0]
    assert shortlist.nearest(text, 4, 2, in_order).tolist() == [0, 3]
    # "abxx" and "xxcd" share three pairs each, one of them an edge: the lower priority stays
    assert shortlist.nearest(text, 4, 3, np.array([0, 9, 1, 2]).__getitem__).tolist() == [0, 2, 3]
    assert shortlist.nearest([ord("z")], 4, 3, in_order).tolist() == []
