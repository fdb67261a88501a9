"""Which channels have a tag that is raised or lowered, and whose music they play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.browsing import REGIONAL
from recommender.catalogue.spelling import look
from recommender.catalogue.table import TAGS
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.similarity.wishes import Region

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue
    from recommender.similarity.wishes import Steer

DOMESTIC = "국내"


@dataclass(frozen=True, eq=False)
class Steering:
    """Looks up the n channels of a catalogue by whole tags, genres without their region, and regions."""

    catalogue: Catalogue

    def having(self, tag: str) -> NDArray[np.bool_]:
        """Which channels have a tag, (n,), named in any of these ways."""
        having = np.zeros(len(self.catalogue), np.bool_)
        for column, code in self._codes.get(look(tag), ()):
            having[self.catalogue.tags[column].rows_with(code)] = True
        return having

    def known(self, tag: str) -> bool:
        """Whether any channel has it."""
        return look(tag) in self._codes

    def size(self, tag: str) -> int:
        """How many channels have it, one that has it in two regions counted twice."""
        tags = self.catalogue.tags
        return sum(len(tags[column].rows_with(code)) for column, code in self._codes.get(look(tag), ()))

    def net(self, steer: Steer) -> NDArray[np.int64]:
        """How many raised tags each channel has, less the lowered ones that it has, (n,)."""
        net = np.zeros(len(self.catalogue), np.int64)
        for tag in steer.more:
            net += self.having(tag)
        for tag in steer.less:
            net -= self.having(tag)
        return net

    def of_region(self, region: Region) -> NDArray[np.bool_]:
        """Which channels play music of a region and of no other, (n,)."""
        if region is Region.EVERYWHERE:
            return np.ones(len(self.catalogue), np.bool_)
        domestic, foreign = self._regions
        return domestic & ~foreign if region is Region.DOMESTIC else foreign & ~domestic

    def prepare(self) -> None:
        """Compute now what the first question would otherwise wait for."""
        _ = self._codes, self._regions

    @cached_property
    def _codes(self) -> Mapping[str, list[tuple[str, int]]]:
        """Columns and codes of the tags that a name stands for."""
        codes: dict[str, list[tuple[str, int]]] = {}
        for column in TAGS:
            for code, tag in enumerate(self.catalogue.tags[column].vocabulary):
                for name in set(map(look, names_of(tag))):
                    codes.setdefault(name, []).append((column, code))
        return codes

    @cached_property
    def _regions(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which channels have a domestic genre, and which one of another region."""
        sides = np.zeros((2, len(self.catalogue)), np.bool_)
        genres = self.catalogue.tags["genres"]
        for code, tag in enumerate(genres.vocabulary):
            if regional := REGIONAL.fullmatch(tag):
                sides[int(regional["region"] != DOMESTIC), genres.rows_with(code)] = True
        return sides[0], sides[1]


def names_of(tag: str) -> Iterator[str]:
    """How a tag may be named: whole, without its region, by its region; unknown moods by nothing."""
    if squeezed(tag) in UNKNOWN_MOODS:
        return
    yield tag
    if regional := REGIONAL.fullmatch(tag):
        yield regional["genre"]
        yield regional["region"]
