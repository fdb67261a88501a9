"""A channel's card as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.card_words import figure_told, origin_told, rank_told
from bot.lists.tag_words import together
from bot.terminal.output import console, printable
from bot.terminal.speech import terminal_words
from bot.text.footer import footer
from bot.text.untrusted import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.lists.card import Card
    from bot.text.language import Language

PLAYLISTS = 5
NAME, INTRO, TITLE, TAG = 100, 900, 100, 60


def print_card(card: Card) -> None:
    out, language = console(), terminal_words().language
    for line in card_lines(card, language):
        out.print(printable(line), markup=False, soft_wrap=True)


def card_lines(card: Card, words: Language) -> Iterator[str]:
    """The same that Discord's card says, in lines."""
    channel = card.channel
    yield plain(channel.name, NAME)
    if origin := origin_told(card, words):
        yield " · ".join(plain(part, TAG) for part in origin)
    yield from (f"{figure_told(figure, words)} · {rank_told(figure, words)}" for figure in card.figures)
    for key, tags in (("card-genres", card.genres), ("card-moods", card.moods)):
        if tags:
            yield f"{words(key)} {', '.join(plain(tag, TAG) for tag in together(tags, words))}"
    if card.intro:
        yield plain(card.intro, INTRO)
    if card.titles:
        shown, of = card.titles[:PLAYLISTS], len(card.titles)
        more = of > len(shown)
        yield words("card-playlists-of", shown=len(shown), of=of) if more else words("card-playlists")
        yield from (f"  {plain(title, TITLE)}" for title in shown)
    yield footer(card, words)
