"""A page of the catalogue as a message, and the way from a mark to a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.client.reply import Reply
from bot.lists.age import dated
from bot.lists.browse_answer import TopicGoneError, browse_answer
from bot.lists.browse_embed import browse_embed
from bot.lists.browse_view import browse_view
from bot.lookup.remembered import Remembered
from bot.lookup.topics import topics_of
from bot.tastes.browsed import Browsed

if TYPE_CHECKING:
    import discord

    from bot.lists.browse_answer import BrowseAnswer
    from bot.lists.reading import Reading

PAGES: Remembered[tuple[BrowseAnswer, discord.Embed]] = Remembered(256)


def show_browsed(reading: Reading, browsed: Browsed, asker: int, size: int) -> Reply:
    """A page as a message; what a custom_id cannot hold is kept.

    Raises:
        TopicGoneError, NothingFoundError: see `browse_answer`.
    """
    snapshot, words = reading.snapshot, reading.words

    def work_out() -> tuple[BrowseAnswer, discord.Embed]:
        answer = browse_answer(snapshot, browsed, size, words)
        return answer, browse_embed(answer, words)

    answer, embed = PAGES.result(snapshot, (browsed, size, words.code), work_out)
    mark = mark_of(reading, browsed.at(1))
    view = browse_view(answer, f"{asker}:{size}", mark, words, private=reading.private)
    return Reply(dated(embed.copy(), reading), view)


def show_topic(reading: Reading, name: str, asker: int, count: int, question: tuple[str, ...] = ()) -> Reply:
    """The first page of the topic of this name; `question`: as of `Browsed`.

    Raises:
        TopicGoneError: the snapshot has no such topic.
    """
    topic = topics_of(reading.snapshot).named(name)
    if topic is None:
        raise TopicGoneError
    return show_browsed(reading, Browsed(topic=topic.name, question=question), asker, count)


def mark_of(reading: Reading, browsed: Browsed) -> str:
    """What stands for it in a custom_id; the first page of a topic is found by its name alone."""
    of_topic_alone = browsed.topic and browsed == Browsed(topic=browsed.topic)
    return browsed.mark if of_topic_alone else reading.tastes.keep(browsed)


def browsed_marked(reading: Reading, mark: str) -> Browsed | None:
    """What `mark_of` gave this mark; None where that is no page, or is kept no longer."""
    snapshot = reading.snapshot
    if mark in snapshot.row_of_fingerprint:
        return None
    topic = topics_of(snapshot).marked(mark)
    if topic is not None:
        return Browsed(topic=topic)
    kept = reading.tastes.get(mark)
    return kept if isinstance(kept, Browsed) else None
