"""What a search finds, as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain
from recommender.names import Accept, NotFound, Suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from recommender.names import Hit
    from recommender.snapshots.snapshot import Snapshot

# Two names, a score and an id in one line of 80 cells.
NAME = 20


def decision_name(decision: Accept | Suggest | NotFound) -> str:
    match decision:
        case Accept():
            return "accept"
        case Suggest():
            return "suggest"
        case NotFound():
            return "none"


def document(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit]) -> dict[str, Any]:
    catalogue = snapshot.catalogue
    found = [
        {"id": catalogue.ids[hit.row], "name": catalogue.names[hit.row], "score": hit.score} for hit in hits
    ]
    return {"query": query, "decision": decision, "hits": found}


def table(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit], width: int) -> RenderableType:
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
            Text(f"{hit.kind}: {plain(hit.alias, NAME)}"),
            Text(catalogue.ids[hit.row]),
        )
        for hit in hits
    ]
    title = words(f"terminal-{decision}", query=plain(query, NAME_WIDTH))
    return laid_out(columns, rows, width, title)
