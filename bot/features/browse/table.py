"""A page of the catalogue as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.lists.browse_page_words import browse_intro, browse_notes, browse_title
from bot.lists.line_words import reason_of
from bot.lists.table import is_known_mood, tags_told
from bot.lists.tag_words import brief
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import printable
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.text.language import Language

NAME, GENRES, TOLD_WIDTH = 24, 2, 44
UNKNOWN = "–"


def document(answer: BrowseAnswer) -> dict[str, Any]:
    """The keys of `similar --json`; what compares with an asked channel is null or empty."""
    browsed, manifest = answer.browsed, answer.manifest
    words = terminal_words().language
    return {
        "query": browsed.given,
        "sort": answer.sort.value,
        "page": browsed.page,
        "pages": answer.pages,
        "total": answer.total,
        "results": [_result(line, words) for line in answer.lines],
        "snapshot": {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
        "language": words.code,
    }


def _result(line: BrowseLine, words: Language) -> dict[str, Any]:
    channel = line.channel
    return {
        "rank": line.rank,
        "id": channel.id,
        "name": channel.name,
        "score": None,
        "url": address(channel.channel_id, channel.name),
        "shared": tags_told(line.met, words),
        "similarity": None,
        "differs": tags_told(line.also, words),
        "missing": [],
        "subscribers": None if channel.subscribers is None else int(channel.subscribers),
        "popularity": line.popularity,
        "newest": line.glimpse.titles[0] if line.glimpse.titles else None,
        "genres": tags_told(channel.genres, words),
        "moods": tags_told(filter(is_known_mood, channel.moods), words),
    }


def table(answer: BrowseAnswer, width: int) -> RenderableType:
    """`width`: the terminal's."""
    words = terminal_words()
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-also"), below=True),
    )
    language = words.language
    parts = (browse_title(answer, language), browse_intro(answer, language), *browse_notes(answer, language))
    title = printable("\n".join(parts))
    return laid_out(columns, [_cells(line, language) for line in answer.lines], width, title)


def _cells(line: BrowseLine, words: Language) -> tuple[Text, ...]:
    channel = line.channel
    name = link(printable(plain(channel.name, NAME)), address(channel.channel_id, channel.name))
    reach = UNKNOWN if channel.subscribers is None else words.short(channel.subscribers)
    told = [", ".join(brief(line.also, (), words)[:GENRES])]
    told.append(reason_of(line.glimpse, channel, TOLD_WIDTH - len(told[0]), words))
    return (
        Text(str(line.rank)),
        name,
        Text(reach),
        Text(printable(" · ".join(part for part in told if part))),
    )
