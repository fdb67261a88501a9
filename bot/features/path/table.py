"""A way as a document for `--json` and as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from bot.lists.card_document import channel_document
from bot.lists.table import NAME, TOLD_WIDTH, source, tags_told
from bot.lists.way_words import intro, onward, rough
from bot.terminal.layout import Column, laid_out, link
from bot.terminal.output import NAME_WIDTH, printable
from bot.terminal.speech import terminal_words
from bot.text.untrusted import address, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.lists.way import Stop, Way
    from recommender.snapshots.snapshot import Snapshot


def document(snapshot: Snapshot, way: Way, queries: tuple[str, str]) -> dict[str, Any]:
    """The channels from end to end; `shared`, `similarity` and `score` are those with the one before."""
    ends = (way.stops[0].channel, way.stops[-1].channel)
    befores: list[Stop | None] = [None, *way.stops[:-1]]
    return {
        "query": [*queries],
        "match": [{"id": channel.id, "name": channel.name} for channel in ends],
        "way": way.number,
        "ways": way.of,
        "results": [_result(snapshot, stop, before) for before, stop in zip(befores, way.stops, strict=True)],
        **source(way),
    }


def _result(snapshot: Snapshot, stop: Stop, before: Stop | None) -> dict[str, Any]:
    shared = [one.label for one in before.shared] if before else []
    return {
        "rank": stop.rank,
        **channel_document(snapshot, stop.channel.row),
        "score": before.score if before else None,
        "similarity": before.similarity if before else None,
        "shared": tags_told(shared, terminal_words().language),
    }


def table(way: Way, width: int) -> RenderableType:
    """`width`: the terminal's."""
    words = terminal_words()
    language = words.language
    columns = (
        Column("#", right=True),
        Column(words("terminal-channel")),
        Column(words("terminal-subscribers"), right=True),
        Column(words("terminal-onward"), below=True),
    )
    rows = [
        (
            Text(str(stop.rank)),
            link(
                printable(plain(stop.channel.name, NAME)), address(stop.channel.channel_id, stop.channel.name)
            ),
            Text("" if stop.channel.subscribers is None else language.short(stop.channel.subscribers)),
            Text(printable(onward(stop, TOLD_WIDTH, language, plain))),
        )
        for stop in way.stops
    ]
    one, other = (plain(stop.channel.name, NAME_WIDTH) for stop in (way.stops[0], way.stops[-1]))
    title = [language("path-title", one=one, other=other), intro(way, language)]
    if way.of > 1:
        title.append(language("path-number-of", number=way.number, of=way.of))
    if note := rough(way, language):
        title.append(note)
    return laid_out(columns, rows, width, printable("\n".join(title)))
