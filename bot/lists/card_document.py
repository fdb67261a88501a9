"""A channel, alone or on a way, as a document for `--json`, in the keys that a line of a list has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.lists.glimpse import Glimpse
from bot.lists.measures import popularity_of
from bot.lists.table import is_known_mood, tags_told
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


def channel_document(snapshot: Snapshot, row: int) -> dict[str, Any]:
    """What needs no other channel beside it."""
    channel, words = snapshot.catalogue[row], terminal_words().language
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
