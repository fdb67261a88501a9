"""Questions that cannot be answered are errors that say so, never another channel's answer."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.similarity.taste import TooLittleKnownError
from recommender.snapshots.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("row", [-1, 500, np.int64(-3)])
def test_a_row_that_is_none_is_never_answered(sample_snapshot: Snapshot, row: int) -> None:
    questions: list[Callable[[], object]] = [
        lambda: sample_snapshot.explain(row, 3),
        lambda: sample_snapshot.explain(3, row),
        lambda: sample_snapshot.shared(row, 3),
        lambda: sample_snapshot.tags_beyond(3, row),
        lambda: sample_snapshot.catalogue[row],
    ]
    for question in questions:
        with pytest.raises(IndexError, match="of a catalogue of 500 channels"):
            question()


def test_questions_that_make_no_sense_say_so(sample_snapshot: Snapshot) -> None:
    with pytest.raises(ValueError, match="ask for 0 or more"):
        sample_snapshot.shared(0, 1, -1)
    with pytest.raises(TypeError, match=r"read_catalogue\(path\).catalogue"):
        Snapshot.build("channels.csv")  # type: ignore[arg-type]  # the slip that is tried
    assert type(sample_snapshot.catalogue[np.int64(2)].row) is int
    assert sample_snapshot.explain(np.int64(0), np.int64(1)) == sample_snapshot.explain(0, 1)  # type: ignore[arg-type]  # a notebook's rows


def test_errors_survive_being_sent_to_another_process(sample_snapshot: Snapshot) -> None:
    unknown = next(row for row in range(500) if not sample_snapshot.features.known[row])
    for channel in ("새벽", "zzqqxx", unknown):
        with pytest.raises((LookupError, TooLittleKnownError)) as caught:
            sample_snapshot.similar(channel)
        copied = copy.copy(caught.value)
        assert str(copied) == str(caught.value)
        assert type(copied) is type(caught.value)


def test_a_part_of_a_list_is_a_list(sample_snapshot: Snapshot) -> None:
    nearest = sample_snapshot.similar(0, 5)
    assert nearest[:2].names == nearest.names[:2]
    assert nearest[-1].rank == 5
