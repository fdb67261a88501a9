"""A comparison as a document for `--json` and as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.lists.card_document import channel_document
from bot.lists.compare_words import Face, sentences
from bot.lists.measures import similarity_shown
from bot.lists.table import source, tags_told
from bot.terminal.output import console, printable
from bot.terminal.speech import terminal_words
from bot.text.footer import footer
from bot.text.untrusted import plain
from recommender import compare

if TYPE_CHECKING:
    from recommender.conversation.comparison import Comparison
    from recommender.similarity.explain import Explanation
    from recommender.snapshots.snapshot import Snapshot

FACE = Face(plain)


def document(snapshot: Snapshot, queries: tuple[str, str], rows: tuple[int, int]) -> dict[str, Any]:
    """Both channels in `results`; `score` of each is that with which it stands in the other's list."""
    compared, words = compare(snapshot, *rows), terminal_words().language
    return {
        "query": [*queries],
        "match": [{"id": snapshot.catalogue.ids[row], "name": snapshot.catalogue.names[row]} for row in rows],
        "similarity": similarity_shown(snapshot, compared.one, compared.similarity)
        if snapshot.features.known[compared.one]
        else 0.0,
        "shared": tags_told(compared.shared_tags, words),
        "words": [*compared.shared_words],
        "results": [
            channel_document(snapshot, compared.one)
            | {"score": compared.back.score, "differs": tags_told(compared.only_one_tags, words)}
            | {"words": [*compared.only_one_words], "terms": _terms(compared.back)},
            channel_document(snapshot, compared.other)
            | {"score": compared.there.score, "differs": tags_told(compared.only_other_tags, words)}
            | {"words": [*compared.only_other_words], "terms": _terms(compared.there)},
        ],
        **source(snapshot),
    }


def print_comparison(snapshot: Snapshot, rows: tuple[int, int]) -> None:
    out, words = console(), terminal_words().language
    compared: Comparison = compare(snapshot, *rows)
    names = [FACE.name(snapshot, row) for row in rows]
    lines = [
        words("compare-title", one=names[0], other=names[1]),
        *sentences(snapshot, compared, FACE, words),
        footer(snapshot, words),
    ]
    for line in lines:
        out.print(printable(line), markup=False, soft_wrap=True)


def _terms(explanation: Explanation) -> list[dict[str, Any]]:
    """What the score is the sum of."""
    return [
        {"label": term.column.label, "kind": term.column.kind.value, "value": term.value}
        for term in explanation.terms
    ]
