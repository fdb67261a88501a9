"""A list of channels, or the question which channel is meant, as a message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.client.reply import Reply
from bot.lists.answer import list_answer
from bot.lists.browse import show_topic, topic_state
from bot.lists.embed import list_embed
from bot.lists.question_view import missing_view, other_button, state_of, suggestion_view
from bot.lists.state import row_of
from bot.lists.view import list_view
from bot.lookup.channels import Browse, Found, Missing, Unsure
from bot.lookup.questions import missing_embed, suggestion_embed, taken_note
from bot.lookup.remembered import Remembered
from bot.lookup.topics import topics_of

if TYPE_CHECKING:
    import discord

    from bot.lists.answer import ListAnswer
    from bot.lists.state import ControlState
    from bot.lookup.channels import Decision
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

# Worked out in 4 ms, shown in 1; ten lines take about 15 kB.
LISTS: Remembered[tuple[ListAnswer, discord.Embed]] = Remembered(512)


def show_list(snapshot: Snapshot, state: ControlState, words: Language) -> Reply:
    """The channels like the one that `state` shows, or those of the topic that the way began with.

    Raises:
        GoneError: the snapshot has no such channel.
    """
    topic = topics_of(snapshot).marked(state.shown)
    if topic is not None:
        return show_topic(snapshot, topic, state, words)
    row, count = row_of(snapshot, state.shown), state.count

    def work_out() -> tuple[ListAnswer, discord.Embed]:
        answer = list_answer(snapshot, row, count)
        return answer, list_embed(answer, words)

    answer, embed = LISTS.result(snapshot, (row, count, words.code), work_out)
    return Reply(embed.copy(), list_view(answer, state, words), refusal=not answer.known)


def show_decision(
    snapshot: Snapshot, decision: Decision, text: str, asker: int, count: int, words: Language
) -> Reply:
    """The answer to a text: channels alike, those of a topic, a question which is meant, or "not found"."""
    match decision:
        case Found(row):
            reply = show_list(snapshot, state_of(snapshot, (row,), asker, count), words)
            return _taken(reply, snapshot, decision, text, asker, count, words) if decision.guessed else reply
        case Browse(topic):
            return show_topic(snapshot, topic.name, topic_state(topic.name, asker, count), words)
        case Unsure():
            return show_suggestions(snapshot, text, decision, asker, count, words)
        case Missing():
            return show_missing(snapshot, text, asker, count, words)


def show_suggestions(
    snapshot: Snapshot, text: str, unsure: Unsure, asker: int, count: int, words: Language
) -> Reply:
    """A question concerns nobody but the asker."""
    embed = suggestion_embed(snapshot, text, unsure, words)
    return Reply(embed, suggestion_view(snapshot, unsure, asker, count, words), refusal=True)


def show_missing(snapshot: Snapshot, text: str, asker: int, count: int, words: Language) -> Reply:
    embed = missing_embed(snapshot, text, words)
    return Reply(embed, missing_view(snapshot, text, asker, count, words), refusal=True)


def _taken(
    reply: Reply, snapshot: Snapshot, found: Found, text: str, asker: int, count: int, words: Language
) -> Reply:
    """With what was taken said above it, and the way to what else may be meant below.

    Others may read it, as any list: of a thousand such takes five are wrong (`MatchKind` and `decision` say
    which are made), and whoever asked in public waits for an answer in public. What else may be meant is the
    asker's alone.
    """
    embed = reply.embed.set_author(name=taken_note(snapshot, found, text, words))
    if not found.others:
        return replace(reply, embed=embed)
    state = state_of(snapshot, (found.row, *found.others), asker, count)
    view = reply.view.add_item(other_button(state, words))
    return replace(reply, embed=embed, view=view)
