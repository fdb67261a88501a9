"""What we wrote is read back alike, by the short way and by the way for anybody's tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from recommender.catalogue.dialects import parse_catalogue
from recommender.catalogue.stored import BATCH, reload_catalogue
from tests.recommender.strategies import catalogues
from tests.recommender.tables import assert_same_catalogue, read, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue


def test_both_ways_read_the_sample_alike(sample: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(sample.to_csv())
    assert_same_catalogue(reload_catalogue(path), parse_catalogue(path.read_bytes()).catalogue)
    assert_same_catalogue(reload_catalogue(path), sample)


@pytest.mark.parametrize(
    "catalogue",
    [
        tagged("", "A, B", "A, A", '[x], "quoted", nan'),
        read({"channel_name": ' "odd"\n name, '}, {"channel_name": "b", "cpi": "-", "moods": "nan"}),
    ],
    ids=["tags", "names"],
)
def test_odd_cells_survive(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(catalogue.to_csv())
    again = reload_catalogue(path)
    assert again.names == catalogue.names
    assert list(again.tags["genres"]) == list(catalogue.tags["genres"])
    assert again.to_csv() == catalogue.to_csv()


@given(catalogues())
@settings(deadline=None)
def test_any_catalogue_that_was_written_is_read_back_as_it_was(catalogue: Catalogue) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "channels.csv"
        path.write_bytes(catalogue.to_csv())
        again = reload_catalogue(path)
    assert_same_catalogue(again, catalogue)
    assert again.to_csv() == catalogue.to_csv()


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe", b'"'])
def test_what_we_did_not_write_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r".+"):
        reload_catalogue(path)


def test_rows_of_another_length_are_refused(sample: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(sample.to_csv() + b"a,b,c\r\n")
    with pytest.raises(ValueError, match="3 cells"):
        reload_catalogue(path)


def test_whoever_waits_beside_gets_a_pause_between_batches_of_rows(sample: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "channels.csv"
    path.write_bytes(sample.to_csv())
    pauses: list[None] = []
    assert_same_catalogue(reload_catalogue(path, lambda: pauses.append(None)), sample)
    assert len(pauses) >= len(sample) / BATCH
