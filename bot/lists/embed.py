"""A list of channels as an embed: what all share said once, then two lines a channel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.lists.common_words import common_text
from bot.lists.line_words import Space, what, who
from bot.lists.list_notes import in_force, nobody, notes
from bot.lists.mix_words import mix_legend, mix_title
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import address, inert

if TYPE_CHECKING:
    from bot.lists.answer import ListAnswer
    from bot.text.language import Language

TITLE_NAME = 100
GAP = ""
# What fits into one line of an embed on a phone of 390 pixels; a picture stands beside the text.
ROOM, ROOM_BESIDE_PICTURE = 41.0, 29.0
# Ten lines fit in full; for 25 lines of long names without ids each step gives up a little. The last fits
# whatever the names are: in a link one character may take twelve.
SPACES = (
    Space(ROOM, 50),
    Space(ROOM, 30),
    Space(ROOM, 20),
    Space(ROOM, 12, reason=False),
    Space(ROOM, 8, reason=False, apart=False),
    Space(ROOM - 6, 3, reason=False, apart=False),
)


def list_embed(answer: ListAnswer, words: Language) -> discord.Embed:
    """Within Discord's 4,096 characters whatever the names are."""
    if not answer.known:
        return unknown_embed(answer, words)
    embed = _titled("similar-title", answer, words)
    for space in SPACES:
        embed.description = _description(answer, words, space)
        if len(embed.description) <= DESCRIPTION:
            break
    return embed


def unknown_embed(answer: ListAnswer, words: Language) -> discord.Embed:
    """For a channel of which nothing is known that could be compared."""
    embed = _titled("similar-unknown-title", answer, words)
    embed.description = words("similar-unknown")
    return embed


def _titled(key: str, answer: ListAnswer, words: Language) -> discord.Embed:
    asked = answer.asked
    title = mix_title(answer, words) if answer.mixed else words(key, name=inert(asked.name, TITLE_NAME))
    url = None if answer.mixed else address(asked.channel_id, asked.name)
    embed = discord.Embed(title=title, url=url, colour=COLOUR)
    return embed.set_thumbnail(url=answer.picture).set_footer(text=footer(answer, words))


def _description(answer: ListAnswer, words: Language, space: Space) -> str:
    head = [part for part in (mix_legend(answer, words), _small(in_force(answer.taste, words))) if part]
    if not answer.lines:
        return "\n".join([*head, *([GAP] if head else []), nobody(answer, words)])
    if answer.picture is not None:
        space = replace(space, room=space.room - (ROOM - ROOM_BESIDE_PICTURE))
    if common := common_text(answer, words, space.room):
        head.append(common)
    parts = [*head, *([GAP] if head else [])]
    for line in answer.lines:
        parts += [who(line, space, words), what(line, answer, space, words)]
    parts += [_small(note) for note in notes(answer, words)]
    return "\n".join(parts)


def _small(text: str) -> str:
    return text and f"-# {text}"
