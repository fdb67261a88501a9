"""Random catalogues for property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import strategies as st

from recommender.catalogue.cells import COUNTS, LARGEST
from recommender.catalogue.spelling import cleaned
from recommender.catalogue.table import NUMBERS, TAGS, Catalogue
from recommender.catalogue.tags import TAG_SEPARATOR, TagColumn
from tests.recommender.tables import tagged

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Few genres and few numbers, so that twins and ties are the rule.
GENRES = ("Pop (국외)", "Pop (국내)", "pop(국내)", "R&B / Soul (국내)", "Jazz (국외)", "the", "모든 분위기")
FEW_NUMBERS = st.sampled_from((float("nan"), 0.0, 1.0, 7.0, 7.0, 1e6))
WHOLE = st.integers(0, int(LARGEST)).map(float)
FRACTION = st.floats(0, LARGEST)
CHARACTERS = st.characters(codec="utf-8")
NAMES = st.text(CHARACTERS, min_size=1).filter(lambda name: cleaned(name) and name.count(",") < len(NUMBERS))
TAG = (
    (
        st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1)
        | st.sampled_from(("nan", "NaN", "[", "[]", "['a']", "-", ",", '"', "'", "\\", "None"))
    )
    .map(str.strip)
    .filter(lambda tag: tag and TAG_SEPARATOR not in tag)
)
CHANNEL_ID = st.text("abcXYZ019_-", min_size=22, max_size=22).map(lambda rest: f"UC{rest}")


def _numbers(size: int) -> st.SearchStrategy[dict[str, NDArray[np.float64]]]:
    column = {name: WHOLE if name in COUNTS else FRACTION for name in NUMBERS}
    row = st.tuples(*(column[name] | st.just(float("nan")) for name in NUMBERS))
    rows = st.lists(row, min_size=size, max_size=size)
    return rows.map(lambda rows: dict(zip(NUMBERS, np.array(rows, np.float64).T, strict=True)))


def _texts(size: int) -> st.SearchStrategy[dict[str, list[str]]]:
    cells = st.lists(st.text(CHARACTERS).map(str.strip), min_size=size, max_size=size)
    ids = st.lists(CHANNEL_ID, min_size=size, max_size=size, unique=True)
    columns = st.tuples(st.none() | ids, st.none() | cells, st.none() | cells)
    names = ("channel_id", "intro", "titles")
    return columns.map(
        lambda texts: {name: text for name, text in zip(names, texts, strict=True) if text is not None}
    )


def _catalogue(size: int) -> st.SearchStrategy[Catalogue]:
    names = st.lists(NAMES, min_size=size, max_size=size).map(tuple)
    column = st.lists(st.lists(TAG, max_size=4), min_size=size, max_size=size).map(TagColumn.of)
    tags = st.fixed_dictionaries(dict.fromkeys(TAGS, column))
    return st.builds(Catalogue, names, _numbers(size), tags, _texts(size))


def catalogues() -> st.SearchStrategy[Catalogue]:
    """Up to 5 channels with any names, numbers, tags and further texts that a file can hold."""
    return st.integers(1, 5).flatmap(_catalogue)


def _of_twins(size: int) -> st.SearchStrategy[Catalogue]:
    cells = st.lists(st.sampled_from(GENRES), max_size=4).map(TAG_SEPARATOR.join)
    genres = st.lists(cells, min_size=size, max_size=size)
    numbers = st.lists(FEW_NUMBERS, min_size=size, max_size=size)
    return st.builds(
        lambda genres, cpi, subscribers: tagged(*genres, cpi=cpi, subscribers=subscribers),
        genres,
        numbers,
        numbers,
    )


def catalogues_of_twins() -> st.SearchStrategy[Catalogue]:
    """Up to 40 channels with many twins, ties and gaps."""
    return st.integers(1, 40).flatmap(_of_twins)
