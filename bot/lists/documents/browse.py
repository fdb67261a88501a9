"""A page of the catalogue as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.documents.parts import is_known_mood, source, tags_told
from bot.text.untrusted import address

if TYPE_CHECKING:
    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.lists.documents.parts import Document
    from bot.text.language import Language


def browse_document(answer: BrowseAnswer, words: Language) -> Document:
    """The keys of `similar --json`; what compares with an asked channel is null or empty."""
    browsed = answer.browsed
    return {
        "query": browsed.given,
        "sort": answer.sort.value,
        "page": browsed.page,
        "pages": answer.pages,
        "total": answer.total,
        "results": [_result(line, words) for line in answer.lines],
        **source(answer, words),
    }


def _result(line: BrowseLine, words: Language) -> Document:
    channel = line.channel
    return {
        "rank": line.rank,
        "id": channel.id,
        "name": channel.name,
        "score": None,
        "url": address(channel.channel_id, channel.name),
        "shared": tags_told(line.met, words),
        "similarity": None,
        "differs": tags_told(line.also, words),
        "missing": [],
        "subscribers": None if channel.subscribers is None else int(channel.subscribers),
        "popularity": line.popularity,
        "newest": line.glimpse.titles[0] if line.glimpse.titles else None,
        "genres": tags_told(channel.genres, words),
        "moods": tags_told(filter(is_known_mood, channel.moods), words),
    }
