"""A page of the catalogue as an embed: what it is and in which order, then two lines a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.lists.browse_page_words import browse_intro, browse_notes, browse_title
from bot.lists.browse_words import TAG_LENGTH
from bot.lists.embed import SPACES
from bot.lists.line_words import APART, PART, reason_of, who
from bot.lists.tag_words import brief
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import inert
from bot.text.widths import narrowed, width
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.lists.browse_answer import BrowseAnswer, BrowseLine
    from bot.lists.line_words import Space
    from bot.text.language import Language

# How many of its genres a line tells.
GENRES = 2


def browse_embed(answer: BrowseAnswer, words: Language) -> discord.Embed:
    """Two lines a channel, within Discord's 4,096 characters whatever the names are."""
    embed = discord.Embed(title=browse_title(answer, words), colour=COLOUR)
    for space in SPACES:
        embed.description = "\n".join(_parts(answer, space, words))
        if len(embed.description) <= DESCRIPTION:
            break
    return embed.set_footer(text=footer(answer, words))


def _parts(answer: BrowseAnswer, space: Space, words: Language) -> Iterator[str]:
    yield browse_intro(answer, words)
    if answer.browsed.depth is not Depth.BALANCED:
        yield f"-# {words(f'depth-{answer.browsed.depth}')}"
    for line in answer.lines:
        yield from _entry(line, space, words)
    for note in browse_notes(answer, words):
        yield f"-# {note}"


def _entry(line: BrowseLine, space: Space, words: Language) -> Iterator[str]:
    """Who it is, and below that what else it plays and a reason to open it: each on one line of a phone."""
    yield who(line, space, words, alike=line.tied)
    if told := _told(line, space, words):
        yield told


def _told(line: BrowseLine, space: Space, words: Language) -> str:
    parts: list[str] = []
    if space.apart and line.also:
        genres = brief(line.also, (), words)[:GENRES]
        while len(genres) > 1 and width(", ".join(genres)) > space.room * APART:
            genres.pop()
        parts.append(narrowed(inert(", ".join(genres), TAG_LENGTH), space.room))
    if line.few_tags is not None and space.reason:
        parts.append(words("line-few-tags", count=line.few_tags))
    if space.reason:
        left = space.room - sum(width(part + PART) for part in parts)
        parts.append(reason_of(line.glimpse, line.channel, left, words))
    return PART.join(part for part in parts if part)
