"""`plimate similar`: the channels nearest to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import NAME_WIDTH, console, fail, note, print_json, typed

if TYPE_CHECKING:
    from bot.lookup.channels import Found
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

BEST_OF_TOPIC = 5


def similar(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A channel's name, however typed, or its id.", callback=typed),
    ],
    count: Annotated[int, typer.Option("-k", "--count", min=1, help="How many to list.")] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels nearest to one."""
    from bot.features.similar.table import document, table
    from bot.lists.answer import list_answer

    snapshot = snapshot_or_fail(data_dir)
    found = _found_or_fail(snapshot, name)
    answer = list_answer(snapshot, found.row, count)
    if not answer.known:
        told = f"too little is known about {answer.asked.name!r}: it has no telling tag and no word"
        note(f"plimate: {told}. Try another channel of its kind, or newer data")
    elif len(answer.lines) < count:
        note(f"plimate: {_how_many(len(answer.lines))} with anything in common")
    if as_json:
        print_json(document(answer, name, found.score))
    elif answer.lines:
        console().print(table(answer))


def _how_many(found: int) -> str:
    return {0: "no channel", 1: "only one channel"}.get(found, f"only {found} channels")


def _found_or_fail(snapshot: Snapshot, text: str) -> Found:
    """The channel that a name, an id or a label stands for."""
    from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
    from bot.text.untrusted import plain

    match ChannelLookup(snapshot).find(text):
        case Found() as found:
            return found
        case Browse(topic):
            return fail(_topic_told(snapshot, topic, text))
        case Unsure(rows, topic):
            if topic is not None:
                return fail(_topic_told(snapshot, topic, text))
            catalogue = snapshot.catalogue
            names = "".join(
                f"\n  {plain(catalogue.names[row], NAME_WIDTH)}  ({catalogue.ids[row]})" for row in rows
            )
            return fail(f"which channel is {text!r}? Ask again with one of these names or ids:{names}")
        case Missing():
            return fail(f"no channel is called {text!r}; try part of its name, or: plimate search TEXT")


def _topic_told(snapshot: Snapshot, topic: Topic, text: str) -> str:
    """What a text is, where it is no channel, and the names to ask with."""
    from bot.lookup.topics import topic_label
    from bot.text.language import DEFAULT, language
    from bot.text.untrusted import plain

    catalogue = snapshot.catalogue
    best = "".join(
        f"\n  {plain(catalogue.names[row], NAME_WIDTH)}  ({catalogue.ids[row]})"
        for row in topic.rows[:BEST_OF_TOPIC]
    )
    label = topic_label(topic, language(DEFAULT))
    return f"{text!r} is no channel but {label}. Ask for those like one of its best, by name or id:{best}"


COMMANDS = (similar,)
