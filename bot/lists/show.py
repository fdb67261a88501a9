"""A list of channels, or the question which channel is meant, as a message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.reply import Reply
from bot.lists.age import dated
from bot.lists.answer import taste_answer
from bot.lists.browse import browsed_marked, show_browsed, show_topic
from bot.lists.embed import list_embed
from bot.lists.page_link import list_page
from bot.lists.question_view import missing_view, other_button, state_of, suggestion_view
from bot.lists.state import ControlState, asked_of
from bot.lists.view import list_view, page_button
from bot.lookup.channels import Browse, Found, Missing, Unsure
from bot.lookup.question_words import taken_note
from bot.lookup.questions import missing_embed, suggestion_embed
from bot.lookup.remembered import Remembered

if TYPE_CHECKING:
    import discord

    from bot.lists.answer import ListAnswer
    from bot.lists.reading import Reading
    from bot.lookup.channels import Decision
    from bot.tastes.asked import AskedTaste

# Worked out in 4 ms, shown in 1; ten lines take about 15 kB.
LISTS: Remembered[tuple[ListAnswer, discord.Embed]] = Remembered(512)


def show_list(reading: Reading, state: ControlState) -> Reply:
    """The channels that suit the taste that `state` shows, or the page that the way began with.

    Raises:
        GoneError: the snapshot has no such channel, or the taste is kept no longer.
    """
    snapshot, words = reading.snapshot, reading.words
    browsed = browsed_marked(reading, state.shown)
    if browsed is not None:
        return show_browsed(reading, browsed, state.asker, state.count)
    asked = asked_of(reading, state.shown)
    taste = asked.rows(snapshot, state.count)

    def work_out() -> tuple[ListAnswer, discord.Embed]:
        answer = taste_answer(snapshot, taste)
        return answer, list_embed(answer, words)

    answer, embed = LISTS.result(snapshot, (taste, words.code), work_out)
    view = list_view(answer, state, words, private=reading.private, pictures=reading.pictures)
    if answer.lines and (page := list_page(reading.web, snapshot, taste, words)):
        view.add_item(page_button(page, words))
    return Reply(dated(embed.copy(), reading), view, refusal=not answer.known)


def show_taste(reading: Reading, asked: AskedTaste, asker: int, count: int) -> Reply:
    """The list of a taste; what a custom_id cannot hold of it is kept.

    Raises:
        TasteGoneError: no channel that is liked is in the data.
    """
    return show_list(reading, ControlState(asker, count, (reading.tastes.mark_of(asked),)))


def show_decision(reading: Reading, decision: Decision, text: str, asker: int, count: int) -> Reply:
    """The answer to a text: channels alike, those of a topic, a question which is meant, or "not found"."""
    match decision:
        case Found(row):
            reply = show_list(reading, state_of(reading.snapshot, (row,), asker, count))
            return _taken(reply, reading, decision, text, asker, count) if decision.guessed else reply
        case Browse(topic):
            return show_topic(reading, topic.name, asker, count)
        case Unsure():
            return show_suggestions(reading, text, decision, asker, count)
        case Missing():
            return show_missing(reading, text, asker, count)


def show_suggestions(reading: Reading, text: str, unsure: Unsure, asker: int, count: int) -> Reply:
    """A question concerns nobody but the asker."""
    snapshot, words = reading.snapshot, reading.words
    embed = suggestion_embed(snapshot, text, unsure, words)
    return Reply(embed, suggestion_view(snapshot, unsure, asker, count, words), refusal=True)


def show_missing(reading: Reading, text: str, asker: int, count: int) -> Reply:
    snapshot, words = reading.snapshot, reading.words
    embed = missing_embed(snapshot, text, words)
    return Reply(embed, missing_view(snapshot, text, asker, count, words), refusal=True)


def _taken(reply: Reply, reading: Reading, found: Found, text: str, asker: int, count: int) -> Reply:
    """With what was taken said above it, and the way to what else may be meant below.

    Others may read it, as any list: of a thousand such takes five are wrong (`MatchKind` and `decision` say
    which are made), and whoever asked in public waits for an answer in public. What else may be meant is the
    asker's alone.
    """
    snapshot, words = reading.snapshot, reading.words
    embed = reply.embed.set_author(name=taken_note(snapshot, found, text, words))
    if not found.others:
        return replace(reply, embed=embed)
    state = state_of(snapshot, (found.row, *found.others), asker, count)
    view = reply.view.add_item(other_button(state, words))
    return replace(reply, embed=embed, view=view)
