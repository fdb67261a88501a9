"""What is typed on a command line, as a channel; where it is not sure, the command ends and says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure
from bot.lookup.topics import topic_label
from bot.terminal.output import NAME_WIDTH, USAGE, all_typed, fail, quoted
from bot.terminal.speech import terminal_words
from bot.text.untrusted import plain
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Depth, Region, Steer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

BEST_OF_TOPIC = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a list besides its channels, as typed."""

    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    depth: str = Depth.BALANCED
    region: str = Region.EVERYWHERE
    variety: bool = False

    @classmethod
    def typed(cls, more: list[str], less: list[str], depth: str, region: str, *, variety: bool) -> Self:
        return cls(tuple(all_typed(more)), tuple(all_typed(less)), depth, region, variety)


def channels_or_fail(snapshot: Snapshot, texts: Sequence[str]) -> list[Found]:
    """The channel of each text, each once, in their order."""
    found = [found_or_fail(snapshot, text) for text in texts]
    return list({one.row: one for one in found}.values())


def taste_or_fail(liked: Sequence[Found], disliked: Sequence[Found], count: int, wish: Wish) -> Taste:
    words = terminal_words()
    rows, not_wanted = ([one.row for one in side] for side in (liked, disliked))
    if set(rows) & set(not_wanted):
        fail(words("terminal-liked-and-not"), USAGE)
    try:
        steer = Steer(wish.more, wish.less, Region(wish.region))
    except ValueError:
        fail(words("terminal-steered-both-ways"), USAGE)
    return Taste(rows, count, disliked=not_wanted, steer=steer, depth=Depth(wish.depth), variety=wish.variety)


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
