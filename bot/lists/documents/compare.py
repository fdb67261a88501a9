"""Two channels beside each other as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.documents.card import channel_document
from bot.lists.documents.parts import match_document, source, tags_told
from bot.lists.measures import similarity_shown
from recommender import compare

if TYPE_CHECKING:
    from bot.lists.documents.parts import Document
    from bot.text.language import Language
    from recommender.similarity.explain import Explanation
    from recommender.snapshots.snapshot import Snapshot


def compare_document(
    snapshot: Snapshot, queries: tuple[str, str], rows: tuple[int, int], words: Language
) -> Document:
    """Both channels in `results`; `score` of each is that with which it stands in the other's list."""
    compared = compare(snapshot, *rows)
    return {
        "query": [*queries],
        "match": [match_document(snapshot.catalogue[row]) for row in rows],
        "similarity": similarity_shown(snapshot, compared.one, compared.similarity)
        if snapshot.features.known[compared.one]
        else 0.0,
        "shared": tags_told(compared.shared_tags, words),
        "words": [*compared.shared_words],
        "results": [
            channel_document(snapshot, compared.one, words)
            | {"score": compared.back.score, "differs": tags_told(compared.only_one_tags, words)}
            | {"words": [*compared.only_one_words], "terms": _terms(compared.back)},
            channel_document(snapshot, compared.other, words)
            | {"score": compared.there.score, "differs": tags_told(compared.only_other_tags, words)}
            | {"words": [*compared.only_other_words], "terms": _terms(compared.there)},
        ],
        **source(snapshot, words),
    }


def _terms(explanation: Explanation) -> list[Document]:
    """What the score is the sum of."""
    return [
        {"label": term.column.label, "kind": term.column.kind.value, "value": term.value}
        for term in explanation.terms
    ]
