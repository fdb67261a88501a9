"""The controls below a question, and those that lead to one."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from bot.client.reply import send
from bot.lists.browse import show_topic
from bot.lists.browse_answer import TopicGoneError
from bot.lists.browse_controls import BrowseControl
from bot.lists.browse_view import BrowseKind
from bot.lists.errors import GoneError
from bot.lists.owned import OwnedControl
from bot.lists.question_view import NOT_FOUND, QuestionKind
from bot.lists.show import show_list, show_missing, show_suggestions
from bot.lists.state import MOST, STATE, ControlState
from bot.lookup.channels import Unsure
from bot.lookup.topics import topics_of
from bot.lookup.vocabulary import LONGEST
from recommender.catalogue.fingerprints import FINGERPRINT

if TYPE_CHECKING:
    import re

    import discord

    from bot.client.reply import AnyReply, Reply
    from bot.client.services import Host
    from bot.lists.reading import Reading
    from recommender.snapshots.snapshot import Snapshot

ASKED = r"(?P<asker>[0-9]{1,20}):(?P<count>[0-9]{1,2})"


class QuestionControl(OwnedControl):
    """What `reply` makes is put in this message's place."""

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item, match)
        self.count = min(max(int(match["count"]), 1), MOST)

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.answer(interaction, self.reply(reading, interaction.id))

    def reply(self, reading: Reading, seed: int) -> Reply:
        """`seed`: another for each press."""
        raise NotImplementedError


class TopicButton(
    QuestionControl, kind=QuestionKind.TOPIC, state=rf"{ASKED}:(?P<topic>[^\n]{{1,{LONGEST}}})"
):
    """The best channels of a genre, a mood or a word: what stood below questions before the way back did."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        del seed
        return show_topic(reading, self.match["topic"], self.asker, self.count)


class AskedTopicButton(QuestionControl, kind=QuestionKind.ASKED_TOPIC, state=STATE):
    """The same; its state ends with the topic, behind the question that it answers, for the way back."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        del seed
        state = ControlState.of(self.match)
        name = topics_of(reading.snapshot).marked(state.shown)
        if name is None:
            raise TopicGoneError
        return show_topic(reading, name, self.asker, self.count, state.back().trail)


class QuestionButton(BrowseControl, kind=BrowseKind.QUESTION):
    """Back from a topic's page to the question, or to the help, that led there."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        browsed, known = self.browsed(reading), reading.snapshot.row_of_fingerprint
        topic = topics_of(reading.snapshot).named(browsed.topic)
        rows = tuple(known[given] for given in browsed.question if given in known)
        if browsed.question == NOT_FOUND or (topic is None and not rows):
            reply = show_missing(reading, "", self.asker, self.size)
        else:
            reply = show_suggestions(reading, "", Unsure(rows, topic), self.asker, self.size)
        await self.answer(interaction, reply)


class TopicMenu(
    QuestionControl, kind=QuestionKind.TOPIC_MENU, state=rf"{ASKED}(?::(?P<mark>{FINGERPRINT}))?"
):
    """The menu that stood below topics before they had pages; older ones have no `mark` for the way back."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        del seed
        if self.chosen is None:
            raise GoneError
        trail = tuple(filter(None, (self.match["mark"], self.chosen)))
        return show_list(reading, ControlState(self.asker, self.count, trail))


class NoneButton(QuestionControl, kind=QuestionKind.NONE, state=ASKED):
    """None of the channels suggested was meant: what may help instead."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        del seed
        return show_missing(reading, "", self.asker, self.count)


def surprise(snapshot: Snapshot, seed: int) -> int:
    """The row of any channel of which enough is known to go on from it.

    Raises:
        GoneError: there is none.
    """
    known = snapshot.features.known.nonzero()[0].tolist()
    if not known:
        raise GoneError
    row: int = Random(seed).choice(known)  # noqa: S311 no secret
    return row


class SurpriseButton(QuestionControl, kind=QuestionKind.SURPRISE, state=ASKED):
    """The channels like any one of which enough is known."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        chosen = reading.snapshot.fingerprints[surprise(reading.snapshot, seed)]
        return show_list(reading, ControlState(self.asker, self.count, (chosen,)))


class OtherButton(QuestionControl, kind=QuestionKind.OTHER, state=STATE):
    """Where it is not this: a question for the asker alone, beside the answer that others may read."""

    def reply(self, reading: Reading, seed: int) -> Reply:
        del seed
        state = ControlState.of(self.match)
        known = reading.snapshot.row_of_fingerprint
        rows = [known[given] for given in state.trail[1:] if given in known]
        if not rows:
            return show_missing(reading, "", self.asker, self.count)
        return show_suggestions(reading, "", Unsure(tuple(rows)), self.asker, self.count)

    async def answer(self, interaction: discord.Interaction[Host], reply: AnyReply) -> None:
        await send(interaction, reply, private=True)


QUESTION_CONTROLS = (
    *(TopicButton, AskedTopicButton, TopicMenu, QuestionButton),
    *(NoneButton, SurpriseButton, OtherButton),
)
