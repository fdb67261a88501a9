"""The controls below a question, and those that lead to one."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from bot.client.control import Control
from bot.client.errors import NotYoursError
from bot.client.localisation import language_of
from bot.lists.browse import MENU_KIND, MENU_VERSION, TopicGoneError
from bot.lists.errors import GoneError
from bot.lists.question_view import NOT_FOUND, TOPIC_VERSION, QuestionKind
from bot.lists.show import show_list, show_missing, show_suggestions
from bot.lists.state import MOST, STATE, ControlState
from bot.lookup.channels import Unsure
from bot.lookup.topics import topics_of

if TYPE_CHECKING:
    import re

    import discord

    from bot.client.reply import Reply
    from bot.client.services import Host
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

ASKED = r"(?P<asker>[0-9]{1,20}):(?P<count>[0-9]{1,2})"


class QuestionControl(Control):
    """One for the asker alone: what `reply` makes is put in this message's place."""

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item, match)
        self.asker = int(match["asker"])
        self.count = min(max(int(match["count"]), 1), MOST)

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        if interaction.user.id != self.asker:
            raise NotYoursError
        snapshot, words = interaction.client.services.live.snapshot, language_of(interaction)
        await self.answer(interaction, self.reply(snapshot, words, interaction.id))

    async def answer(self, interaction: discord.Interaction[Host], reply: Reply) -> None:
        await interaction.response.edit_message(embed=reply.embed, view=reply.view)

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        """`seed`: another for each press."""
        raise NotImplementedError


class TopicButton(QuestionControl, kind=QuestionKind.TOPIC, version=TOPIC_VERSION, state=STATE):
    """The best channels of a genre, a mood or a word; its state ends with that, behind the question's."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        del seed
        state = ControlState.of(self.match)
        if topics_of(snapshot).marked(state.shown) is None:
            raise TopicGoneError
        return show_list(snapshot, state, words)


class TopicMenu(QuestionControl, kind=MENU_KIND, version=MENU_VERSION, state=STATE):
    """Goes on to the channels like one of a topic's; the way back is remembered."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        del seed
        if self.chosen is None:
            raise GoneError
        return show_list(snapshot, ControlState.of(self.match).onward(self.chosen), words)


class QuestionButton(QuestionControl, kind=QuestionKind.BACK, state=STATE):
    """Back from a topic's list to the question, or to the help, that led there."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        del seed
        state = ControlState.of(self.match)
        question, topics, known = state.back().trail, topics_of(snapshot), snapshot.row_of_fingerprint
        name = topics.marked(state.shown)
        topic = None if name is None else topics.named(name)
        rows = tuple(known[given] for given in question if given in known)
        if question == NOT_FOUND or (topic is None and not rows):
            return show_missing(snapshot, "", self.asker, self.count, words)
        return show_suggestions(snapshot, "", Unsure(rows, topic), self.asker, self.count, words)


class NoneButton(QuestionControl, kind=QuestionKind.NONE, state=ASKED):
    """None of the channels suggested was meant: what may help instead."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        del seed
        return show_missing(snapshot, "", self.asker, self.count, words)


class SurpriseButton(QuestionControl, kind=QuestionKind.SURPRISE, state=ASKED):
    """The channels like any one of which enough is known."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        known = snapshot.features.known.nonzero()[0].tolist()
        if not known:
            raise GoneError
        chosen = snapshot.fingerprints[Random(seed).choice(known)]  # noqa: S311 no secret
        return show_list(snapshot, ControlState(self.asker, self.count, (chosen,)), words)


class OtherButton(QuestionControl, kind=QuestionKind.OTHER, state=STATE):
    """Where it is not this: a question for the asker alone, beside the answer that others may read."""

    def reply(self, snapshot: Snapshot, words: Language, seed: int) -> Reply:
        del seed
        state = ControlState.of(self.match)
        known = snapshot.row_of_fingerprint
        rows = [known[given] for given in state.trail[1:] if given in known]
        if not rows:
            return show_missing(snapshot, "", self.asker, self.count, words)
        return show_suggestions(snapshot, "", Unsure(tuple(rows)), self.asker, self.count, words)

    async def answer(self, interaction: discord.Interaction[Host], reply: Reply) -> None:
        await interaction.response.send_message(embed=reply.embed, view=reply.view, ephemeral=True)


QUESTION_CONTROLS = (TopicButton, TopicMenu, QuestionButton, NoneButton, SurpriseButton, OtherButton)
