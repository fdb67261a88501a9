"""Browsing by several criteria at once, and how many channels each further one would leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import numpy as np

from recommender.catalogue.browsing import REGIONAL
from recommender.catalogue.criteria import Facet, Found, Offer
from recommender.catalogue.orders import Orders
from recommender.catalogue.spelling import look
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.catalogue.word_search import WordSearch
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from recommender.catalogue.criteria import Criteria, Sort
    from recommender.catalogue.table import Catalogue
    from recommender.catalogue.tags import TagColumn


@dataclass(frozen=True, eq=False)
class Values:
    """The values that the tags of a column say, by look: `of` has that of each code, -1 for none."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    of: NDArray[np.int64]

    @classmethod
    def among(cls, said: Sequence[str], frequency: Sequence[int]) -> Self:
        """said: what each code of the vocabulary says, "" for nothing; the commonest spelling is the name."""
        places: dict[str, int] = {}
        spelt: dict[str, Counter[str]] = {}
        for text, times in zip(said, frequency, strict=True):
            if text:
                places.setdefault(look(text), len(places))
                spelt.setdefault(look(text), Counter())[text] += times
        names = (min(spelt[key].items(), key=lambda pair: (-pair[1], pair[0]))[0] for key in places)
        codes = [places[look(text)] if text else -1 for text in said]
        return cls(tuple(places), tuple(names), np.array(codes, np.int64))

    def fitting(self, text: str) -> NDArray[np.bool_]:
        """Which codes say this, however it is spelt."""
        key = look(text)
        place = self.keys.index(key) if key in self.keys else len(self.keys)
        return np.equal(self.of, place)


@dataclass(frozen=True, eq=False)
class Faceting:
    """The n channels of a catalogue by what their tags and their words say.

    >>> from recommender import sample_catalogue
    >>> from recommender.catalogue.criteria import Criteria, Facet
    >>> faceting = Faceting(sample_catalogue())
    >>> found = faceting.find(Criteria(genre="jazz", region="국내", sort="popularity"))
    >>> found.total, found.pages, len(found.rows)
    (83, 9, 10)
    >>> [(offer.name, offer.count) for offer in faceting.offers(Criteria(genre="jazz"), Facet.REGION)]
    [('국내', 83), ('국외', 78)]
    """

    catalogue: Catalogue

    def find(self, criteria: Criteria, among: NDArray[np.bool_] | None = None) -> Found:
        """The channels that meet all criteria, a page of them; among: who comes into question, (n,)."""
        shares = self._shares_among(criteria, among)
        total = int(np.count_nonzero(shares))
        pages = -(-total // criteria.size)
        page = max(1, min(criteria.page, pages))
        first = (page - 1) * criteria.size
        last = min(first + criteria.size, total)
        rows = self._orders.page(shares, criteria.sort, first, last)
        return Found(criteria, tuple(rows.tolist()), first + 1, total, page, pages)

    def rows(self, criteria: Criteria, among: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
        """Those of all pages, in their order; among: as of `find`."""
        shares = self._shares_among(criteria, among)
        return self._orders.page(shares, criteria.sort, 0, int(np.count_nonzero(shares)))

    def offers(
        self, criteria: Criteria, facet: Facet, among: NDArray[np.bool_] | None = None
    ) -> tuple[Offer, ...]:
        """The values of one criterion that leave any channel beside the others, most channels first.

        What the criteria say of that one itself does not count. among: as of `find`.
        """
        criteria = criteria.without(facet)
        left = self._shares_among(criteria, among) > 0
        values = self._values[facet]
        rows, codes = self._distinct[facet]
        if facet is not Facet.MOOD and (criteria.genre or criteria.region):
            rows, codes = self._tags
            fits = self._fitting(criteria, facet)[codes]
            rows, codes = rows[fits], values.of[codes[fits]]
        counts = np.bincount(codes[left[rows] & (codes >= 0)], minlength=len(values.keys)).tolist()
        offers = (
            Offer(facet, name, count) for name, count in zip(values.names, counts, strict=True) if count
        )
        return tuple(sorted(offers, key=lambda one: (-one.count, one.name)))

    def ordered(self, rows: NDArray[np.int64], sort: Sort) -> NDArray[np.int64]:
        """Rows by a figure of their own, as `Sort` says; by FIT, which hangs on criteria, as they are."""
        return self._orders.ordered(rows, sort)

    def rows_unspaced(self, wanted: str) -> list[NDArray[np.int64]] | None:
        """For `Browsing`, see there."""
        return self._words.rows_unspaced(wanted)

    def prepare(self, pause: Callable[[], None] = without_pause) -> None:
        """Compute now what the first question would otherwise wait for; `pause` is called often meanwhile."""
        for step in (lambda: self._distinct, lambda: self._tags, self._orders.prepare):
            pause()
            step()
        self._words.prepare(pause)

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The orders for which the table has any figure."""
        return self._orders.known

    def _shares_among(self, criteria: Criteria, among: NDArray[np.bool_] | None) -> NDArray[np.float64]:
        shares = self._shares(criteria)
        return shares if among is None else np.where(among, shares, 0.0)

    def _shares(self, criteria: Criteria) -> NDArray[np.float64]:
        """How much of each channel is what is asked for, (n,), 0 … 1: the mean over the criteria, or 0."""
        shares = []
        if criteria.genre or criteria.region:
            shares.append(self._tag_shares(Facet.GENRE, self._fitting(criteria, Facet.GENRE)))
        if criteria.mood:
            shares.append(self._tag_shares(Facet.MOOD, self._values[Facet.MOOD].fitting(criteria.mood)))
        if criteria.word:
            spelt = (criteria.word, *criteria.spellings)
            shares.append(np.max([self._words.shares(word) for word in spelt], axis=0))
        if not shares:
            return np.ones(len(self.catalogue))
        table = np.array(shares)
        met: NDArray[np.float64] = np.where((table > 0).all(axis=0), table.mean(axis=0), 0.0)
        return met

    def _fitting(self, criteria: Criteria, facet: Facet) -> NDArray[np.bool_]:
        """Which codes of a facet's column meet what is said of genre and region."""
        fitting = np.ones(len(self._column(facet).vocabulary), np.bool_)
        if facet is Facet.MOOD:
            return fitting
        for part in (Facet.GENRE, Facet.REGION):
            if text := getattr(criteria, part):
                fitting &= self._values[part].fitting(text)
        return fitting

    def _tag_shares(self, facet: Facet, fitting: NDArray[np.bool_]) -> NDArray[np.float64]:
        column = self._column(facet)
        codes = np.flatnonzero(fitting).tolist()
        rows = np.concatenate([column.row_of_each[:0], *map(column.rows_with, codes)])
        return np.bincount(rows, minlength=len(column)) / self._sizes[facet]

    def _column(self, facet: Facet) -> TagColumn:
        return self.catalogue.tags["moods" if facet is Facet.MOOD else "genres"]

    @cached_property
    def _values(self) -> dict[Facet, Values]:
        genres, moods = self._column(Facet.GENRE), self._column(Facet.MOOD)
        parts = [REGIONAL.fullmatch(tag) for tag in genres.vocabulary]
        said: dict[Facet, Iterable[str]] = {
            Facet.GENRE: (
                part["genre"] if part else tag for part, tag in zip(parts, genres.vocabulary, strict=True)
            ),
            Facet.REGION: (part["region"] if part else "" for part in parts),
            Facet.MOOD: ("" if squeezed(tag) in UNKNOWN_MOODS else tag for tag in moods.vocabulary),
        }
        return {
            facet: Values.among(list(texts), self._column(facet).frequency.tolist())
            for facet, texts in said.items()
        }

    @cached_property
    def _distinct(self) -> dict[Facet, tuple[NDArray[np.int64], NDArray[np.int64]]]:
        """Each channel beside each value that it has of a facet, once: rows and values."""
        found = {}
        for facet, values in self._values.items():
            column = self._column(facet)
            found[facet] = _once(self._rows[facet], values.of[column.codes], len(values.keys))
        return found

    @cached_property
    def _tags(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Each channel beside each pair of genre and region that it has, once: rows, and a code of it."""
        genres, regions = (self._values[facet].of for facet in (Facet.GENRE, Facet.REGION))
        pairs = genres * (len(self._values[Facet.REGION].keys) + 1) + regions + 1
        _, first, same = np.unique(pairs, return_index=True, return_inverse=True)
        codes = first[same][self._column(Facet.GENRE).codes]
        return _once(self._rows[Facet.GENRE], codes, len(pairs))

    @cached_property
    def _rows(self) -> dict[Facet, NDArray[np.int64]]:
        """The row of each tag of a facet's column."""
        return {facet: self._column(facet).row_of_each for facet in Facet}

    @cached_property
    def _sizes(self) -> dict[Facet, NDArray[np.int64]]:
        """How many tags each channel has, at least 1."""
        return {facet: np.maximum(np.diff(self._column(facet).starts), 1) for facet in Facet}

    @cached_property
    def _orders(self) -> Orders:
        return Orders(self.catalogue)

    @cached_property
    def _words(self) -> WordSearch:
        return WordSearch(self.catalogue)


def _once(
    rows: NDArray[np.int64], values: NDArray[np.int64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of a row and a value, -1 ≤ value < size, each once."""
    pairs = np.unique(rows * (size + 1) + values + 1)
    return pairs // (size + 1), pairs % (size + 1) - 1
