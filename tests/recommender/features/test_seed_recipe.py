"""The `seed` recipe against the original pipeline, written out from its description."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.preprocessing import MinMaxScaler

from recommender.catalogue.dialects import parse_catalogue, read_catalogue
from recommender.features.recipes import apply_recipe, seed_counts
from recommender.similarity.taste import TooLittleKnownError
from tests.recommender.sample_files import DIALECTS, sample_in
from tests.recommender.strategies import catalogues_of_twins
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


def soup(genres: str, moods: str) -> str:
    tags = [[tag.replace(" ", "").lower() for tag in cell.split(", ")] for cell in (genres, moods)]
    return " ".join(tags[0]) + " " + " ".join(tags[1])


def original_counts(table: pd.DataFrame) -> sparse.csr_matrix:
    cells = table[["genres", "moods"]].fillna("").itertuples(index=False)
    counts: sparse.csr_matrix = CountVectorizer(stop_words="english").fit_transform(
        [soup(*row) for row in cells]
    )
    return counts


def original_cosines(table: pd.DataFrame) -> NDArray[np.float64]:
    cpi = pd.to_numeric(table["cpi"], errors="coerce").fillna(0).to_numpy(np.float64)
    scaled = MinMaxScaler().fit_transform(cpi[:, np.newaxis])
    cosines: NDArray[np.float64] = cosine_similarity(sparse.hstack([original_counts(table), scaled]))
    return cosines


def as_original_read_it(catalogue: Catalogue) -> pd.DataFrame:
    columns = {name: [", ".join(tags) for tags in catalogue.tags[name]] for name in ("genres", "moods")}
    return pd.DataFrame({"cpi": catalogue.number("cpi"), **columns})


def all_scores(catalogue: Catalogue) -> NDArray[np.float64]:
    features = apply_recipe("seed", catalogue)
    pairs = np.indices((len(catalogue), len(catalogue))).reshape(2, -1)
    return features.scores(pairs[0], pairs[1]).reshape(len(catalogue), -1)


@dataclass(frozen=True)
class Known:
    """Of a table: terms of its counts, entries, channels to be compared, with a CPI alone, with nothing.

    `narcissists`: whom the original recommended to themselves.
    """

    terms: int
    entries: int
    comparable: int
    cpi_alone: int
    nothing: int
    narcissists: int


SAMPLE, REAL = Known(43, 4420, 500, 6, 0, 11), Known(48, 4218, 496, 3, 1, 9)


@dataclass(frozen=True)
class Tried:
    """A table as the original and as ours read it."""

    table: pd.DataFrame
    catalogue: Catalogue
    known: Known

    @cached_property
    def cosines(self) -> NDArray[np.float64]:
        return original_cosines(self.table)

    @cached_property
    def snapshot(self) -> Snapshot:
        return snapshot_of(self.catalogue, "seed", depth=10)


REAL_FILES = [
    pytest.param(name, marks=pytest.mark.real_data) for name in ("plpl_channels.csv", "plpl_channels_raw.csv")
]


@pytest.fixture(scope="module", params=[*DIALECTS, *REAL_FILES])
def tried(request: pytest.FixtureRequest) -> Tried:
    """The sample in each of the source's dialects; real tables where they are."""
    if request.param in DIALECTS:
        catalogue = parse_catalogue(sample_in(request.param).encode()).catalogue
        return Tried(pd.read_csv(io.StringIO(sample_in("named"))), catalogue, SAMPLE)
    folder: Path = request.getfixturevalue("real_folder")
    catalogue = read_catalogue(folder / request.param).catalogue
    return Tried(pd.read_csv(folder / "plpl_channels.csv"), catalogue, REAL)


def test_the_counts_are_the_originals(tried: Tried) -> None:
    counts, tokens = seed_counts(tried.catalogue)
    assert counts.shape == (len(tried.catalogue), tried.known.terms)
    assert counts.nnz == tried.known.entries
    assert len(tokens) == tried.known.terms
    np.testing.assert_array_equal(counts.toarray(), original_counts(tried.table).toarray())


def test_every_cosine_is_the_originals(tried: Tried) -> None:
    scores = all_scores(tried.catalogue)
    assert np.max(np.abs(scores - tried.cosines)) <= 1e-12
    known = apply_recipe("seed", tried.catalogue).known
    assert np.count_nonzero(known) == tried.known.comparable
    np.testing.assert_array_equal(np.diag(scores)[known], 1.0)


def test_lists_are_the_originals_without_its_mistakes(tried: Tried) -> None:
    count = len(tried.catalogue)
    cpi = np.nan_to_num(tried.catalogue.number("cpi"))
    ties = np.broadcast_to(np.arange(count), (count, count)), np.broadcast_to(-cpi, (count, count))
    order = np.lexsort((*ties, -np.round(tried.cosines, 12)))
    for row in np.flatnonzero(tried.snapshot.features.known).tolist():
        due = [other for other in order[row].tolist() if other != row and tried.cosines[row, other] > 0][:10]
        assert [neighbour.row for neighbour in tried.snapshot.similar(row, 10)] == due


def test_channels_with_a_cpi_alone_get_their_lists_by_it(tried: Tried) -> None:
    catalogue, snapshot = tried.catalogue, tried.snapshot
    tags = (catalogue.tags[name] for name in ("genres", "moods"))
    bare = [row for row, (genres, moods) in enumerate(zip(*tags, strict=True)) if not genres and not moods]
    with_cpi = [row for row in bare if catalogue.number("cpi")[row] > 0]
    without = set(bare) - set(with_cpi)
    assert (len(with_cpi), len(without)) == (tried.known.cpi_alone, tried.known.nothing)
    for row in with_cpi:
        listed = snapshot.similar(row, 10)
        scores = np.sort(np.round(np.delete(tried.cosines[row], row), 12))
        assert [one.score for one in listed] == scores[:-11:-1].tolist()
    for row in without:
        with pytest.raises(TooLittleKnownError):
            snapshot.similar(row, 10)


def test_a_cpi_alone_is_enough_to_be_compared_by_and_nothing_is_not() -> None:
    snapshot = snapshot_of(tagged("", "Jazz", "Pop", "", cpi=[50, 100, 20, float("nan")]), "seed")
    assert snapshot.similar(0).names == ("채널 1", "채널 2")
    assert [one.score for one in snapshot.similar(0)] == pytest.approx([2**-0.5, 0.2 / 1.04**0.5], abs=1e-12)
    with pytest.raises(TooLittleKnownError):
        snapshot.similar(3)


def test_nobody_recommends_itself_any_more(tried: Tried) -> None:
    first = [np.argsort(-row, kind="stable")[1:11].tolist() for row in tried.cosines]
    narcissists = [row for row, shown in enumerate(first) if row in shown]
    assert len(narcissists) == tried.known.narcissists
    for row in narcissists:
        if tried.snapshot.features.known[row]:
            assert row not in [neighbour.row for neighbour in tried.snapshot.similar(row, 25)]
        else:
            with pytest.raises(TooLittleKnownError):
                tried.snapshot.similar(row, 25)


def test_the_sample_gets_the_originals_cosines(sample: Catalogue) -> None:
    assert np.max(np.abs(all_scores(sample) - original_cosines(as_original_read_it(sample)))) <= 1e-12


@given(catalogues_of_twins().filter(lambda catalogue: seed_counts(catalogue)[1]))
@settings(deadline=None)
def test_any_table_gets_the_originals_cosines(catalogue: Catalogue) -> None:
    due = original_cosines(as_original_read_it(catalogue))
    assert np.max(np.abs(all_scores(catalogue) - due)) <= 1e-12


def test_repeats_count_and_regions_are_tokens_of_their_own() -> None:
    counts, tokens = seed_counts(tagged("Folk (국외), Folk (국내)", "R&B / Soul (국외), Folk (국외)"))
    assert tokens == ("folk", "soul", "국내", "국외")
    assert counts.toarray().tolist() == [[2, 0, 1, 1], [1, 1, 0, 2]]


def test_a_table_without_any_token_is_compared_by_cpi_alone() -> None:
    """The least CPI of a table is scaled to 0, as a missing one is: nothing to compare by."""
    features = apply_recipe("seed", tagged("", "the", "R&B", cpi=[1, 2, 3]))
    assert features.known.tolist() == [False, True, True]
    assert features.popularity_column.tolist() == [True]
