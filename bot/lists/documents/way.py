"""A way from one channel to another as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.documents.card import channel_document
from bot.lists.documents.parts import match_document, source, tags_told

if TYPE_CHECKING:
    from bot.lists.documents.parts import Document
    from bot.lists.way import Stop, Way
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def way_document(snapshot: Snapshot, way: Way, queries: tuple[str, str], words: Language) -> Document:
    """The channels from end to end; `shared`, `similarity` and `score` are those with the one before."""
    befores: list[Stop | None] = [None, *way.stops[:-1]]
    return {
        "query": [*queries],
        "match": [match_document(stop.channel) for stop in (way.stops[0], way.stops[-1])],
        "way": way.number,
        "ways": way.of,
        "results": [
            _result(snapshot, stop, before, words) for before, stop in zip(befores, way.stops, strict=True)
        ],
        **source(way, words),
    }


def _result(snapshot: Snapshot, stop: Stop, before: Stop | None, words: Language) -> Document:
    shared = [one.label for one in before.shared] if before else []
    return {
        "rank": stop.rank,
        **channel_document(snapshot, stop.channel.row, words),
        "score": before.score if before else None,
        "similarity": before.similarity if before else None,
        "shared": tags_told(shared, words),
    }
