"""Features and neighbours as plain `.npy` and JSON files, large ones memory-mapped. Never a pickle."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from recommender.features.columns import ColumnKind, Entries, FeatureColumn, Features
from recommender.similarity.neighbours import Neighbours

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

COLUMNS_FILE = "features.json"
PARTS = ("data", "indices", "indptr")
# The stored format's names for the two sides of the popularity term: snapshots of before are to be loaded.
QUERY_WEIGHT_FILE, CANDIDATE_WEIGHT_FILE = "asked.npy", "offered.npy"
# A process that reads a mapped file which somebody cuts short is ended by the system, without a word: what is
# no burden is read into memory.
SMALLEST_MAPPED = 32 * 2**20


def save_features(features: Features, folder: Path) -> None:
    _save_entries("content", features.entries, folder)
    if features.likes is not None:
        _save_entries("likes", features.likes, folder)
    _save(folder / QUERY_WEIGHT_FILE, features.query_weight)
    _save(folder / CANDIDATE_WEIGHT_FILE, features.candidate_weight)
    columns = [[column.kind.value, column.label] for column in features.columns]
    (folder / COLUMNS_FILE).write_text(
        json.dumps(columns, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


def load_features(recipe: str, folder: Path, popularity_weight: float | None = None) -> Features:
    """What `save_features` wrote; recipe and popularity_weight: as the manifest has them."""
    stored = json.loads((folder / COLUMNS_FILE).read_text(encoding="utf-8"))
    columns = tuple(FeatureColumn(ColumnKind(kind), label) for kind, label in stored)
    return Features(
        recipe,
        _load_entries("content", folder),
        columns,
        query_weight=_load(folder / QUERY_WEIGHT_FILE),
        candidate_weight=_load(folder / CANDIDATE_WEIGHT_FILE),
        popularity_weight=popularity_weight,
        likes=_load_entries("likes", folder) if (folder / "likes-data.npy").exists() else None,
    )


def _save_entries(name: str, entries: Entries, folder: Path) -> None:
    for part in PARTS:
        _save(folder / f"{name}-{part}.npy", getattr(entries, part))


def _load_entries(name: str, folder: Path) -> Entries:
    entries = Entries(*(_load(folder / f"{name}-{part}.npy") for part in PARTS))
    if not len(entries.data) == len(entries.indices) == entries.indptr[-1]:
        raise ValueError(f"{name}-data.npy, {name}-indices.npy and {name}-indptr.npy disagree")
    return entries


def save_neighbours(neighbours: Neighbours, folder: Path) -> None:
    _save(folder / "neighbours-rows.npy", neighbours.rows)
    _save(folder / "neighbours-scores.npy", neighbours.scores)


def load_neighbours(folder: Path) -> Neighbours:
    return Neighbours(_load(folder / "neighbours-rows.npy"), _load(folder / "neighbours-scores.npy"))


def _save(path: Path, array: NDArray[np.generic]) -> None:
    np.save(path, np.ascontiguousarray(array), allow_pickle=False)


def _load(path: Path) -> NDArray[Any]:
    mapped = path.stat().st_size >= SMALLEST_MAPPED
    array: NDArray[Any] = np.load(path, mmap_mode="r" if mapped else None, allow_pickle=False)
    array.setflags(write=False)
    return array
