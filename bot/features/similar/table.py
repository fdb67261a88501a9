"""A list of channels as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from bot.lists.common_words import common_text
from bot.lists.line_words import apart_of_line, known, reason_of
from bot.terminal.output import NAME_WIDTH, printable
from bot.text.bars import meter
from bot.text.language import DEFAULT, language
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from bot.lists.answer import Line, ListAnswer
    from bot.text.language import Language

TIED = " ="
UNKNOWN = "–"
TOLD_WIDTH = 44


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
        "similarity": line.similarity,
        "differs": list(line.differs),
        "missing": list(line.missing),
        "subscribers": channel.subscribers,
        "popularity": line.popularity,
        "newest": line.glimpse.titles[0] if line.glimpse.titles else None,
    }


def table(answer: ListAnswer) -> Table:
    """What all share stands in the title, what sets each apart and why one would open it in a column."""
    words = language(DEFAULT)
    heading = words("similar-title", name=plain(answer.asked.name, NAME_WIDTH))
    shown = Table(title=Text(printable("\n".join([heading, common_text(answer, words)]).strip())))
    shown.add_column("#", justify="right")
    shown.add_column("Channel", max_width=NAME_WIDTH)
    shown.add_column("Alike")
    shown.add_column("What is different there", max_width=TOLD_WIDTH)
    shown.add_column("Subscribers", justify="right")
    for line in answer.lines:
        alike = meter(line.similarity) + (TIED if line.tied else "")
        reach = ", ".join(known(line, words)) or UNKNOWN
        cells = (plain(line.channel.name, NAME_WIDTH), alike, _told(line, answer, words), reach)
        shown.add_row(str(line.rank), *(Text(printable(cell)) for cell in cells))
    return shown


def _told(line: Line, answer: ListAnswer, words: Language) -> str:
    apart = apart_of_line(line, answer.asked, TOLD_WIDTH, words)
    reason = reason_of(line.glimpse, line.channel, TOLD_WIDTH, words)
    return "\n".join(part for part in (apart, reason) if part)
