"""`/c/<id>`: a channel's card, and the channels like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter

from bot.lookup.channels import ChannelLookup, Found
from bot.lookup.question_words import taken_note
from bot.web.addresses import channel_mark
from bot.web.cards import shown_card
from bot.web.lines import Named, named
from bot.web.lists import shown_list
from bot.web.pages.gone import channel_or_gone
from bot.web.pictures import shown_radar
from bot.web.refused import LONGEST
from bot.web.rendering import page
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from bot.web.wishes import taste_of

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.web.visit import Visit

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Taken:
    """Which channel was taken for a text, and what else may have been meant."""

    note: str
    others: tuple[Named, ...]


@router.get("/c/{mark}")
async def channel(visit: Visiting, mark: str) -> Response:
    """The page of a channel."""
    snapshot = visit.snapshot
    row = channel_or_gone(visit, mark)
    asked = named(visit, snapshot.catalogue[row])
    listed = shown_list(visit, taste_of(visit, (row,)))
    return page(
        visit,
        "channel",
        title=visit.words("similar-title", name=asked.name),
        description=_description(visit, asked.name, [line.channel.name for line in listed.lines]),
        address=visit.channel(row),
        row=row,
        mark=channel_mark(snapshot, row),
        asked=asked,
        taken=_taken(visit, row),
        card=shown_card(visit, row),
        radar=shown_radar(visit, row),
        list=listed,
    )


def _description(visit: Visit, name: str, alike: list[str]) -> str:
    words = visit.words
    if not alike:
        return words("web-channel-description", name=name)
    return words("web-unfurl-channel", name=name, names=words.listed(alike))


def _taken(visit: Visit, row: int) -> Taken | None:
    """What the text was that led here, where this channel is not called quite so."""
    text = visit.of("for")[:LONGEST].strip()
    if not text:
        return None
    match ChannelLookup(visit.snapshot).find(text):
        case Found(found, guessed=True) as taken if found == row:
            catalogue = visit.snapshot.catalogue
            others = tuple(named(visit, catalogue[other]) for other in taken.others)
            return Taken(taken_note(visit.snapshot, taken, text, visit.words), others)
        case _:
            return None
