"""The best channels of a genre, a mood or a word: one frozen record, its embed, and the menu below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.errors import SaidError
from bot.client.reply import Reply
from bot.lists.embed import SPACES
from bot.lists.glimpse import Glimpse
from bot.lists.line_words import APART, NAME, PART, reason_of
from bot.lists.state import ControlState
from bot.lists.tag_words import brief
from bot.lookup.topics import topic_mark, topic_name, topic_sign, topics_of
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION, OPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import inert, link, markdown, plain
from bot.text.widths import narrowed, width

if TYPE_CHECKING:
    from datetime import datetime

    from bot.lists.line_words import Space
    from bot.text.language import Language
    from recommender.catalogue.browsing import Topic
    from recommender.catalogue.table import PlaylistChannel
    from recommender.snapshots.manifest import Manifest
    from recommender.snapshots.snapshot import Snapshot

MENU_KIND, MENU_VERSION = "gm", 2
QUESTION_KIND = "qb"
# How many of its genres a line tells.
GENRES = 2
TAG_LENGTH = 40


class TopicGoneError(SaidError):
    """No channel of the present data has the topic that a control remembers."""

    key = "browse-gone"


@dataclass(frozen=True, slots=True)
class BrowseLine:
    """One channel of a topic; `also`: its genres besides the topic, the rarest first."""

    rank: int
    channel: PlaylistChannel
    fingerprint: str
    also: tuple[str, ...]
    glimpse: Glimpse


@dataclass(frozen=True, slots=True)
class BrowseAnswer:
    """The first channels of a topic, best first; `manifest` and `last_crawled` say what they come from."""

    manifest: Manifest
    last_crawled: datetime | None
    topic: Topic
    lines: tuple[BrowseLine, ...]


def browse_answer(snapshot: Snapshot, topic: Topic, count: int) -> BrowseAnswer:
    lines = (_line(snapshot, topic, rank, row) for rank, row in enumerate(topic.rows[:count], start=1))
    return BrowseAnswer(snapshot.manifest, snapshot.last_crawled, topic, tuple(lines))


def topic_state(name: str, asker: int, count: int, question: tuple[str, ...] = ()) -> ControlState:
    """What a list of the topic of this name remembers; `question`: what was asked before it, if anything."""
    return ControlState(asker, count, (*question, topic_mark(name)))


def show_topic(snapshot: Snapshot, name: str, state: ControlState, words: Language) -> Reply:
    """The best channels of the topic of this name; `state` shows it.

    Raises:
        TopicGoneError: the snapshot has no such topic.
    """
    topic = topics_of(snapshot).named(name)
    if topic is None:
        raise TopicGoneError
    answer = browse_answer(snapshot, topic, state.count)
    return Reply(browse_embed(answer, words), browse_view(answer, state, words))


def browse_embed(answer: BrowseAnswer, words: Language) -> discord.Embed:
    """Two lines a channel, within Discord's 4,096 characters whatever the names are."""
    topic, shown = answer.topic, len(answer.lines)
    title = f"{topic_sign(topic)} {markdown(topic_name(topic, words), OPTION)}"
    everything = words("browse-all", count=shown)
    intro = (
        everything if shown == len(topic.rows) else words("browse-text", shown=shown, count=len(topic.rows))
    )
    texts = ("\n".join([intro, *(_entry(line, space, words) for line in answer.lines)]) for space in SPACES)
    text = next((text for text in texts if len(text) <= DESCRIPTION), intro)
    embed = discord.Embed(title=title, description=text, colour=COLOUR)
    return embed.set_footer(text=footer(answer, words))


def browse_view(answer: BrowseAnswer, state: ControlState, words: Language) -> discord.ui.View:
    """A menu that goes on to the channels like one of these, and the way back to the question."""
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=custom_id(MENU_KIND, state.state, MENU_VERSION),
        placeholder=words("browse-select"),
    )
    for line in answer.lines:
        select.add_option(
            label=f"{line.rank}. {plain(line.channel.name, OPTION - 4)}",
            value=line.fingerprint,
            description=plain(", ".join(words.tell(line.also)), OPTION) if line.also else None,
        )
    view = discord.ui.View(timeout=None).add_item(Placed(select))
    if len(state.trail) > 1:
        id_ = custom_id(QUESTION_KIND, state.state)
        back: discord.ui.Button[Any] = discord.ui.Button(label=words("similar-back"), custom_id=id_)
        view.add_item(Placed(back))
    return view


def _line(snapshot: Snapshot, topic: Topic, rank: int, row: int) -> BrowseLine:
    channel = snapshot.catalogue[row]
    also = tuple(dict.fromkeys(tag for tag in channel.genres if not tag.startswith(topic.name)))
    return BrowseLine(rank, channel, snapshot.fingerprints[row], also, Glimpse.of(snapshot.catalogue, row))


def _entry(line: BrowseLine, space: Space, words: Language) -> str:
    """Who it is, and below that what else it plays and a reason to open it: each on one line of a phone."""
    channel = line.channel
    reach = "" if channel.subscribers is None else f"{PART}{words.short(channel.subscribers)}"
    name = narrowed(inert(channel.name, NAME), space.room - width(f"{line.rank}. {reach}"))
    title = f"**{line.rank}.** [{name}]({link(channel.channel_id, channel.name, space.searched)}){reach}"
    told = _told(line, space, words)
    return f"{title}\n{told}" if told else title


def _told(line: BrowseLine, space: Space, words: Language) -> str:
    parts: list[str] = []
    if space.apart and line.also:
        genres = brief(line.also, (), words)[:GENRES]
        while len(genres) > 1 and width(", ".join(genres)) > space.room * APART:
            genres.pop()
        parts.append(narrowed(inert(", ".join(genres), TAG_LENGTH), space.room))
    if space.reason:
        left = space.room - sum(width(part + PART) for part in parts)
        parts.append(reason_of(line.glimpse, line.channel, left, words))
    return PART.join(part for part in parts if part)
