"""One channel as no face owns it: its figures and their ranks, and what it shows of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.lists.glimpse import Glimpse, picture_of
from bot.lists.measures import few_tags
from recommender import figures
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from recommender.catalogue.figures import Figure
    from recommender.catalogue.table import PlaylistChannel
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a channel; texts that the table has not are empty.

    figures: each with its rank in the table. titles: of its playlists, the newest first. opened: the day, or
    None where the table has none or only `since`, a year. known: whether it can be compared with others.
    few_tags: as of `measures`.
    """

    manifest: Manifest
    last_crawled: datetime | None
    channel: PlaylistChannel
    fingerprint: str
    figures: tuple[Figure, ...]
    genres: tuple[str, ...]
    moods: tuple[str, ...]
    intro: str
    titles: tuple[str, ...]
    opened: datetime | None
    since: str
    country: str
    picture: str | None
    known: bool
    few_tags: int | None = None


def card_of(snapshot: Snapshot, row: int) -> Card:
    """The channel of a row."""
    catalogue = snapshot.catalogue
    channel, glimpse = catalogue[row], Glimpse.of(catalogue, row)

    def cell(column: str) -> str:
        cells = catalogue.text_columns.get(column)
        return " ".join(cells[row].split()) if cells is not None else ""

    return Card(
        manifest=snapshot.manifest,
        last_crawled=snapshot.last_crawled,
        channel=channel,
        fingerprint=snapshot.fingerprints[row],
        figures=figures(catalogue, row),
        genres=tuple(dict.fromkeys(channel.genres)),
        moods=tuple(mood for mood in dict.fromkeys(channel.moods) if squeezed(mood) not in UNKNOWN_MOODS),
        intro=cell("intro"),
        titles=glimpse.titles,
        opened=_day(cell("opened")),
        since=glimpse.since,
        country=cell("country"),
        picture=picture_of(catalogue, row),
        known=bool(snapshot.features.known[row]),
        few_tags=few_tags(snapshot, row),
    )


def _day(text: str) -> datetime | None:
    """The day that a text is, as ISO 8601 writes it."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
