"""Snapshot: everything an answer needs, built whole, frozen, saved and loaded as plain files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from recommender.catalogue.fingerprints import fingerprints
from recommender.catalogue.stored import reload_catalogue, without_pause
from recommender.catalogue.table import squeezed
from recommender.features.columns import ColumnKind
from recommender.features.popularity import log_popularity
from recommender.features.recipes import DEFAULT_RECIPE, apply_recipe
from recommender.names import NameIndex
from recommender.similarity.explain import Explanation, explain, shared_content
from recommender.similarity.neighbours import NOBODY, Neighbours, nearest_to
from recommender.similarity.shared_tags import SharedTags
from recommender.snapshots import artefacts
from recommender.snapshots.manifest import SCHEMA, Manifest, Origin, SnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from recommender.catalogue.table import Catalogue, PlaylistChannel
    from recommender.features.columns import Features

DEPTH = 25
CHANNELS_FILE = "channels.csv"
# Initials, syllables, Latin letters: each looks into tables of its own.
EVERY_WAY_OF_TYPING = ("ㄱㄴ", "가나", "ab")


class TooLittleKnownError(Exception):
    """The channel has no tag and no word: there is nothing to compare it by."""

    def __init__(self, channel: PlaylistChannel) -> None:
        self.channel = channel
        super().__init__(f"too little is known about {channel.name!r}: it has no telling tag and no word")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One place in a list: rank from 1, row in the catalogue, score, and whether the rank before ties."""

    rank: int
    row: int
    score: float
    tied: bool


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Catalogue, features, neighbours and name index of one moment; every row number is the same in all."""

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
        origin: Origin,
        built_at: datetime,
        recipe: str = DEFAULT_RECIPE,
        depth: int = DEPTH,
        progress: Callable[[int, int], None] | None = None,
    ) -> Self:
        """Compute everything. built_at needs a time zone; progress(done, total) counts neighbour lists.

        Raises:
            UnknownRecipeError: no recipe of that name.
        """
        features = apply_recipe(recipe, catalogue)
        neighbours = Neighbours.build(features, catalogue.number("cpi"), depth, progress)
        names = NameIndex.build(catalogue.names, log_popularity(catalogue).tolist())
        digest = sha256(f"{SCHEMA}\n{recipe}\n{origin.kind}\n".encode() + catalogue.to_csv()).hexdigest()
        moment = built_at.astimezone(UTC)
        manifest = Manifest(
            id=f"{moment:%Y%m%dT%H%M%S}{moment.microsecond // 1000:03}Z-{digest[:8]}",
            recipe=recipe,
            channels=len(catalogue),
            built_at=moment,
            origin=origin,
        )
        return cls(manifest, catalogue, features, neighbours, names)

    def save(self, folder: Path) -> None:
        """Write all files into an existing empty folder, the manifest with their hashes last."""
        (folder / CHANNELS_FILE).write_bytes(self.catalogue.to_csv())
        artefacts.save_features(self.features, folder)
        artefacts.save_neighbours(self.neighbours, folder)
        self.names.save(folder)
        self.manifest.save(folder)

    @classmethod
    def load(cls, folder: Path, pause: Callable[[], None] = without_pause) -> Self:
        """Load what `save` wrote, large arrays memory-mapped; `pause` is called often, between short steps.

        Raises:
            SnapshotError: a file is missing, changed since it was written, or of another schema.
        """
        manifest = Manifest.load(folder)
        try:
            catalogue = reload_catalogue(folder / CHANNELS_FILE, pause)
            features = artefacts.load_features(manifest.recipe, folder)
            neighbours, names = artefacts.load_neighbours(folder), NameIndex.load(folder)
        except OSError as error:  # removed by another process after it was checked
            raise SnapshotError(f"{folder.name}: a file cannot be read ({error.strerror})") from error
        except (ValueError, KeyError) as error:  # as it was written, but by a version that wrote it otherwise
            raise SnapshotError(f"{folder.name}: a file does not hold what it should ({error})") from error
        if not len(catalogue) == len(features) == len(neighbours.rows) == manifest.channels:
            raise SnapshotError(f"{folder.name}: its files disagree about the number of channels")
        return cls(manifest, catalogue, features, neighbours, names)

    def similar(self, row: int, count: int) -> tuple[Neighbour, ...]:
        """Up to `count` nearest of a channel; fewer where fewer share anything with it.

        Raises:
            TooLittleKnownError: the channel has no content to compare.
            IndexError: there is no such row.
        """
        if not 0 <= row < len(self.catalogue):
            raise IndexError(f"row {row} of a catalogue of {len(self.catalogue)} channels")
        if not self.features.known[row]:
            raise TooLittleKnownError(self.catalogue[row])
        found, place = self.neighbours, row
        if count > found.depth:
            found, place = nearest_to(self.features, self.catalogue.number("cpi"), row, count), 0
        rows, scores = found.rows[place, :count].tolist(), found.scores[place, :count].tolist()
        return tuple(
            Neighbour(rank, other, score, tied=rank > 1 and score == scores[rank - 2])
            for rank, (other, score) in enumerate(zip(rows, scores, strict=True), start=1)
            if other != NOBODY
        )

    def explain(self, query: int, candidate: int) -> Explanation:
        """Why `candidate` stands in `query`'s list; both are rows."""
        return explain(self.features, query, candidate)

    def shared(self, query: int, candidate: int, limit: int = 3) -> tuple[str, ...]:
        """Tags both channels have, the rarest first, then words both use; at most `limit`."""
        tags = self._shared_tags.of(query, candidate, limit)
        if len(tags) == limit:
            return tags
        terms = shared_content(self.features, query, candidate)
        words = (term.column.label for term in terms if term.column.kind is ColumnKind.WORD)
        return (*tags, *(word for word in words if word not in tags))[:limit]

    def is_tag(self, label: str) -> bool:
        """Whether a shared label is a tag of the table, not a word from what channels say of themselves."""
        return squeezed(label) in self._shared_tags.frequency

    def prepare_lookups(self, pause: Callable[[], None] = without_pause) -> None:
        """Compute now what the first questions would otherwise wait for."""
        _ = self.row_of_fingerprint, self.catalogue.row_of, self.features.known
        _ = self._shared_tags, self.data_date, self.catalogue[0]
        for typed in EVERY_WAY_OF_TYPING:
            pause()
            self.names.search(typed, 1)

    @cached_property
    def _shared_tags(self) -> SharedTags:
        return SharedTags.of_catalogue(self.catalogue)

    @cached_property
    def fingerprints(self) -> tuple[str, ...]:
        """A short lasting name of each row, (n,)."""
        return fingerprints(self.catalogue)

    @cached_property
    def row_of_fingerprint(self) -> Mapping[str, int]:
        """Row by fingerprint."""
        return {given: row for row, given in enumerate(self.fingerprints)}

    @cached_property
    def data_date(self) -> datetime:
        """When the rows were crawled, as far as the table tells, else when the snapshot was built."""
        crawled = [text for text in self.catalogue.text("crawled_at") if text]
        try:
            newest = datetime.fromisoformat(max(crawled, default=""))
        except ValueError:
            return self.manifest.built_at
        return newest if newest.tzinfo else newest.replace(tzinfo=UTC)
