"""A list of channels, or the question which channel is meant, as a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.client.reply import Reply
from bot.lists.answer import list_answer
from bot.lists.embed import list_embed
from bot.lists.state import ControlState, row_of
from bot.lists.view import list_view, suggestion_view
from bot.lookup.channels import Found, Missing, Unsure
from bot.lookup.questions import missing_embed, suggestion_embed

if TYPE_CHECKING:
    from bot.lookup.channels import Decision
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def show_list(snapshot: Snapshot, state: ControlState, words: Language) -> Reply:
    """The channels like the one that `state` shows.

    Raises:
        GoneError: the snapshot has no such channel.
    """
    answer = list_answer(snapshot, row_of(snapshot, state.shown), state.count)
    return Reply(list_embed(answer, words), list_view(answer, state, words), refusal=not answer.known)


def show_decision(
    snapshot: Snapshot, decision: Decision, text: str, asker: int, count: int, words: Language
) -> Reply:
    """The answer to a text: the channels alike, a question which channel is meant, or "not found"."""
    match decision:
        case Found(row):
            return show_list(snapshot, _state(snapshot, asker, count, row), words)
        case Unsure(rows):
            states = [(_state(snapshot, asker, count, row), snapshot.catalogue[row]) for row in rows]
            return Reply(suggestion_embed(snapshot, text, rows, words), suggestion_view(states, words))
        case Missing():
            return Reply(missing_embed(snapshot, text, words), discord.ui.View(timeout=None), refusal=True)


def _state(snapshot: Snapshot, asker: int, count: int, row: int) -> ControlState:
    return ControlState(asker, count, (snapshot.fingerprints[row],))
