"""Results as documents for `--json` and as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from bot.features.doctor.checks import Finding, Verdict
from bot.lists.embed import meter, told
from bot.terminal.output import printable
from bot.text.language import DEFAULT, language
from bot.text.untrusted import address, plain
from recommender.names import Accept, NotFound, Suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.catalogue.dialects import Reading
    from recommender.names import Hit
    from recommender.similarity.taste import Neighbour
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import StoredSnapshot

NAME_WIDTH = 40
MARKS = {Verdict.GOOD: "✓", Verdict.WARNING: "!", Verdict.BAD: "✗"}


def snapshot_document(snapshot: Snapshot) -> dict[str, Any]:
    manifest = snapshot.manifest
    return {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels}


def similar_document(
    snapshot: Snapshot, query: str, row: int, score: float, neighbours: Sequence[Neighbour]
) -> dict[str, Any]:
    match = snapshot.catalogue[row]
    return {
        "query": query,
        "match": {"id": match.id, "name": match.name, "score": score},
        "results": [_result(snapshot, row, neighbour) for neighbour in neighbours],
        "snapshot": snapshot_document(snapshot),
    }


def _result(snapshot: Snapshot, query: int, neighbour: Neighbour) -> dict[str, Any]:
    channel = snapshot.catalogue[neighbour.row]
    return {
        "rank": neighbour.rank,
        "id": channel.id,
        "name": channel.name,
        "score": neighbour.score,
        "url": address(channel.channel_id, channel.name),
        "shared": list(snapshot.shared(query, neighbour.row)),
    }


def similar_table(snapshot: Snapshot, query: int, neighbours: Sequence[Neighbour]) -> Table:
    words = language(DEFAULT)
    name = plain(snapshot.catalogue.names[query], NAME_WIDTH)
    table = Table(title=Text(words("similar-title", name=name)))
    table.add_column("#", justify="right")
    table.add_column("Channel", max_width=NAME_WIDTH)
    table.add_column("Score")
    table.add_column("Shared")
    table.add_column("Subscribers", justify="right")
    for neighbour in neighbours:
        channel = snapshot.catalogue[neighbour.row]
        reach = "–" if channel.subscribers is None else words.short(channel.subscribers)
        shared = ", ".join(told(snapshot, query, neighbour.row, words))
        score = meter(neighbour.score) + (" =" if neighbour.tied else "")
        cells = (plain(channel.name, NAME_WIDTH), score, shared, reach)
        table.add_row(str(neighbour.rank), *(Text(printable(cell)) for cell in cells))
    return table


def decision_name(decision: Accept | Suggest | NotFound) -> str:
    match decision:
        case Accept():
            return "accept"
        case Suggest():
            return "suggest"
        case NotFound():
            return "none"


def search_document(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit]) -> dict[str, Any]:
    catalogue = snapshot.catalogue
    found = [
        {"id": catalogue.ids[hit.row], "name": catalogue.names[hit.row], "score": hit.score} for hit in hits
    ]
    return {"query": query, "decision": decision, "hits": found}


def search_table(snapshot: Snapshot, query: str, decision: str, hits: Sequence[Hit]) -> Table:
    table = Table(title=Text(f"{plain(query, NAME_WIDTH)}: {decision}"))
    table.add_column("Channel", max_width=NAME_WIDTH)
    table.add_column("Id")
    table.add_column("Score", justify="right")
    table.add_column("Why")
    for hit in hits:
        name, id_ = snapshot.catalogue.names[hit.row], snapshot.catalogue.ids[hit.row]
        why = f"{hit.kind}: {plain(hit.alias, NAME_WIDTH)}"
        table.add_row(Text(plain(name, NAME_WIDTH)), Text(id_), f"{hit.score:.3f}", Text(why))
    return table


def build_document(snapshot: Snapshot, reading: Reading) -> dict[str, Any]:
    return {
        "snapshot": snapshot_document(snapshot),
        "rejected": [{"line": row.line, "reason": row.reason} for row in reading.rejected],
        "warnings": [{"line": row.line, "reason": row.reason} for row in reading.warnings],
    }


def snapshots_document(entries: Sequence[StoredSnapshot]) -> dict[str, Any]:
    return {"snapshots": [_entry(entry) for entry in entries]}


def _entry(entry: StoredSnapshot) -> dict[str, Any]:
    manifest = entry.manifest
    return {
        "id": entry.id,
        "current": entry.current,
        "recipe": manifest.recipe if manifest else None,
        "channels": manifest.channels if manifest else None,
        "built_at": manifest.built_at.isoformat() if manifest else None,
        "source": manifest.origin.name if manifest else None,
        "problem": entry.problem or None,
    }


def snapshots_table(entries: Sequence[StoredSnapshot]) -> Table:
    table = Table()
    for heading in ("", "Id", "Built (UTC)", "Recipe", "Channels", "From"):
        table.add_column(heading, no_wrap=heading in {"Id", "Built (UTC)"}, overflow="fold")
    for entry in entries:
        mark, manifest = "→" if entry.current else "", entry.manifest
        if manifest is None:
            table.add_row(mark, Text(entry.id), "damaged", "", "", "")
            continue
        cells = (f"{manifest.built_at:%Y-%m-%d %H:%M}", manifest.recipe, str(manifest.channels))
        table.add_row(mark, Text(entry.id), *cells, Text(printable(manifest.origin.name)))
    return table


def findings_table(findings: Sequence[Finding]) -> Table:
    table = Table(show_lines=True)
    for heading in ("Check", "", "Found", "What to do"):
        table.add_column(heading)
    for finding in findings:
        table.add_row(finding.check, MARKS[finding.verdict], Text(finding.found), Text(finding.remedy))
    return table
