"""The `seed` recipe against the original pipeline, written out from its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.preprocessing import MinMaxScaler

from recommender.catalogue.dialects import read_catalogue
from recommender.features.recipes import apply_recipe, seed_counts
from recommender.similarity.taste import TooLittleKnownError
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


@pytest.fixture(scope="module")
def real_table(real_folder: Path) -> pd.DataFrame:
    return pd.read_csv(real_folder / "plpl_channels.csv")


@pytest.fixture(scope="module", params=["plpl_channels.csv", "plpl_channels_raw.csv"])
def real(real_folder: Path, request: pytest.FixtureRequest) -> Catalogue:
    return read_catalogue(real_folder / request.param).catalogue


@pytest.fixture(scope="module")
def real_snapshot(real: Catalogue) -> Snapshot:
    return snapshot_of(real, "seed", depth=10)


@pytest.mark.real_data
def test_the_real_counts_are_the_originals(real: Catalogue, real_table: pd.DataFrame) -> None:
    counts, tokens = seed_counts(real)
    assert counts.shape == (497, 48)
    assert counts.nnz == 4218
    assert len(tokens) == 48
    np.testing.assert_array_equal(counts.toarray(), original_counts(real_table).toarray())


@pytest.mark.real_data
def test_every_real_cosine_is_the_originals(real: Catalogue, real_table: pd.DataFrame) -> None:
    scores = all_scores(real)
    assert np.max(np.abs(scores - original_cosines(real_table))) <= 1e-12
    known = apply_recipe("seed", real).known
    assert np.count_nonzero(known) == 496
    np.testing.assert_array_equal(np.diag(scores)[known], 1.0)


@pytest.mark.real_data
def test_real_lists_are_the_originals_without_its_mistakes(
    real: Catalogue, real_snapshot: Snapshot, real_table: pd.DataFrame
) -> None:
    cosines = original_cosines(real_table)
    cpi = real.number("cpi")
    order = np.lexsort(
        (
            np.broadcast_to(np.arange(497), (497, 497)),
            np.broadcast_to(-np.nan_to_num(cpi), (497, 497)),
            -np.round(cosines, 12),
        )
    )
    for row in np.flatnonzero(real_snapshot.features.known).tolist():
        due = [other for other in order[row].tolist() if other != row and cosines[row, other] > 0][:10]
        assert [neighbour.row for neighbour in real_snapshot.similar(row, 10)] == due


@pytest.mark.real_data
def test_real_channels_with_a_cpi_alone_get_their_lists_by_it(
    real: Catalogue, real_snapshot: Snapshot, real_table: pd.DataFrame
) -> None:
    """Three of them; the fourth without a tag has no CPI either."""
    cosines = original_cosines(real_table)
    bare = [row for row in range(497) if not any(real.tags[name][row] for name in ("genres", "moods"))]
    with_cpi = [row for row in bare if real.number("cpi")[row] > 0]
    (without,) = set(bare) - set(with_cpi)
    assert len(with_cpi) == 3
    for row in with_cpi:
        listed = real_snapshot.similar(row, 10)
        assert len(listed) == 10
        assert [one.score for one in listed] == np.sort(np.round(np.delete(cosines[row], row), 12))[
            :-11:-1
        ].tolist()
    with pytest.raises(TooLittleKnownError):
        real_snapshot.similar(without, 10)


def test_a_cpi_alone_is_enough_to_be_compared_by_and_nothing_is_not() -> None:
    snapshot = snapshot_of(tagged("", "Jazz", "Pop", "", cpi=[50, 100, 20, float("nan")]), "seed")
    assert snapshot.similar(0).names == ("채널 1", "채널 2")
    assert [one.score for one in snapshot.similar(0)] == pytest.approx([2**-0.5, 0.2 / 1.04**0.5], abs=1e-12)
    with pytest.raises(TooLittleKnownError):
        snapshot.similar(3)


@pytest.mark.real_data
def test_nobody_recommends_itself_any_more(real_snapshot: Snapshot, real_table: pd.DataFrame) -> None:
    cosines = original_cosines(real_table)
    first = [np.argsort(-row, kind="stable")[1:11].tolist() for row in cosines]
    narcissists = [row for row, shown in enumerate(first) if row in shown]
    assert len(narcissists) == 9
    for row in narcissists:
        if real_snapshot.features.known[row]:
            assert row not in [neighbour.row for neighbour in real_snapshot.similar(row, 25)]
        else:
            with pytest.raises(TooLittleKnownError):
                real_snapshot.similar(row, 25)


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
