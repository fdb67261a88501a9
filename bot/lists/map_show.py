"""A list as a map: the picture, the same in words, and what leads on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.reply import Picture, Reply
from bot.client.view import View
from bot.drawing.map import map_svg
from bot.drawing.neighbours import MOST
from bot.lists.answer import taste_answer
from bot.lists.card_view import placed_button
from bot.lists.pictures import map_of
from bot.lists.show import show_list
from bot.lists.state import ControlKind, asked_of
from bot.text.footer import footer
from bot.text.limits import OPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import inert, link, plain

if TYPE_CHECKING:
    from bot.lists.answer import ListAnswer
    from bot.lists.reading import Reading
    from bot.lists.state import ControlState
    from bot.text.language import Language

NAME, SEARCHED = 60, 20
FILE = "map.png"


def show_map(reading: Reading, state: ControlState) -> Reply:
    """The list that `state` shows, as a map; where it has no line, the list says why.

    Raises:
        GoneError: the snapshot has no such channel, or the taste is kept no longer.
    """
    snapshot, words = reading.snapshot, reading.words
    taste = asked_of(reading, state.shown).rows(snapshot, MOST)
    answer = taste_answer(snapshot, taste)
    if not answer.lines:
        return show_list(reading, state)
    drawn = map_of(answer, words)
    key = (snapshot.manifest.id, "map", taste, words.code)
    picture = Picture(FILE, key, partial(map_svg, drawn), drawn.described)
    embed = map_embed(answer, words)
    if reading.pictures:
        embed.set_image(url=picture.address)
    return Reply(embed, _view(reading, answer, state), picture=picture if reading.pictures else None)


def map_embed(answer: ListAnswer, words: Language) -> discord.Embed:
    """All that the map shows, in words."""
    name = " + ".join(inert(channel.name, NAME) for channel in answer.liked)
    lines = [
        f"{line.rank}. [{inert(line.channel.name, NAME)}]"
        f"({link(line.channel.channel_id, line.channel.name, SEARCHED)}) {line.similarity:.0%}"
        for line in answer.lines
    ]
    embed = discord.Embed(
        title=plain(words("map-title", name=name), 256),
        description="\n".join([words("map-legend"), *lines]),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(answer, words))


def _view(reading: Reading, answer: ListAnswer, state: ControlState) -> discord.ui.View:
    words, view = reading.words, View()
    options = [
        discord.SelectOption(
            label=f"{line.rank}. {plain(line.channel.name, OPTION - 4)}", value=line.fingerprint
        )
        for line in answer.lines
    ]
    menu: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(ControlKind.MAP_MENU), placeholder=words("map-select"), options=options
    )
    view.add_item(Placed(menu))
    if len(state.trail) > 1:
        back = state.back().custom_id(ControlKind.MAP_HERE)
        view.add_item(placed_button(back, words("similar-back")))
    view.add_item(placed_button(state.custom_id(ControlKind.BESIDE), words("map-list")))
    if reading.private:
        view.add_item(placed_button(state.custom_id(ControlKind.MAP_SHARE), words("option-share")))
    return view
