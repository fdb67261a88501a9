"""What a search finds, as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.lookup.channels import LEAST_SCORE, Browse, Found, Missing, Unsure, worth_showing
from bot.lookup.topics import topic_label
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain
from recommender.catalogue.browsing import Topic
from recommender.names import Hit, MatchKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from bot.lookup.channels import Decision
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

# Two names, a score and an id in one line of 80 cells.
NAME = 20


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


def topic_told(decision: Decision, words: Language) -> str:
    """The topic that a text is taken for, as Discord's users see it; "" where it is taken for none."""
    match decision:
        case Browse(topic):
            return topic_label(topic, words)
        case Unsure(topic=Topic() as topic, near=near):
            return topic_label(topic, words, near)
    return ""


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


def document(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit]) -> dict[str, Any]:
    catalogue = snapshot.catalogue
    found = [
        {"id": catalogue.ids[hit.row], "name": catalogue.names[hit.row], "score": hit.score} for hit in hits
    ]
    return {"query": query, "decision": decision, "hits": found}


def table(
    snapshot: Snapshot, query: str, decision: Decision, hits: Sequence[Hit], width: int
) -> RenderableType:
    """`width`: the terminal's."""
    words, catalogue = terminal_words(), snapshot.catalogue
    columns = (
        Column(words("terminal-channel")),
        Column(words("terminal-score"), right=True),
        Column(words("terminal-why"), below=True),
        Column(words("terminal-id"), below=True, whole=True),
    )
    rows = [
        (
            link(plain(name := catalogue.names[hit.row], NAME), address(catalogue[hit.row].channel_id, name)),
            Text(f"{hit.score:.3f}"),
            Text(f"{words(f'terminal-hit-{hit.kind}')}: {plain(hit.alias, NAME)}"),
            Text(catalogue.ids[hit.row]),
        )
        for hit in hits
    ]
    blank = any(hit.kind is MatchKind.POPULAR for hit in hits)
    title = words(
        "terminal-blank" if blank else f"terminal-{decision_name(decision)}",
        query=plain(query, NAME_WIDTH),
        topic=topic_told(decision, words.language),
    )
    return laid_out(columns, rows, width, title) if rows else Text(title, style="bold")
