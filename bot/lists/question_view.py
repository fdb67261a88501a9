"""What stands below a question: its topic, its channels, "none of these", and what helps where none fits."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.view import View
from bot.lists.state import ControlKind, ControlState
from bot.lookup.labels import distinct_label
from bot.lookup.topics import topic_label, topics_of
from bot.tastes.browsed import topic_mark
from recommender.catalogue.fingerprints import fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lookup.channels import Unsure
    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.snapshots.snapshot import Snapshot

BUTTON = 80
POPULAR = 3
# In the place of a question's channels: it had none, or it was no question.
TOPIC_ALONE, NOT_FOUND = (fingerprint("topic alone"),), (fingerprint("not found"),)


class QuestionKind(StrEnum):
    """The kinds of control below a question."""

    TOPIC = "g"
    TOPIC_MENU = "gm"
    ASKED_TOPIC = "gq"
    NONE = "no"
    OTHER = "ot"
    SURPRISE = "su"


def suggestion_view(
    snapshot: Snapshot, unsure: Unsure, asker: int, count: int, words: Language
) -> discord.ui.View:
    """One button a suggestion, the topic first."""
    view = View()
    if unsure.topic is not None:
        before = tuple(snapshot.fingerprints[row] for row in unsure.rows) or TOPIC_ALONE
        view.add_item(_topic_button(unsure.topic, before, asker, count, words, unsure.near))
    _add_channels(view, snapshot, unsure.rows, asker, count, words)
    return view.add_item(_button(QuestionKind.NONE, f"{asker}:{count}", words("suggest-none")))


def missing_view(snapshot: Snapshot, text: str, asker: int, count: int, words: Language) -> discord.ui.View:
    """The genre whose name is nearest to the text, three popular channels, and any channel."""
    view = View()
    topic = topics_of(snapshot).nearest(text)
    if topic is not None:
        view.add_item(_topic_button(topic, NOT_FOUND, asker, count, words))
    popular = [hit.row for hit in snapshot.names.search("", POPULAR)]
    _add_channels(view, snapshot, popular, asker, count, words)
    return view.add_item(_button(QuestionKind.SURPRISE, f"{asker}:{count}", words("missing-surprise")))


def other_button(state: ControlState, words: Language) -> Placed:
    """Where it is not this: its state has the channel taken, then those that may be meant instead."""
    return _button(QuestionKind.OTHER, state.state, words("taken-other"))


def state_of(snapshot: Snapshot, rows: Sequence[int], asker: int, count: int) -> ControlState:
    return ControlState(asker, count, tuple(snapshot.fingerprints[row] for row in rows))


def _add_channels(
    view: discord.ui.View,
    snapshot: Snapshot,
    rows: Sequence[int],
    asker: int,
    count: int,
    words: Language,
) -> None:
    for row in rows:
        state = state_of(snapshot, (row,), asker, count)
        label = distinct_label(snapshot, row, words, BUTTON)
        view.add_item(_button(ControlKind.SUGGESTION, state.state, label))


def _topic_button(
    topic: Topic, question: tuple[str, ...], asker: int, count: int, words: Language, near: str = ""
) -> Placed:
    """It remembers the question, for the way back."""
    state = ControlState(asker, count, (*question, topic_mark(topic.name)))
    id_ = custom_id(QuestionKind.ASKED_TOPIC, state.state)
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=topic_label(topic, words, near), custom_id=id_, style=discord.ButtonStyle.primary
    )
    return Placed(button)


def _button(kind: str, state: str, label: str) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(label=label, custom_id=custom_id(kind, state))
    return Placed(button)
