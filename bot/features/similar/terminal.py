"""`plimate similar`: the channels nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import NAME_WIDTH, console, fail, note, print_json, quoted, typed
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from bot.lookup.channels import Found
    from bot.terminal.speech import Speech
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

BEST_OF_TOPIC = 5


def similar(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed),
    ],
    count: Annotated[
        int,
        typer.Option("-k", "--count", parser=whole(1), metavar="N", help="terminal-help-count"),
    ] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels nearest to one."""
    from bot.features.similar.table import document, table
    from bot.lists.answer import list_answer

    snapshot, words = snapshot_or_fail(data_dir), terminal_words()
    found = _found_or_fail(snapshot, name)
    answer = list_answer(snapshot, found.row, count)
    if not answer.known:
        note(f"plimate: {words('terminal-too-little', name=quoted(answer.asked.name))}")
    elif len(answer.lines) < count:
        note(f"plimate: {_how_many(len(answer.lines), words)}")
    if as_json:
        print_json(document(answer, name, found.score))
    elif answer.lines:
        out = console()
        out.print(table(answer, out.width))


def _how_many(found: int, words: Speech) -> str:
    if found > 1:
        return words("terminal-few-neighbours", found=found)
    return words("terminal-one-neighbour" if found else "terminal-no-neighbour")


def _found_or_fail(snapshot: Snapshot, text: str) -> Found:
    """The channel that a name, an id or a label stands for."""
    from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
    from bot.text.untrusted import plain

    match ChannelLookup(snapshot).find(text):
        case Found() as found:
            return found
        case Browse(topic):
            return fail(_topic_told(snapshot, topic, text))
        case Unsure(rows, topic, near):
            if topic is not None:
                return fail(_topic_told(snapshot, topic, text, near))
            catalogue = snapshot.catalogue
            names = "".join(
                f"\n  {plain(catalogue.names[row], NAME_WIDTH)}  ({catalogue.ids[row]})" for row in rows
            )
            return fail(terminal_words()("terminal-which", name=quoted(text)) + names)
        case Missing():
            return fail(terminal_words()("terminal-missing", name=quoted(text)))


def _topic_told(snapshot: Snapshot, topic: Topic, text: str, near: str = "") -> str:
    """What a text is, where it is no channel, and the names to ask with."""
    from bot.lookup.topics import topic_label
    from bot.text.untrusted import plain

    words, catalogue = terminal_words(), snapshot.catalogue
    best = "".join(
        f"\n  {plain(catalogue.names[row], NAME_WIDTH)}  ({catalogue.ids[row]})"
        for row in topic.rows[:BEST_OF_TOPIC]
    )
    label = topic_label(topic, words.language, near)
    return words("terminal-is-topic", name=quoted(text), topic=label) + best


COMMANDS = (similar,)
