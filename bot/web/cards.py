"""A channel's card as a template takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lists.card import card_of
from bot.lists.card_words import figure_told, origin_told, rank_told
from bot.lists.tag_words import together
from bot.text.untrusted import plain, playlist_address
from bot.web.lines import TAG
from recommender.catalogue.browsing import REGIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.web.visit import Visit

PLAYLISTS, TITLE, INTRO, FACT = 5, 100, 900, 60


@dataclass(frozen=True, slots=True)
class ShownCard:
    """figures: each with its rank. tags: groups under a heading, each tag with where it leads."""

    origin: str
    figures: tuple[tuple[str, str], ...]
    tags: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    intro: str
    playlists: tuple[tuple[str, str], ...]
    playlists_told: str


def shown_card(visit: Visit, row: int) -> ShownCard:
    """Without figures of the CPI, where the site shows none."""
    card, words = card_of(visit.snapshot, row), visit.words
    channel = card.channel
    figures = [figure for figure in card.figures if visit.site.cpi or figure.name != "cpi"]
    groups = (("card-genres", card.genres), ("card-moods", card.moods))
    shown, of = card.titles[:PLAYLISTS], len(card.titles)
    return ShownCard(
        " · ".join(plain(part, FACT) for part in origin_told(card, words)),
        tuple((figure_told(figure, words), rank_told(figure, words)) for figure in figures),
        tuple((words(key), tuple(_linked(visit, tags))) for key, tags in groups if tags),
        plain(card.intro, INTRO) if card.intro else "",
        tuple(
            (plain(title, TITLE), playlist_address(title, channel.channel_id, channel.name))
            for title in shown
        ),
        words("card-playlists-of", shown=len(shown), of=of) if of > len(shown) else words("card-playlists"),
    )


def _linked(visit: Visit, tags: Iterable[str]) -> list[tuple[str, str]]:
    """Each genre once, with all its regions, and where others of it are."""
    genres: dict[str, list[str]] = {}
    for tag in tags:
        parts = REGIONAL.fullmatch(tag)
        genres.setdefault(parts["genre"] if parts else tag, []).append(tag)
    return [
        (plain(label, TAG), visit.link("browse", genre))
        for genre, of_genre in genres.items()
        for label in together(of_genre, visit.words)
    ]
