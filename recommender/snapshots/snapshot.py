"""Snapshot: everything an answer needs, built whole, frozen, saved and loaded as plain files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from recommender.catalogue.fingerprints import fingerprints
from recommender.catalogue.stored import reload_catalogue
from recommender.catalogue.tags import squeezed
from recommender.features.popularity import percentiles
from recommender.features.recipe_names import DEFAULT_RECIPE
from recommender.names.index import NameIndex
from recommender.names.readings import Readers
from recommender.pausing import without_pause
from recommender.similarity.answering import answer
from recommender.similarity.explain import Explanation, explain, terms_of, with_words
from recommender.similarity.grounds import Grounds
from recommender.similarity.neighbours import Neighbours
from recommender.similarity.taste import Answer, NeighbourList, Taste
from recommender.snapshots import artefacts
from recommender.snapshots.figures import ListFigures, NameFigures
from recommender.snapshots.finding import find, row_named
from recommender.snapshots.manifest import (
    CHANNELS_FILE,
    Manifest,
    Origin,
    OriginKind,
    SnapshotError,
    disagreeing,
    of_another_kind,
    unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from recommender.catalogue.likes import Likes
    from recommender.catalogue.table import Catalogue
    from recommender.features.columns import Features
    from recommender.names.match import Decision
    from recommender.similarity.explain import Term

DEPTH = 25
IN_MEMORY = Origin(OriginKind.FILE, "a table in memory")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Catalogue, features, neighbours and name index of one moment; every row number is the same in all.

    Where there is no such row, whatever takes one raises IndexError.

    >>> from recommender import Snapshot, sample_catalogue
    >>> snapshot = Snapshot.build(sample_catalogue())
    >>> snapshot
    <Snapshot 20241208T190000000Z-c708728f: 500 channels by 'tuned'>
    >>> snapshot.similar("mumal", 3).names
    ('춤추는분리수거', 'draft folder', 'Kettle & Keys')
    >>> snapshot.find("새벽").hits[0].alias
    '새벽세시반'
    >>> snapshot.shared(0, 56), snapshot.explain(0, 56).score
    (('Dance (국내)', 'Rap / Hip-hop (국내)', 'R&B / Soul (국내)'), 0.354357860238)
    """

    manifest: Manifest
    catalogue: Catalogue
    features: Features
    neighbours: Neighbours
    names: NameIndex

    @classmethod
    def build(
        cls,
        catalogue: Catalogue,
        *,
        origin: Origin = IN_MEMORY,
        built_at: datetime | None = None,
        recipe: str = DEFAULT_RECIPE,
        depth: int = DEPTH,
        likes: Likes | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Self:
        """Compute everything: seconds for a thousand channels, minutes for a hundred thousand.

        origin: where the rows came from. built_at: with a time zone; without it, as the library has no clock,
        when the newest row was crawled, else the Unix epoch. recipe: one of RECIPE_NAMES. depth: how many
        neighbours of each channel are computed beforehand. likes: a further term.
        progress(done, total) counts neighbour lists.

        Raises:
            UnknownRecipeError: no recipe of that name.
            ValueError: the likes are of another number of channels.
            TypeError: `catalogue` is none.
        """
        from recommender.catalogue.table import Catalogue  # noqa: PLC0415 only looked at here
        from recommender.features.recipes import apply_recipe  # noqa: PLC0415 loading needs none

        if not isinstance(catalogue, Catalogue):
            raise TypeError(f"no Catalogue but {catalogue!r:.60}; read_catalogue(path).catalogue is one")
        features = apply_recipe(recipe, catalogue, likes)
        neighbours = Neighbours.build(features, catalogue.number("cpi"), depth, progress)
        readers = Readers.installed()
        names = NameIndex.build(catalogue.names, catalogue.number("subscribers").tolist(), readers)
        moment = (built_at or catalogue.last_crawled or EPOCH).astimezone(UTC)
        figures, of_names = ListFigures.of(features, neighbours), NameFigures.of(names, readers)
        manifest = Manifest.of_table(catalogue.to_csv(), len(catalogue), recipe, origin, moment, figures)
        return cls(replace(manifest, names=of_names), catalogue, features, neighbours, names)

    def save(self, folder: Path | str) -> None:
        """Write all files into an existing empty folder, the manifest with their hashes last."""
        folder = Path(folder)
        (folder / CHANNELS_FILE).write_bytes(self.catalogue.to_csv())
        artefacts.save_features(self.features, folder)
        artefacts.save_neighbours(self.neighbours, folder)
        self.names.save(folder)
        self.manifest.save(folder)

    @classmethod
    def load(cls, folder: Path | str, pause: Callable[[], None] = without_pause) -> Self:
        """Load what `save` wrote, large arrays memory-mapped; `pause` is called often, between short steps.

        Names that a version before indexed are indexed anew, which takes seconds for ten thousand.

        Raises:
            SnapshotError: a file is missing, changed since it was written, or of another schema.
        """
        folder = Path(folder)
        manifest = Manifest.load(folder)
        try:
            catalogue = reload_catalogue(folder / CHANNELS_FILE, pause)
            features = artefacts.load_features(manifest.recipe, folder, manifest.popularity_weight)
            neighbours, names = artefacts.load_neighbours(folder), NameIndex.load(folder)
        except OSError as error:  # removed by another process after it was checked
            raise SnapshotError(unreadable(folder, error)) from error
        except (ValueError, KeyError) as error:  # as it was written, but by a version that wrote it otherwise
            raise of_another_kind(folder, error) from error
        if not len(catalogue) == len(features) == len(neighbours.rows) == manifest.channels:
            raise disagreeing(folder)
        return cls(manifest, catalogue, features, neighbours, names)

    def __repr__(self) -> str:
        return f"<Snapshot {self.manifest.id}: {len(self.catalogue)} channels by {self.manifest.recipe!r}>"

    def find(self, text: str) -> Decision:
        """The channel that a text names, whether by id or by name, or a few that it may name, or none.

        The row is `hit.row` of an `Accept`, or of each of the `hits` of a `Suggest`.
        """
        return find(self.catalogue, self.names, text)

    def similar(self, channel: int | str, count: int = 10) -> NeighbourList:
        """Up to `count` nearest of a channel, best first; fewer where fewer share anything with it.

        channel: its row, its id, or its name as far as that is clear.

        Raises:
            TooLittleKnownError: the channel has no content to compare.
            UnsureError: the text may name several channels; the error has their names.
            UnknownChannelError: the text is like no name.
            IndexError: there is no such row.
        """
        row = row_named(self.catalogue, self.names, channel) if isinstance(channel, str) else channel
        return self.answer(Taste((row,), count)).neighbours

    def answer(self, taste: Taste) -> Answer:
        """Up to `taste.count` channels that suit a taste: by the mean of the scores, popularity once.

        Liked channels of which nothing is known are passed over.

        Raises:
            TooLittleKnownError: no liked channel has content to compare.
            IndexError: there is no such row.
        """
        return answer(self.grounds, taste)

    def explain(self, query: int, candidate: int) -> Explanation:
        """Why `candidate` stands in `query`'s list, in terms that add up to the score; both are rows."""
        return explain(self.features, self.catalogue.row(query), self.catalogue.row(candidate))

    def terms(self, query: int, candidate: int) -> tuple[Term, ...]:
        """The terms of `explain` alone: without the score they take a tenth of the time."""
        return terms_of(self.features, self.catalogue.row(query), self.catalogue.row(candidate))

    def shared(self, query: int, candidate: int, limit: int = 3) -> tuple[str, ...]:
        """Tags both channels have, the rarest first, then words both use; at most `limit`; both are rows.

        Raises:
            IndexError: there is no such row.
            ValueError: `limit` is negative.
        """
        query, candidate = self.catalogue.row(query), self.catalogue.row(candidate)
        if limit < 0:
            raise ValueError(f"at most {limit} of what is shared cannot be asked for; ask for 0 or more")
        tags = self.grounds.shared_tags.of(query, candidate, limit)
        return tags if len(tags) == limit else with_words(self.features, tags, query, candidate)[:limit]

    def tags_shared(self, query: int, candidate: int) -> tuple[str, ...]:
        """The tags that both have, as `query` spells them, the rarest first; all of its own beside itself."""
        return self.grounds.shared_tags.of(self.catalogue.row(query), self.catalogue.row(candidate))

    def tags_beyond(self, query: int, candidate: int) -> tuple[str, ...]:
        """The tags that `candidate` has and `query` has not, the rarest, which say most, first."""
        return self.grounds.shared_tags.beyond(self.catalogue.row(query), self.catalogue.row(candidate))

    def is_tag(self, label: str) -> bool:
        """Whether a shared label is a tag of the table, not a word from what channels say of themselves."""
        return squeezed(label) in self.grounds.shared_tags.frequency

    def prepare_lookups(self, pause: Callable[[], None] = without_pause) -> None:
        """Compute now what the first questions would otherwise wait for."""
        _ = self.row_of_fingerprint, self.catalogue.row_of, self.features.known
        _ = self.data_date, self.reach, self.catalogue[0]
        self.grounds.prepare(pause)
        self.names.prepare(pause)

    @cached_property
    def grounds(self) -> Grounds:
        return Grounds(self.features, self.neighbours, self.catalogue)

    @cached_property
    def fingerprints(self) -> tuple[str, ...]:
        """A short lasting name of each row, (n,)."""
        return fingerprints(self.catalogue)

    @cached_property
    def row_of_fingerprint(self) -> Mapping[str, int]:
        return {given: row for row, given in enumerate(self.fingerprints)}

    @property
    def last_crawled(self) -> datetime | None:
        """When the newest row was crawled, as far as the table tells."""
        return self.catalogue.last_crawled

    @cached_property
    def data_date(self) -> datetime:
        """The same, or else when the snapshot was built."""
        return self.last_crawled or self.manifest.built_at

    @cached_property
    def reach(self) -> NDArray[np.float64]:
        """Which share of the channels has fewer subscribers than each, (n,), 0 … 1; NaN where unknown."""
        return percentiles(self.catalogue.number("subscribers"))
