"""A card as a message: with the channel's own picture, or else with its drawn tile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.client.reply import LayoutReply, Picture
from bot.drawing.tile import tile_svg
from bot.lists.card_view import card_layout
from bot.lists.pictures import tile_of
from bot.text.untrusted import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.client.control import Placed
    from bot.lists.card import Card
    from bot.lists.reading import Reading

FILE, NAME = "tile.png", 60


def card_reply(
    reading: Reading, card: Card, asker: int, *, more: Sequence[Placed] = (), notes: Sequence[str] = ()
) -> LayoutReply:
    """more, notes: see `card_layout`."""
    laid_out = partial(
        card_layout, card, asker, reading.words, private=reading.private, more=more, notes=notes
    )
    if card.picture is not None or not reading.pictures:
        return LayoutReply(laid_out())
    tile = tile_of(card.channel)
    picture = Picture(FILE, ("tile", tile), partial(tile_svg, tile), plain(card.channel.name, NAME))
    return LayoutReply(laid_out(tile=picture.address), picture=picture, bare=laid_out())
