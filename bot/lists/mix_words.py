"""A mix in words: its title, which channels it is of, and which of them a line is near to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.untrusted import inert
from bot.text.widths import narrowed

if TYPE_CHECKING:
    from bot.lists.answer import Line, ListAnswer
    from bot.text.language import Language
    from bot.text.untrusted import Shown

# One sign for each channel that may be liked.
SIGNS = "①②③④⑤"
TITLE_NAME, LEGEND_NAME = 40, 60
# One line of a phone, less the sign before it.
ROOM = 38.0


def mix_title(answer: ListAnswer, words: Language, shown: Shown = inert) -> str:
    """Within 256 characters: at most five names."""
    return words("mix-title", names=words.listed([shown(one.name, TITLE_NAME) for one in answer.liked]))


def mix_legend(answer: ListAnswer, words: Language) -> str:
    """A line for each channel that is liked, and one for those that are not; empty where it is no mix."""
    if not answer.mixed:
        return ""
    lines = []
    if len(answer.liked) > 1:
        lines += [f"{sign} {_name(one.name)}" for sign, one in zip(SIGNS, answer.liked, strict=False)]
    if answer.disliked:
        lines.append(words("mix-without", names=words.listed([_name(one.name) for one in answer.disliked])))
    return "\n".join(lines)


def near_signs(line: Line, answer: ListAnswer) -> str:
    """The signs of the liked channels that a line is near to, in their order; empty where one is liked."""
    return "".join(SIGNS[place] for place in sorted(line.near)) if len(answer.liked) > 1 else ""


def _name(name: str) -> str:
    return narrowed(inert(name, LEGEND_NAME), ROOM)
