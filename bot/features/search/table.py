"""What a search finds, as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from bot.lists.documents.search import decision_name
from bot.lookup.channels import Browse, Unsure
from bot.lookup.topics import topic_label
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain
from recommender.catalogue.browsing import Topic
from recommender.names import MatchKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from bot.lookup.channels import Decision
    from bot.text.language import Language
    from recommender.names import Hit
    from recommender.snapshots.snapshot import Snapshot

# Two names, a score and an id in one line of 80 cells.
NAME = 20


def topic_told(decision: Decision, words: Language) -> str:
    """The topic that a text is taken for, as Discord's users see it; "" where it is taken for none."""
    match decision:
        case Browse(topic):
            return topic_label(topic, words)
        case Unsure(topic=Topic() as topic, near=near):
            return topic_label(topic, words, near)
    return ""


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
