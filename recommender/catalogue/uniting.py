"""Rows that each say one thing more of a channel, as a row a genre or track: their tags are put together."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from recommender.catalogue.limits import LARGEST_CELL
from recommender.catalogue.repeats import shown
from recommender.catalogue.tags import TAG_SEPARATOR, TagColumn
from recommender.catalogue.written_lists import listed
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recommender.catalogue.records import Records
    from recommender.catalogue.repeats import Rows

MOST_SHOWN = 3


def united(rows: Rows, stays: Mapping[int, int]) -> dict[int, list[int]]:
    """The rows whose tags go together, by the place of the row that stays, which is among them.

    Of the rows of one channel those of the same date and figures: another date or other figures are another
    state of it. Where all say the same tags and keywords there is nothing to put together.

    stays: for each row that is a channel again, the row that stays.
    """
    groups: dict[int, list[int]] = {}
    for place, stay in sorted(stays.items()):
        if rows.dates[place] == rows.dates[stay] and _same(rows.figures[place], rows.figures[stay]):
            groups.setdefault(stay, []).append(place)
    for stay, places in groups.items():
        places.append(stay)
        places.sort()
    tagged = [column for column in rows.tags if column.vocabulary]
    return {
        stay: places
        for stay, places in groups.items()
        if any(len({frozenset(column[place]) for place in places}) > 1 for column in tagged)
        or len({rows.keywords[place] for place in places}) > 1
    }


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether figures are the same where both are known."""
    return all(a == b or a != a or b != b for a, b in zip(one, other, strict=True))  # noqa: PLR0124 NaN alone differs from itself


def tags_together(column: TagColumn, groups: Mapping[int, Sequence[int]]) -> TagColumn:
    """The same column, where each row that stays has the tags of all its group, each once, in their order."""
    if not groups or not column.vocabulary:
        return column
    return TagColumn.of(
        [
            list(dict.fromkeys(tag for one in groups[row] for tag in column[one])) if row in groups else tags
            for row, tags in enumerate(column)
        ]
    )


def keywords_together(cells: Sequence[str], groups: Mapping[int, Sequence[int]]) -> list[str]:
    """The same cells, where each row that stays has the keywords of its group, as many as a cell may hold."""
    together = list(cells)
    for stay, places in groups.items():
        said = dict.fromkeys(cells[place] for place in places if cells[place])
        if len(said) > 1:
            lists = (cell if (members := listed(cell)) is None else members for cell in said)
            words = dict.fromkeys(
                str(word) for one in lists for word in ([one] if isinstance(one, str) else one)
            )
            lengths = accumulate(len(word) + len(TAG_SEPARATOR) for word in words)
            fit = (word for word, length in zip(words, lengths, strict=True) if length <= LARGEST_CELL)
            together[stay] = TAG_SEPARATOR.join(fit)
    return together


def told(groups: Mapping[int, Sequence[int]], names: Sequence[str], records: Records) -> Sentence:
    """How many rows went into how many channels, and what would tell several of one name apart."""
    pattern = (
        "{rows} rows are {channels} channels; the tags of each channel's rows are put together: {shown}. "
        "A column channel_id or handle tells several channels of one name apart"
    )
    rows = sum(map(len, groups.values()))
    which = shown(groups, names, records, MOST_SHOWN)
    return Sentence("read-united", pattern, rows=rows, channels=len(groups), shown=which)
