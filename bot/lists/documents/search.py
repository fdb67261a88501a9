"""How a text is understood, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.channels import LEAST_SCORE, Browse, Found, Missing, Unsure, worth_showing
from recommender.catalogue.browsing import Topic
from recommender.names import Hit, MatchKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.documents.parts import Document
    from bot.lookup.channels import Decision
    from recommender.snapshots.snapshot import Snapshot


def decision_name(decision: Decision) -> str:
    match decision:
        case Found():
            return "accept"
        case Browse() | Unsure(topic=Topic()):
            return "topic"
        case Unsure():
            return "suggest"
        case Missing():
            return "none"


def hits_for(snapshot: Snapshot, text: str, decision: Decision, count: int) -> list[Hit]:
    """What is like a text, best first, as far as one would look at it; the popular ones for a blank text.

    Before that a channel that it names by id or label.
    """
    found = worth_showing(snapshot.names.search(text, count))
    if not text.strip():
        return list(found)
    hits = [] if isinstance(decision, Missing) else [hit for hit in found if hit.score >= LEAST_SCORE]
    if isinstance(decision, Found) and (not hits or hits[0].row != decision.row):
        named = Hit(decision.row, decision.score, text.strip(), MatchKind.EXACT)
        hits = [named, *(hit for hit in hits if hit.row != decision.row)]
    return hits[:count]


def search_document(snapshot: Snapshot, query: str, decision: Decision, hits: Sequence[Hit]) -> Document:
    """Which channels `query` may mean, each with how surely."""
    catalogue = snapshot.catalogue
    found = [
        {"id": catalogue.ids[hit.row], "name": catalogue.names[hit.row], "score": hit.score} for hit in hits
    ]
    return {"query": query, "decision": decision_name(decision), "hits": found}
