"""What a recipe has to be better than: lists at random, of what most like, of what is liked together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recommender.features.liked_together import liked_together
from recommender.similarity.neighbours import NOBODY, Neighbours

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from recommender.catalogue.likes import Likes


def at_random(channels: int, depth: int, rng: Generator) -> Neighbours:
    """Other channels, any of them."""
    rows = np.full((channels, depth), NOBODY, np.int32)
    for row in range(channels):
        others = rng.choice(channels, min(depth + 1, channels), replace=False)
        chosen = others[others != row][:depth]
        rows[row, : len(chosen)] = chosen
    # Every place has a score of its own: chance is no tie.
    return Neighbours(rows, np.where(rows == NOBODY, 0.0, 1.0 - np.arange(depth) / (depth + 1)))


def most_liked(likes: Likes, depth: int) -> Neighbours:
    """The same channels for everybody: those that most people like, of equals the first of the table."""
    liked = np.asarray(likes.matrix.sum(axis=0), np.float64).ravel()
    order = np.argsort(-liked, kind="stable")[: depth + 1]
    rows = np.full((len(liked), depth), NOBODY, np.int32)
    scores = np.zeros((len(liked), depth))
    for row in range(len(liked)):
        chosen = order[order != row][:depth]
        rows[row, : len(chosen)], scores[row, : len(chosen)] = chosen, liked[chosen]
    return Neighbours(rows, scores)


def co_liked(likes: Likes, depth: int) -> Neighbours:
    """What the same people like, by co / (√(n_a n_b) + 20); nothing where nobody likes the channel."""
    together = liked_together(likes)
    size = likes.channels
    rows, scores = np.full((size, depth), NOBODY, np.int32), np.zeros((size, depth))
    for row in range(size):
        span = slice(together.indptr[row], together.indptr[row + 1])
        others, values = together.indices[span], np.round(together.data[span], 12)
        best: NDArray[np.int64] = np.lexsort((others, -values))[:depth]
        rows[row, : len(best)], scores[row, : len(best)] = others[best], values[best]
    return Neighbours(rows, scores)
