"""A channel's card as Discord's second components lay it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.view import Layout
from bot.lists.card_words import figure_told, origin_told, rank_told
from bot.lists.state import ControlKind, ControlState
from bot.lists.tag_words import together
from bot.text.footer import footer
from bot.text.limits import BUTTON_ADDRESS, LAYOUT
from bot.text.theme import COLOUR
from bot.text.untrusted import address, inert, link, markdown, playlist_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.lists.card import Card
    from bot.text.language import Language

NAME, TAG = 100, 40
# The list that a card leads to.
COUNT = 10
# In an address one character may take twelve.
SEARCHED_BY_BUTTON = BUTTON_ADDRESS // 12 - 8


class CardKind(StrEnum):
    """The kinds of control below a card, and of the form that one of them opens."""

    CARD = "c"
    MIX = "cm"
    MIX_FORM = "cmf"
    SHARE = "csh"


@dataclass(frozen=True, slots=True)
class Room:
    """How much is shown: playlists and the characters of their titles, of searches, of the introduction."""

    playlists: int
    title: int
    searched: int
    intro: int
    tags: int


# The first fits for all but the longest of texts; the last whatever they are.
ROOMS = (
    Room(playlists=5, title=80, searched=50, intro=900, tags=30),
    Room(playlists=5, title=60, searched=20, intro=500, tags=20),
    Room(playlists=3, title=40, searched=12, intro=200, tags=10),
    Room(playlists=0, title=0, searched=3, intro=100, tags=5),
)


def card_layout(
    card: Card,
    asker: int,
    words: Language,
    *,
    private: bool,
    more: Sequence[Placed] = (),
    notes: Sequence[str] = (),
    tile: str | None = None,
) -> discord.ui.LayoutView:
    """The card within Discord's 4,000 characters and 40 pieces, whatever the texts are.

    private: its asker alone sees it, who may share it. more: buttons that stand before the others. notes:
    small print above the footer. tile: the address of what stands for a picture that the channel has not.
    """
    for room in ROOMS:
        head, *parts = _parts(card, words, room, notes)
        if len(head) + sum(map(len, parts)) <= LAYOUT:
            break
    box: discord.ui.Container[Any] = discord.ui.Container(accent_color=COLOUR)
    title: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(head)
    if (shown := card.picture or tile) is None:
        box.add_item(title)
    else:
        box.add_item(discord.ui.Section(title, accessory=discord.ui.Thumbnail(shown)))
    for part in parts:
        box.add_item(discord.ui.Separator(visible=False)).add_item(discord.ui.TextDisplay(part))
    box.add_item(_buttons(card, asker, words, private=private, more=more))
    return Layout().add_item(box)


def _parts(card: Card, words: Language, room: Room, notes: Sequence[str]) -> Iterator[str]:
    """The heading first; nothing is said of what is not known."""
    channel = card.channel
    url = link(channel.channel_id, channel.name, room.searched)
    head = [f"## [{inert(channel.name, NAME)}]({url})"]
    if origin := origin_told(card, words):
        head.append(f"-# {' · '.join(inert(part, TAG) for part in origin)}")
    yield "\n".join(head)
    if card.figures:
        yield "\n".join(
            f"**{figure_told(figure, words)}** · {rank_told(figure, words)}" for figure in card.figures
        )
    tags = [
        f"**{words(key)}** {_listed(told, room.tags, words)}"
        for key, told in (("card-genres", card.genres), ("card-moods", card.moods))
        if told
    ]
    if tags:
        yield "\n".join(tags)
    if card.intro:
        yield markdown(card.intro, room.intro)
    if card.titles and room.playlists:
        yield "\n".join(_playlists(card, words, room))
    few = words("card-few-tags", count=card.few_tags) if card.few_tags is not None else ""
    yield "\n".join(f"-# {small}" for small in (few, *notes, footer(card, words)) if small)


def _playlists(card: Card, words: Language, room: Room) -> Iterator[str]:
    shown, channel = card.titles[: room.playlists], card.channel
    of = len(card.titles)
    heading = words("card-playlists-of", shown=len(shown), of=of) if of > len(shown) else ""
    yield f"**{heading or words('card-playlists')}**"
    for title in shown:
        url = playlist_link(title, channel.channel_id, channel.name, room.searched)
        yield f"- [{inert(title, room.title)}]({url})"


def _listed(tags: Sequence[str], most: int, words: Language) -> str:
    told = [inert(tag, TAG) for tag in together(tags, words)]
    if len(told) <= most:
        return ", ".join(told)
    return words("tags-and-more", tags=", ".join(told[:most]), count=len(told) - most)


def _buttons(
    card: Card, asker: int, words: Language, *, private: bool, more: Sequence[Placed]
) -> discord.ui.ActionRow[Any]:
    """At most five in all."""
    row: discord.ui.ActionRow[Any] = discord.ui.ActionRow(*more)
    channel, state = card.channel, f"{asker}:{card.fingerprint}"
    if card.known:
        list_state = ControlState(asker, COUNT, (card.fingerprint,))
        row.add_item(placed_button(list_state.custom_id(ControlKind.BESIDE), words("card-similar")))
        row.add_item(placed_button(custom_id(CardKind.MIX, state), words("card-mix")))
    row.add_item(
        discord.ui.Button(label="YouTube", url=address(channel.channel_id, channel.name, SEARCHED_BY_BUTTON))
    )
    if private:
        row.add_item(placed_button(custom_id(CardKind.SHARE, state), words("option-share")))
    return row


def placed_button(id_: str, label: str) -> Placed:
    """A button whose control is found by its custom_id."""
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=id_, style=discord.ButtonStyle.secondary
    )
    return Placed(button)
