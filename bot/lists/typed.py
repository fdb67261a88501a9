"""What is typed on a command line, as a channel; where it is not sure, the command ends and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
from bot.lookup.topics import topic_label
from bot.terminal.output import NAME_WIDTH, fail, quoted
from bot.terminal.speech import terminal_words
from bot.text.untrusted import plain

if TYPE_CHECKING:
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

BEST_OF_TOPIC = 5


def found_or_fail(snapshot: Snapshot, text: str) -> Found:
    """The channel that a name, an id or a label stands for."""
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
    words, catalogue = terminal_words(), snapshot.catalogue
    best = "".join(
        f"\n  {plain(catalogue.names[row], NAME_WIDTH)}  ({catalogue.ids[row]})"
        for row in topic.rows[:BEST_OF_TOPIC]
    )
    label = topic_label(topic, words.language, near)
    return words("terminal-is-topic", name=quoted(text), topic=label) + best
