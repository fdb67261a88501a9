"""An evaluation of name search as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table

if TYPE_CHECKING:
    from bot.terminal.speech import Speech
    from recommender.names.evaluation import Decided, Evaluation, Ranking

HEADINGS = ("n", "at 1", "at 5", "at 25", "MRR", "p50", "p99", "WR 1", "WR 5")


def rankings(result: Evaluation, words: Speech) -> Table:
    table = Table(title=words("terminal-names-title"), box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column(words("terminal-names-kind"), no_wrap=True)
    for heading in HEADINGS:
        table.add_column(heading, justify="right", no_wrap=True)
    for kind in result.kinds:
        table.add_row(kind.kind, str(kind.queries), *_cells(kind.ours), *_cells(kind.wratio)[:2])
    table.add_section()
    table.add_row(words("terminal-names-mean"), "", *_cells(result.macro), *_cells(result.macro_wratio)[:2])
    return table


def _cells(ranking: Ranking | None) -> tuple[str, ...]:
    if ranking is None:
        return ("–",) * 6
    shares = (ranking.at_1, ranking.at_5, ranking.at_25, ranking.mrr)
    return (*(f"{share:.3f}" for share in shares), f"{ranking.p50_ms:.2f}", f"{ranking.p99_ms:.2f}")


def decisions(result: Evaluation, words: Speech) -> Table:
    title = words("terminal-decisions-title", share=f"{result.right_of_taken:.2%}")
    table = Table(title=title, box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column(words("terminal-decisions-queries"))
    for heading in ("taken", "right", "suggested", "wrong", "missing"):
        table.add_column(words(f"terminal-decisions-{heading}"), justify="right")
    groups = (
        (words("terminal-decisions-listed"), result.listed),
        (words("terminal-decisions-unlisted"), result.unlisted),
    )
    for name, decided in groups:
        if decided is not None:
            table.add_row(name, *_shares(decided))
    return table


def _shares(decided: Decided) -> tuple[str, ...]:
    shares = (
        decided.taken,
        decided.taken_right,
        decided.suggested_right,
        decided.suggested_wrong,
        decided.not_found,
    )
    return tuple(f"{share:.2%}" for share in shares)
