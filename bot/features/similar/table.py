"""A list of channels as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from bot.lists.shared_labels import shared_labels
from bot.terminal.output import NAME_WIDTH, printable
from bot.text.bars import meter
from bot.text.language import DEFAULT, language
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from bot.lists.answer import Line, ListAnswer

TIED = " ="


def document(answer: ListAnswer, query: str, score: float) -> dict[str, Any]:
    """The keys that README.md documents; `score` says how surely `query` means the channel asked about."""
    manifest = answer.manifest
    return {
        "query": query,
        "match": {"id": answer.asked.id, "name": answer.asked.name, "score": score},
        "results": [_result(line) for line in answer.lines],
        "snapshot": {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
    }


def _result(line: Line) -> dict[str, Any]:
    channel = line.channel
    return {
        "rank": line.rank,
        "id": channel.id,
        "name": channel.name,
        "score": line.score,
        "url": address(channel.channel_id, channel.name),
        "shared": [shared.label for shared in line.shared],
    }


def table(answer: ListAnswer) -> Table:
    words = language(DEFAULT)
    shown = Table(title=Text(words("similar-title", name=plain(answer.asked.name, NAME_WIDTH))))
    shown.add_column("#", justify="right")
    shown.add_column("Channel", max_width=NAME_WIDTH)
    shown.add_column("Score")
    shown.add_column("Shared")
    shown.add_column("Subscribers", justify="right")
    for line in answer.lines:
        channel = line.channel
        reach = "–" if channel.subscribers is None else words.short(channel.subscribers)
        score = meter(line.score) + (TIED if line.tied else "")
        shared = ", ".join(shared_labels(line.shared, words))
        cells = (plain(channel.name, NAME_WIDTH), score, shared, reach)
        shown.add_row(str(line.rank), *(Text(printable(cell)) for cell in cells))
    return shown
