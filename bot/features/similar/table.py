"""A list of channels as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.lists.shared_labels import shared_labels
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH, printable
from bot.terminal.speech import terminal_words
from bot.text.bars import meter
from bot.text.untrusted import address, plain
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from bot.lists.answer import Line, ListAnswer
    from bot.text.language import Language

TIED = " ="
# What leaves room for the tags in a line of 80 cells.
NAME = 24


def document(answer: ListAnswer, query: str, score: float) -> dict[str, Any]:
    """The keys that README.md documents; `score` says how surely `query` means the channel asked about."""
    manifest, words = answer.manifest, terminal_words().language
    return {
        "query": query,
        "match": {"id": answer.asked.id, "name": answer.asked.name, "score": score},
        "results": [_result(line, words) for line in answer.lines],
        "snapshot": {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
        "language": words.code,
    }


def _result(line: Line, words: Language) -> dict[str, Any]:
    channel = line.channel
    return {
        "rank": line.rank,
        "id": channel.id,
        "name": channel.name,
        "score": line.score,
        "url": address(channel.channel_id, channel.name),
        "shared": [shared.label for shared in line.shared],
        "subscribers": None if channel.subscribers is None else int(channel.subscribers),
        "genres": _tags(channel.genres, words),
        "moods": _tags(filter(_is_known, channel.moods), words),
        "shared_tags": _tags([shared.label for shared in line.shared if shared.is_tag], words),
    }


def _is_known(mood: str) -> bool:
    """Not one of those by which a table says that it knows none."""
    return squeezed(mood) not in UNKNOWN_MOODS


def _tags(keys: Iterable[str], words: Language) -> list[dict[str, str]]:
    """Each as the table has it, its key, and as `language` says it."""
    return [{"key": key, "name": words.tag(key)} for key in keys]


def table(answer: ListAnswer, width: int) -> RenderableType:
    """`width`: the terminal's."""
    words = terminal_words()
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-score"), whole=True),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-shared"), below=True),
    )
    rows = [_cells(line, words.language) for line in answer.lines]
    title = words.language("similar-title", name=plain(answer.asked.name, NAME_WIDTH))
    return laid_out(columns, rows, width, title)


def _cells(line: Line, words: Language) -> tuple[Text, ...]:
    channel = line.channel
    reach = "–" if channel.subscribers is None else words.short(channel.subscribers)
    name = link(printable(plain(channel.name, NAME)), address(channel.channel_id, channel.name))
    score = meter(line.score) + (TIED if line.tied else "")
    shared = ", ".join(shared_labels(line.shared, words))
    return (Text(str(line.rank)), name, Text(score), Text(reach), Text(printable(shared)))
