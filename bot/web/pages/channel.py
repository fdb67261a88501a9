"""`/c/<id>`: a channel's card, and the channels like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter

from bot.lists.answer import taste_answer
from bot.lists.card import card_of
from bot.lists.card_words import figure_told, origin_told, rank_told
from bot.lists.list_notes import in_force, nobody, notes
from bot.lists.tag_words import together
from bot.text.untrusted import plain, playlist_address
from bot.web.lines import listed, named, shared_told, shown_lines
from bot.web.pages.gone import channel_or_gone
from bot.web.rendering import page
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender.similarity.taste import Taste

if TYPE_CHECKING:
    from fastapi.responses import Response

    from bot.lists.card import Card
    from bot.web.visit import Visit

COUNT = 10
PLAYLISTS, TITLE, INTRO = 5, 100, 900
FACT = 60

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ShownCard:
    """figures: each with its rank. tags: genres, then moods, each group under its heading."""

    origin: str
    figures: tuple[tuple[str, str], ...]
    tags: tuple[tuple[str, str], ...]
    intro: str
    playlists: tuple[tuple[str, str], ...]
    picture: str | None


@router.get("/c/{mark}")
async def channel(visit: Visiting, mark: str) -> Response:
    """The page of a channel."""
    snapshot, words = visit.snapshot, visit.words
    row = channel_or_gone(visit, mark)
    answer = taste_answer(snapshot, Taste((row,), COUNT))
    asked = named(visit, snapshot.catalogue[row])
    return page(
        visit,
        "channel",
        title=words("similar-title", name=asked.name),
        asked=asked,
        card=shown_card(visit, card_of(snapshot, row)),
        known=answer.known,
        in_force=in_force(answer.taste, words, plain),
        shared=shared_told(visit, answer),
        lines=shown_lines(visit, answer),
        nobody=nobody(answer, words),
        notes=notes(answer, words, plain),
    )


def shown_card(visit: Visit, card: Card) -> ShownCard:
    """Without figures of the CPI, where the site shows none."""
    words = visit.words
    figures = [figure for figure in card.figures if visit.site.cpi or figure.name != "cpi"]
    tags = (("card-genres", card.genres), ("card-moods", card.moods))
    channel = card.channel
    return ShownCard(
        " · ".join(plain(part, FACT) for part in origin_told(card, words)),
        tuple((figure_told(figure, words), rank_told(figure, words)) for figure in figures),
        tuple((words(key), listed(visit, together(told, words))) for key, told in tags if told),
        plain(card.intro, INTRO) if card.intro else "",
        tuple(
            (plain(title, TITLE), playlist_address(title, channel.channel_id, channel.name))
            for title in card.titles[:PLAYLISTS]
        ),
        card.picture,
    )
