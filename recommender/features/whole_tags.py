"""Tags as columns: each whole, with its region; and genres of whatever region beside them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.catalogue.table import TAGS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.features.columns import ColumnKind, FeatureColumn

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.catalogue.tags import TagColumn

TAG_KINDS = MappingProxyType({"genres": ColumnKind.GENRE, "moods": ColumnKind.MOOD})
# "Pop" of "Pop (국외)": a genre before the region, or whatever else in brackets narrows it down.
NARROWED = re.compile(r"(?P<family>.*\S)\s*\([^()]+\)")


def whole_tags(catalogue: Catalogue) -> tuple[sparse.csr_array, tuple[FeatureColumn, ...]]:
    """Which channel has which tag, 0 or 1, float64, (n, tags), and the tags; unknown moods are none."""
    blocks: list[sparse.csr_array] = []
    columns: list[FeatureColumn] = []
    for name in TAGS:
        labels, membership = _merged(catalogue.tags[name])
        blocks.append(sparse.csr_array((catalogue.tags[name].counts @ membership) > 0, dtype=np.float64))
        columns += [FeatureColumn(TAG_KINDS[name], label) for label in labels]
    return sparse.csr_array(sparse.hstack(blocks, format="csr")), tuple(columns)


def families(
    tags: sparse.csr_array, columns: tuple[FeatureColumn, ...]
) -> tuple[sparse.csr_array, tuple[FeatureColumn, ...]]:
    """Which channel has a genre of which family, 0 or 1, float64, (n, families), and the families.

    A family is what narrowed genres have before the brackets: "Pop" of "Pop (국외)" and "Pop (국내)". A genre
    that is written without brackets belongs to the family of that name, where there is one.
    """
    genres = {at: column.label for at, column in enumerate(columns) if column.kind is ColumnKind.GENRE}
    narrowed = {at: found["family"] for at, label in genres.items() if (found := NARROWED.fullmatch(label))}
    label_of: dict[str, str] = {}
    for family in narrowed.values():
        label_of.setdefault(squeezed(family), family)
    place = {key: at for at, key in enumerate(sorted(label_of))}
    belongs = {at: place.get(squeezed(narrowed.get(at, label))) for at, label in genres.items()}
    of_family = {at: family for at, family in belongs.items() if family is not None}
    shape = (len(columns), len(place))
    ends = (list(of_family), list(of_family.values()))
    membership = sparse.csr_array((np.ones(len(of_family)), ends), shape=shape)
    has = sparse.csr_array(tags @ membership)
    has.data = np.ones(len(has.data))
    return has, tuple(FeatureColumn(ColumnKind.FAMILY, label_of[key]) for key in place)


def _merged(tags: TagColumn) -> tuple[list[str], sparse.csr_array]:
    """Labels in alphabetical order and which vocabulary entry is spelt as which: (entries, labels)."""
    spelt = [squeezed(tag) for tag in tags.vocabulary]
    label_of: dict[str, str] = {}
    for key, tag in zip(spelt, tags.vocabulary, strict=True):
        if key not in UNKNOWN_MOODS:
            label_of.setdefault(key, tag)
    place = {key: at for at, key in enumerate(sorted(label_of))}
    entries = [at for at, key in enumerate(spelt) if key in place]
    targets = [place[spelt[at]] for at in entries]
    shape = (len(spelt), len(place))
    membership = sparse.csr_array((np.ones(len(entries)), (entries, targets)), shape=shape)
    return [label_of[key] for key in place], membership
