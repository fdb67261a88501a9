"""What a search finds, as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from bot.lookup.channels import Browse, Found, Missing, Unsure
from bot.terminal.output import NAME_WIDTH
from bot.text.untrusted import plain
from recommender.names import Hit, MatchKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lookup.channels import Decision
    from recommender.snapshots.snapshot import Snapshot


def decision_name(decision: Decision) -> str:
    match decision:
        case Found():
            return "accept"
        case Unsure():
            return "suggest"
        case Browse():
            return "topic"
        case Missing():
            return "none"


def hits_for(snapshot: Snapshot, text: str, decision: Decision, count: int) -> list[Hit]:
    """What is like a text, best first; before that a channel that it names by id or label."""
    hits = snapshot.names.search(text, count)
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


def table(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit]) -> Table:
    shown = Table(title=Text(f"{plain(query, NAME_WIDTH)}: {decision}"))
    shown.add_column("Channel", max_width=NAME_WIDTH)
    shown.add_column("Id")
    shown.add_column("Score", justify="right")
    shown.add_column("Why")
    for hit in hits:
        name, id_ = snapshot.catalogue.names[hit.row], snapshot.catalogue.ids[hit.row]
        why = f"{hit.kind}: {plain(hit.alias, NAME_WIDTH)}"
        shown.add_row(Text(plain(name, NAME_WIDTH)), Text(id_), f"{hit.score:.3f}", Text(why))
    return shown
