"""A list of channels as an embed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.lists.shared_labels import shared_labels
from bot.text.bars import meter
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import address, link, markdown

if TYPE_CHECKING:
    from bot.lists.answer import Line, ListAnswer
    from bot.text.language import Language

TITLE_NAME = 100
TAG_LENGTH = 40
TIED = " ＝"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of a line is shown: characters of the name, characters searched for, tags."""

    name: int
    searched: int
    tags: int


# Ten lines fit in full; for 25 lines of long names without ids each step gives up a little. The last fits
# whatever the names are: in a link one character may take twelve, in a name two.
DETAILS = (
    Detail(60, 50, 3),
    Detail(40, 40, 3),
    Detail(40, 30, 2),
    Detail(30, 20, 1),
    Detail(20, 8, 0),
    Detail(16, 3, 0),
)


def list_embed(answer: ListAnswer, words: Language) -> discord.Embed:
    """One numbered entry a line, within Discord's 4,096 characters whatever the names are."""
    if not answer.known:
        return unknown_embed(answer, words)
    embed = _titled("similar-title", answer, words)
    for detail in DETAILS:
        embed.description = _description(answer, words, detail)
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
    embed = discord.Embed(
        title=words(key, name=markdown(asked.name, TITLE_NAME)),
        url=address(asked.channel_id, asked.name),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(answer, words))


def _description(answer: ListAnswer, words: Language, detail: Detail) -> str:
    if not answer.lines:
        return words("similar-nobody")
    lines = [_entry(line, words, detail) for line in answer.lines]
    notes = []
    if len(answer.lines) < answer.count:
        notes.append(words("similar-fewer", found=len(answer.lines)))
    if any(line.tied for line in answer.lines):
        notes.append(words("similar-tied-legend"))
    return "\n".join(lines + [f"-# {note}" for note in notes])


def _entry(line: Line, words: Language, detail: Detail) -> str:
    channel = line.channel
    url = link(channel.channel_id, channel.name, detail.searched)
    name = f"**{line.rank}.** [{markdown(channel.name, detail.name)}]({url})"
    if channel.subscribers is not None:
        name += f" · {words.short(channel.subscribers)}"
    facts = [meter(line.score) + (TIED if line.tied else "")]
    facts += [markdown(label, TAG_LENGTH) for label in shared_labels(line.shared[: detail.tags], words)]
    return f"{name}\n{' · '.join(facts)}"
