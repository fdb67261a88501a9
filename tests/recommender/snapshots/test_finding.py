"""Asking a snapshot with a text: an id, a name however typed, several, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.catalogue.table import COLUMNS
from recommender.names.match import Accept, NotFound, Suggest
from recommender.snapshots.errors import UnknownChannelError, UnsureError
from tests.recommender.tables import read, snapshot_of

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

ID = "UC" + "a" * 22
OF_MUMAL = "UCplimateXJSjezvRhRcBlW_"
NOTHING_ALIKE = "99999999"


@pytest.mark.parametrize("text", ["무말", "mumal", OF_MUMAL, f" {OF_MUMAL}\n"])
def test_a_sure_text_is_its_row(sample_snapshot: Snapshot, text: str) -> None:
    match sample_snapshot.find(text):
        case Accept(hit):
            assert hit.row == 2
        case other:
            pytest.fail(f"{other}")
    assert sample_snapshot.similar(text, 7) == sample_snapshot.similar(2, 7)


def test_an_id_goes_before_a_name_that_looks_like_it() -> None:
    rows = [{"channel_name": ID}, {"channel_name": "b", "channel_id": ID}]
    found = snapshot_of(read(*rows, columns=(*COLUMNS, "channel_id"))).find(ID)
    assert isinstance(found, Accept)
    assert (found.hit.row, found.hit.alias) == (1, ID)


def test_a_text_that_may_be_several_is_an_error_with_their_names(sample_snapshot: Snapshot) -> None:
    found = sample_snapshot.find("새벽")
    assert isinstance(found, Suggest)
    names = tuple(sample_snapshot.catalogue.names[hit.row] for hit in found.hits)
    with pytest.raises(UnsureError, match="'새벽' may be one of") as caught:
        sample_snapshot.similar("새벽")
    assert (caught.value.text, caught.value.suggestions) == ("새벽", names)
    assert len(names) > 1
    assert all(repr(name) in str(caught.value) for name in names)


@pytest.mark.parametrize("text", [NOTHING_ALIKE, "", "  "])
def test_a_text_like_no_name_is_an_error_with_the_next_step(sample_snapshot: Snapshot, text: str) -> None:
    assert sample_snapshot.find(text) == NotFound()
    with pytest.raises(UnknownChannelError, match="try another part of its name") as caught:
        sample_snapshot.similar(text)
    assert caught.value.text == text


def test_rows_of_numpy_are_rows(sample_snapshot: Snapshot) -> None:
    assert sample_snapshot.similar(np.int64(2), 5) == sample_snapshot.similar(2, 5)  # type: ignore[arg-type]  # as they come out of arrays
