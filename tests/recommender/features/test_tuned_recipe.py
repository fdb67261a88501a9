"""The `tuned` recipe against its formula, written out over dense arrays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from recommender.catalogue.dialects import read_catalogue
from recommender.features.columns import ColumnKind
from recommender.features.popularity import log_popularity
from recommender.features.recipe_names import UnknownRecipeError
from recommender.features.recipes import apply_recipe
from recommender.features.words import word_weights
from recommender.similarity.neighbours import Neighbours
from tests.recommender.strategies import GENRES, catalogues_of_twins
from tests.recommender.tables import read, snapshot_of, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


def squeezed(tag: str) -> str:
    return tag.replace(" ", "").lower()


def tag_weights(catalogue: Catalogue, row: int) -> dict[str, float]:
    """1 a tag, 0.7 a genre of whatever region."""
    weights = {f"moods {squeezed(tag)}": 1.0 for tag in catalogue.tags["moods"][row]}
    weights.pop("moods 모든분위기", None)
    for genre in map(squeezed, catalogue.tags["genres"][row]):
        if genre != "모든분위기":
            weights[f"genres {genre}"] = 1.0
            if genre.endswith(")"):
                weights[f"family {genre.partition('(')[0]}"] = 0.7
    return weights


def vectors(catalogue: Catalogue) -> NDArray[np.float64]:
    """Tags of length 1, and words: √3 · v / √(|v|² + 64)."""
    rows = [tag_weights(catalogue, row) for row in range(len(catalogue))]
    names = sorted({name for row in rows for name in row})
    tags = np.array([[row.get(name, 0.0) for name in names] for row in rows]).reshape(len(rows), -1)
    words = word_weights(catalogue, phrases=True)[0].toarray()
    lengths = np.sqrt((tags**2).sum(axis=1, keepdims=True))
    said = 3**0.5 * words / np.sqrt((words**2).sum(axis=1, keepdims=True) + 64)
    return np.hstack([np.divide(tags, lengths, out=np.zeros_like(tags), where=lengths > 0), said])


def scaled_products(catalogue: Catalogue) -> NDArray[np.float64]:
    """Products over √(r r), r the mean of the 25 largest products with others, floored at half the median.

    Of fewer than a hundred channels a quarter, the median in the place of those that lack.
    """
    x = vectors(catalogue)
    products = x @ x.T
    others = products - 10 * np.eye(len(x))
    nearest = min(25, max(1, int(x.any(axis=1).sum()) // 4))
    r = np.maximum(np.sort(others, axis=1)[:, ::-1][:, :nearest].mean(axis=1), 0)
    median = float(np.median(r[r > 0])) if (r > 0).any() else 1.0
    r = np.maximum((nearest * r + (25 - nearest) * median) / 25, median / 2)
    scaled: NDArray[np.float64] = products / np.sqrt(np.multiply.outer(r, r))
    return scaled


def lift(catalogue: Catalogue, weight: float) -> NDArray[np.float64]:
    """0.025 · (u / √(1 + u²) + 1), u = w · (z − 0.5) / 0.025, less the least."""
    u = weight * (log_popularity(catalogue) - 0.5) / 0.025
    share = 0.025 * (u / np.sqrt(1 + u**2) + 1)
    return np.asarray(share - share.min(), np.float64)


def all_scores(catalogue: Catalogue) -> NDArray[np.float64]:
    features = apply_recipe("tuned", catalogue)
    pairs = np.indices((len(catalogue), len(catalogue))).reshape(2, -1)
    return features.scores(pairs[0], pairs[1]).reshape(len(catalogue), -1)


@pytest.fixture(scope="module")
def wordless(sample: Catalogue) -> Catalogue:
    return replace(sample, text_columns={"channel_id": sample.text("channel_id")})


@pytest.mark.parametrize("words", [True, False])
def test_scores_are_the_formula(sample: Catalogue, wordless: Catalogue, words: bool) -> None:  # noqa: FBT001
    catalogue = sample if words else wordless
    features, scaled = apply_recipe("tuned", catalogue), scaled_products(catalogue)
    assert features.popularity_weight is not None
    due = scaled + np.outer(np.diag(scaled), lift(catalogue, features.popularity_weight))
    found = all_scores(catalogue)
    unit = found[0, 1] / due[0, 1]
    assert np.max(np.abs(found - unit * due)) <= 1e-11
    assert features.unit == pytest.approx(unit)
    assert 0.9 < found.max() <= 1


def test_a_handful_of_channels_has_the_same_formula() -> None:
    catalogue = tagged("Pop (국내), Jazz (국외)", "Pop (국외)", "Jazz (국외), Rock", "Rock", "Pop (국내)")
    scaled = scaled_products(catalogue)
    found = all_scores(catalogue)
    np.testing.assert_allclose(found, found[0, 0] / scaled[0, 0] * scaled, atol=1e-11)


@given(catalogues_of_twins())
@settings(deadline=None)
def test_scores_lie_within_0_and_1(catalogue: Catalogue) -> None:
    scores = all_scores(catalogue)
    assert np.all((scores >= 0) & (scores <= 1))  # NaN is neither


def lifts(snapshot: Snapshot) -> float:
    """By how much of the similarity of a twin a channel stands above one that is more similar, at most."""
    most = 0.0
    for row in np.flatnonzero(snapshot.features.known).tolist():
        twin = snapshot.features.twin_similarity(row)
        least = 1.0
        for place in snapshot.similar(row, 25):
            shown = min(1.0, place.similarity / twin)
            most = max(most, shown - least)
            least = min(least, shown)
    return most


@given(catalogues_of_twins())
@settings(deadline=None)
def test_popularity_lifts_nobody_over_one_more_than_5_points_more_similar(catalogue: Catalogue) -> None:
    assert lifts(snapshot_of(catalogue)) <= 0.05
    assert np.ptp(apply_recipe("tuned", catalogue).candidate_weight) <= 0.05


def test_a_giant_is_lifted_by_5_points_and_no_more() -> None:
    genres = ["A, B, C, D", "A, B, C, D", *["A, B, C, D, E"] * 2, *["A, B, C"] * 8]
    cpi = [1.0, 1.0, 1e12, *[1.0] * 9]
    order = [one.row for one in snapshot_of(tagged(*genres, cpi=cpi)).similar(0, 3)]
    assert order == [1, 2, 3]  # a cosine of .89 for one of 1: a giant stays below the twin
    one, other = ", ".join("ABCDEFGHIJKLMNOPQRST"), ", ".join("ABCDEFGHIJKLMNOPQRSTU")
    near = tagged(one, one, other, *["Z"] * 8, cpi=[1, 1, 1e12, *[1] * 8])
    assert [place.row for place in snapshot_of(near).similar(0, 2)] == [2, 1]  # .98 for one of 1


@pytest.mark.parametrize("size", [5, 12, 25, 40, 60, 120])
def test_nobody_is_nearer_than_a_twin(size: int) -> None:
    """No rule, for it hangs on who is near to whom; what is shown would be cut to 100 %."""
    rng = np.random.default_rng(size)
    for _ in range(5):
        cells = [", ".join(rng.choice(GENRES, rng.integers(1, 5), replace=False)) for _ in range(size)]
        content = apply_recipe("tuned", tagged(*cells)).content.toarray()
        products = content @ content.T
        assert np.all(products <= np.diag(products)[:, np.newaxis] + 1e-9)


def test_nobody_is_nearer_than_a_twin_in_the_sample(sample_snapshot: Snapshot) -> None:
    for row in np.flatnonzero(sample_snapshot.features.known).tolist():
        twin = sample_snapshot.features.twin_similarity(row)
        assert all(one.similarity <= twin for one in sample_snapshot.similar(row, 25))


def test_popularity_lifts_nobody_too_far_in_the_sample(sample_snapshot: Snapshot) -> None:
    assert lifts(sample_snapshot) <= 0.05


@pytest.mark.real_data
def test_popularity_lifts_nobody_too_far_in_a_real_table(real_folder: Path) -> None:
    assert lifts(snapshot_of(read_catalogue(real_folder / "plpl_channels.csv").catalogue)) <= 0.05


def test_scores_of_the_sample_with_its_words_lie_within_0_and_1(sample: Catalogue) -> None:
    scores = all_scores(sample)
    assert np.all((scores >= 0) & (scores <= 1))


def test_tags_are_whole_binary_and_compared_without_spaces_and_case() -> None:
    features = apply_recipe("tuned", tagged("Folk (국외), folk(국외), Pop (국내)", "Folk (국내)"))
    columns = [(column.kind, column.label) for column in features.columns]
    assert columns == [
        (ColumnKind.GENRE, "Folk (국내)"),
        (ColumnKind.GENRE, "Folk (국외)"),
        (ColumnKind.GENRE, "Pop (국내)"),
        (ColumnKind.FAMILY, "Folk"),
        (ColumnKind.FAMILY, "Pop"),
    ]
    content = features.content.toarray()
    np.testing.assert_allclose(content[0] / content[0, 1], [0, 1, 1, 0.7, 0.7])
    np.testing.assert_allclose(content[1] / content[1, 0], [1, 0, 0, 0.7, 0])


def test_a_mood_is_no_genre_of_that_name() -> None:
    catalogue = read({"genres": "Jazz", "moods": ""}, {"genres": "", "moods": "Jazz"})
    assert not snapshot_of(catalogue).similar(0, 10)


def test_unknown_moods_make_nobody_alike() -> None:
    strangers = [{"genres": genre, "moods": "모든 분위기"} for genre in ("Pop", "Jazz")]
    snapshot = snapshot_of(read(*strangers, {"genres": "", "moods": "모든  분위기"}))
    assert [snapshot.similar(row, 10) for row in (0, 1)] == [(), ()]
    assert not snapshot.features.known[2]


def test_the_more_popular_of_two_twins_comes_first() -> None:
    snapshot = snapshot_of(tagged(*["Pop"] * 4, cpi=[5, 1, 1000, 70]))
    assert [neighbour.row for neighbour in snapshot.similar(0, 10)] == [2, 3, 1]


def test_a_recipe_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownRecipeError, match="'sead'; choose one of seed, tuned-1, tuned"):
        apply_recipe("sead", tagged("Pop"))


@pytest.mark.parametrize("table", ["sample", pytest.param("real", marks=pytest.mark.real_data)])
def test_popularity_does_not_show_everybody_the_same_charts(
    table: str, request: pytest.FixtureRequest
) -> None:
    """Over the channels that can be compared: coverage ≥ 0.85, Gini ≤ 0.5."""
    if table == "sample":
        catalogue: Catalogue = request.getfixturevalue("sample")
    else:
        catalogue = read_catalogue(request.getfixturevalue("real_folder") / "plpl_channels.csv").catalogue
    features = apply_recipe("tuned", catalogue)
    lists = Neighbours.build(features, catalogue.number("cpi"), 10).rows
    shown = np.sort(np.bincount(lists[lists >= 0], minlength=len(catalogue))[features.known])
    ranks = np.arange(1, len(shown) + 1)
    gini = 2 * np.sum(ranks * shown) / (len(shown) * shown.sum()) - (len(shown) + 1) / len(shown)
    assert np.count_nonzero(shown) / len(shown) >= 0.85
    assert gini <= 0.5
