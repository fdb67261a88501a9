"""How good lists are by the likes of people who had no part in making them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from recommender.evaluation.bootstrap import Interval, interval
from recommender.evaluation.measures import LISTED, Quality, diversity, quality
from recommender.evaluation.rivals import at_random, co_liked, most_liked
from recommender.features.exposure import coverage, gini
from recommender.features.liked_together import with_likes
from recommender.features.matrices import unit
from recommender.features.recipe_names import DEFAULT_RECIPE, RECIPE_NAMES
from recommender.features.recipes import apply_recipe
from recommender.features.whole_tags import whole_tags
from recommender.similarity.neighbours import NOBODY, Neighbours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.random import Generator
    from numpy.typing import NDArray
    from scipy import sparse

    from recommender.catalogue.likes import Likes
    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features

FOLDS, SEED = 5, 20241209
# One place more than is listed: whether the cut falls between equals is seen by it.
DEPTH = LISTED + 1
RANDOM, POPULAR, TOGETHER = "random", "popularity", "co-occurrence"
WITH_LIKES = f"{DEFAULT_RECIPE} + likes"


@dataclass(frozen=True, slots=True)
class Measured:
    """One way to make lists of ten.

    ndcg: nDCG@10, mean over channels, 0 … 1, and its interval. beyond: how much that is above the default
    recipe's, channel by channel, and its interval. recall: of what people like beside a channel, the share in
    its list. coverage, gini: see `recommender.features.exposure`. diversity: 1 less the tags' cosine, mean
    over the pairs of a list. ties: the share of lists in which the tenth is no nearer than one that was left
    out.
    """

    name: str
    ndcg: float
    interval: Interval
    beyond: float
    beyond_interval: Interval
    recall: float
    coverage: float
    gini: float
    diversity: float
    ties: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All ways, rivals first. asked: channels that lists were judged for."""

    people: int
    likes: int
    channels: int
    asked: int
    folds: int
    ways: tuple[Measured, ...]

    def __getitem__(self, name: str) -> Measured:
        return next(way for way in self.ways if way.name == name)


def evaluate(
    catalogue: Catalogue,
    likes: Likes,
    *,
    folds: int = FOLDS,
    seed: int = SEED,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Evaluation:
    """Judge every recipe, and its rivals, by people that none of them knew.

    The people are dealt into `folds` parts. For each part, lists are made with the likes of all others
    (recipes make do without any) and judged by its own: for a channel that some of them like, the gain of
    another is the share of these who like that one, too. progress(done, total) counts parts.

    Raises:
        ValueError: there are fewer people than parts.
    """
    if not 2 <= folds <= likes.people:  # noqa: PLR2004 one part would leave nobody to learn from
        raise ValueError(f"{likes.people} people cannot be dealt into {folds} parts")
    rng = np.random.default_rng(seed)
    parts = np.array_split(rng.permutation(likes.people), folds)
    cooked = {name: apply_recipe(name, catalogue) for name in RECIPE_NAMES}
    cpi = catalogue.number("cpi")
    fixed = {name: Neighbours.build(features, cpi, DEPTH) for name, features in cooked.items()}
    tags = unit(whole_tags(catalogue)[0])
    found: dict[str, list[_Part]] = {}
    for done, held_out in enumerate(parts):
        progress(done, folds)
        known = likes.of_people(np.concatenate([part for part in parts if part is not held_out]))
        truth = together(likes.of_people(held_out))
        for name, lists in _lists(known, fixed, cooked[DEFAULT_RECIPE], cpi, rng):
            found.setdefault(name, []).append(_judged(lists, truth, tags, cooked[DEFAULT_RECIPE].known))
    progress(folds, folds)
    return _summed(found, likes, partial(interval, rng=rng))


def together(likes: Likes) -> sparse.csr_array:
    """For each channel the share of those who like it that like another, too, float64 CSR, (n, n)."""
    from scipy import sparse  # noqa: PLC0415 the command's help needs none

    both = sparse.csr_array(likes.matrix.T @ likes.matrix)
    liked = np.asarray((likes.matrix.multiply(likes.matrix)).sum(axis=0), np.float64).ravel()
    apart = both - sparse.diags_array(both.diagonal(), format="csr")
    factors = np.divide(1.0, liked, out=np.zeros_like(liked), where=liked > 0)
    shares = sparse.csr_array(sparse.diags_array(factors) @ apart)
    shares.eliminate_zeros()
    return shares


@dataclass(frozen=True)
class _Part:
    """One way's lists as one part of the people judge them."""

    quality: Quality
    shown: NDArray[np.int64]
    diversity: float
    ties: float


def _lists(
    known: Likes, fixed: dict[str, Neighbours], default: Features, cpi: NDArray[np.float64], rng: Generator
) -> Iterator[tuple[str, Neighbours]]:
    yield RANDOM, at_random(known.channels, DEPTH, rng)
    yield POPULAR, most_liked(known, DEPTH)
    yield TOGETHER, co_liked(known, DEPTH)
    yield from fixed.items()
    yield WITH_LIKES, Neighbours.build(with_likes(default, known), cpi, DEPTH)


def _judged(
    lists: Neighbours, truth: sparse.csr_array, tags: sparse.csr_array, known: NDArray[np.bool_]
) -> _Part:
    ten = lists.rows[:, :LISTED]
    shown = np.bincount(ten[ten != NOBODY], minlength=len(known))[known]
    full = lists.rows[:, LISTED] != NOBODY
    tied = full & (lists.scores[:, LISTED - 1] == lists.scores[:, LISTED])
    return _Part(quality(ten, truth), shown, diversity(ten, tags), float(tied.sum() / max(1, full.sum())))


def _summed(
    found: dict[str, list[_Part]], likes: Likes, told: Callable[[NDArray[np.float64]], Interval]
) -> Evaluation:
    """Channels are what is drawn anew for an interval: each has the mean of the parts that ask for it."""
    qualities = {name: Quality.mean([part.quality for part in parts]) for name, parts in found.items()}
    default = qualities[DEFAULT_RECIPE].ndcg
    asked = np.flatnonzero(~np.isnan(default))
    ways = tuple(
        Measured(
            name=name,
            ndcg=float(qualities[name].ndcg[asked].mean()),
            interval=told(qualities[name].ndcg[asked]),
            beyond=float((qualities[name].ndcg - default)[asked].mean()),
            beyond_interval=told((qualities[name].ndcg - default)[asked]),
            recall=float(qualities[name].recall[asked].mean()),
            coverage=float(np.mean([coverage(part.shown) for part in parts])),
            gini=float(np.mean([gini(part.shown) for part in parts])),
            diversity=float(np.mean([part.diversity for part in parts])),
            ties=float(np.mean([part.ties for part in parts])),
        )
        for name, parts in found.items()
    )
    folds = len(found[DEFAULT_RECIPE])
    return Evaluation(likes.people, len(likes), likes.channels, len(asked), folds, ways)
