"""A channel's figures, tags and origin in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.countries import country_name

if TYPE_CHECKING:
    from bot.lists.card import Card
    from bot.text.language import Language
    from recommender.catalogue.figures import Figure

# Of the ratios that a table may have people read one place after the point, and none of large ones.
WHOLE_FROM = 10
SAID = {
    "subscribers": "figures-subscribers",
    "video_num": "figures-videos",
    "total_view": "figures-views",
    "vs_index": "card-views-per-subscriber",
    "vv_index": "card-views-per-video",
    "cpi": "card-popularity",
}


def figure_told(figure: Figure, words: Language) -> str:
    """`1.9M subscribers`."""
    return words(SAID[figure.name], count=_whole(figure.value), shown=_shown(figure.value, words))


def rank_told(figure: Figure, words: Language) -> str:
    """`3rd of 497`, and with how many others."""
    rank = words(
        "card-rank",
        form=words.ordinal(figure.rank),
        rank=words.number(figure.rank),
        of=words.number(figure.of),
    )
    return words("card-tied", rank=rank, count=figure.tied) if figure.tied else rank


def origin_told(card: Card, words: Language) -> list[str]:
    """When it was opened and where, as far as that is known."""
    parts = []
    if card.opened is not None:
        parts.append(words("card-opened", date=words.date(card.opened)))
    elif card.since:
        parts.append(words("figures-since", year=card.since))
    if card.country:
        parts.append(country_name(card.country, words))
    return parts


def _whole(value: float) -> int:
    return round(value)


def _shown(value: float, words: Language) -> str:
    return words.short(round(value, 1) if value < WHOLE_FROM else round(value))
