"""A channel as a document, in the keys that a line of a list has; and all that is known of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.documents.parts import is_known_mood, tags_told
from bot.lists.glimpse import Glimpse
from bot.lists.measures import popularity_of
from bot.text.untrusted import address, playlist_address

if TYPE_CHECKING:
    from bot.lists.card import Card
    from bot.lists.documents.parts import Document
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def channel_document(snapshot: Snapshot, row: int, words: Language) -> Document:
    """What needs no other channel beside it."""
    channel = snapshot.catalogue[row]
    titles = Glimpse.of(snapshot.catalogue, row).titles
    return {
        "id": channel.id,
        "name": channel.name,
        "url": address(channel.channel_id, channel.name),
        "subscribers": channel.subscribers,
        "popularity": popularity_of(snapshot, row),
        "newest": titles[0] if titles else None,
        "genres": tags_told(channel.genres, words),
        "moods": tags_told(filter(is_known_mood, channel.moods), words),
    }


def card_document(snapshot: Snapshot, card: Card, words: Language) -> Document:
    """What is missing is null, or an empty list."""
    channel = card.channel
    return {
        **channel_document(snapshot, channel.row, words),
        "figures": [
            {"name": figure.name, "value": figure.value}
            | {"rank": figure.rank, "of": figure.of, "tied": figure.tied}
            for figure in card.figures
        ],
        "intro": card.intro or None,
        "playlists": [
            {"title": title, "url": playlist_address(title, channel.channel_id, channel.name)}
            for title in card.titles
        ],
        "opened": card.opened.date().isoformat() if card.opened else card.since or None,
        "country": card.country or None,
        "picture": card.picture,
    }
