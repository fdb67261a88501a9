"""A way as an embed, two lines a channel, and what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.reply import Reply
from bot.client.view import View
from bot.lists.age import dated
from bot.lists.card_view import placed_button
from bot.lists.embed import SPACES
from bot.lists.line_words import reason_of, who
from bot.lists.pairs import PAIR, pair_state
from bot.lists.state import ControlKind, ControlState
from bot.lists.tag_words import brief
from bot.lists.way import MOST_WAYS, way_of
from bot.lists.way_words import intro, onward, rough
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION, OPTION, OPTIONS
from bot.text.said import SaidError
from bot.text.theme import COLOUR
from bot.text.untrusted import inert, markdown, plain
from recommender import NoPathError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.lists.line_words import Space
    from bot.lists.reading import Reading
    from bot.lists.way import Stop, Way
    from bot.text.language import Language

WAY, SHARE = "pt", "pth"
STATE = rf"{PAIR}:(?P<way>[1-{MOST_WAYS}])"
TITLE_NAME = 60
# The list that a channel on the way leads to.
COUNT = 10
TAGS = 3


class NoWayError(SaidError):
    """No chain of neighbours leads there."""

    key = "path-none"

    def __init__(self, one: str, other: str) -> None:
        self.one, self.other = one, other
        super().__init__(f"nothing leads from {one!r} to {other!r}")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"one": markdown(self.one, TITLE_NAME), "other": markdown(self.other, TITLE_NAME)}


def way_id(kind: str, reading: Reading, rows: tuple[int, int], asker: int, number: int) -> str:
    """The custom_id of what shows a way, or shares it."""
    return custom_id(kind, f"{pair_state(reading, *rows, asker)}:{number}")


def show_way(reading: Reading, rows: tuple[int, int], asker: int, number: int = 1) -> Reply:
    """The way of this number from one row to another.

    Raises:
        NoWayError: there is none.
    """
    snapshot, words = reading.snapshot, reading.words
    try:
        way = way_of(snapshot, rows, number)
    except NoPathError as error:
        raise NoWayError(*(snapshot.catalogue.names[row] for row in rows)) from error
    embed = discord.Embed(title=_title(way, words), description=_text(way, words), colour=COLOUR)
    embed.set_footer(text=footer(way, words))
    view = View()
    view.add_item(_menu(way, asker, words))
    if way.after is not None:
        view.add_item(placed_button(way_id(WAY, reading, rows, asker, way.after), words("path-other")))
    if reading.private:
        id_ = way_id(SHARE, reading, rows, asker, way.number)
        view.add_item(placed_button(id_, words("option-share")))
    return Reply(dated(embed, reading), view)


def shown_stops(way: Way) -> list[Stop | None]:
    """As many as a menu holds, None for those left out before the last."""
    if len(way.stops) <= OPTIONS:
        return list(way.stops)
    return [*way.stops[: OPTIONS - 1], None, way.stops[-1]]


def _title(way: Way, words: Language) -> str:
    one, other = (inert(stop.channel.name, TITLE_NAME) for stop in (way.stops[0], way.stops[-1]))
    return words("path-title", one=one, other=other)


def _text(way: Way, words: Language) -> str:
    """Within Discord's 4,096 characters whatever the names are: the last of `SPACES` fits 25 channels."""
    text = ""
    for space in SPACES:
        text = "\n".join(_lines(way, space, words))
        if len(text) <= DESCRIPTION:
            break
    return text


def _lines(way: Way, space: Space, words: Language) -> Iterator[str]:
    yield intro(way, words)
    yield ""
    for stop in shown_stops(way):
        if stop is None:
            yield words("path-more", count=len(way.stops) - OPTIONS)
            continue
        yield who(stop, space, words)
        told = onward(stop, space.room, words, inert)
        if not told and space.reason:
            told = reason_of(stop.glimpse, stop.channel, space.room, words)
        if told:
            yield told
    if note := rough(way, words):
        yield f"-# {note}"
    if way.after is not None:
        yield f"-# {words('path-number', number=way.number)}"


def _menu(way: Way, asker: int, words: Language) -> Placed:
    """Goes on to the channels like one of those on the way."""
    state = ControlState(asker, COUNT, (way.stops[0].fingerprint,))
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(ControlKind.BESIDE_MENU), placeholder=words("similar-select")
    )
    for stop in shown_stops(way):
        if stop is not None:
            tags = brief(stop.channel.genres, (), words)[:TAGS]
            select.add_option(
                label=f"{stop.rank}. {plain(stop.channel.name, OPTION - 5)}",
                value=stop.fingerprint,
                description=plain(", ".join(tags), OPTION) if tags else None,
            )
    return Placed(select)
