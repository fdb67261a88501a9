"""A list of channels as a document, alike or for a mix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.documents.parts import is_known_mood, match_document, source, tags_told
from bot.text.untrusted import address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import Line, ListAnswer
    from bot.lists.documents.parts import Document
    from bot.text.language import Language


def similar_document(answer: ListAnswer, query: str, score: float, words: Language) -> Document:
    """`score` says how surely `query` means the channel asked about."""
    return {
        "query": query,
        "match": {**match_document(answer.asked), "score": score},
        "results": [_result(line, words) for line in answer.lines],
        **source(answer, words),
    }


def mix_document(
    answer: ListAnswer, texts: Sequence[str], without: Sequence[str], words: Language
) -> Document:
    """texts, without: what was typed for the channels liked, and for those not wanted."""
    return {
        "query": [*texts],
        "without": [*without],
        "match": [match_document(channel) for channel in answer.liked],
        "left_out": [match_document(channel) for channel in answer.disliked],
        "results": [
            {**_result(line, words), "near": [answer.liked[place].id for place in line.near]}
            for line in answer.lines
        ],
        **source(answer, words),
    }


def _result(line: Line, words: Language) -> Document:
    channel = line.channel
    return {
        "rank": line.rank,
        "id": channel.id,
        "name": channel.name,
        "score": line.score,
        "url": address(channel.channel_id, channel.name),
        "shared": tags_told([shared.label for shared in line.shared], words),
        "similarity": line.similarity,
        "differs": tags_told(line.differs, words),
        "missing": tags_told(line.missing, words),
        "subscribers": None if channel.subscribers is None else int(channel.subscribers),
        "popularity": line.popularity,
        "newest": line.glimpse.titles[0] if line.glimpse.titles else None,
        "genres": tags_told(channel.genres, words),
        "moods": tags_told(filter(is_known_mood, channel.moods), words),
    }
