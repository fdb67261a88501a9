"""A list as a template takes it, whatever page it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.lists.list_notes import in_force, nobody, notes
from bot.text.untrusted import plain
from bot.web.answered import answered
from bot.web.lines import shared_told, shown_lines
from bot.web.pictures import shown_map
from bot.web.wishes import controls_of

if TYPE_CHECKING:
    from bot.web.lines import ShownLine
    from bot.web.pictures import ShownPicture
    from bot.web.visit import Visit
    from bot.web.wishes import Controls
    from recommender.similarity.taste import Taste


@dataclass(frozen=True, slots=True)
class ShownList:
    """known: whether enough is known of what is liked; nobody: what is said where no line is."""

    known: bool
    in_force: str
    shared: tuple[str, ...]
    lines: tuple[ShownLine, ...]
    nobody: str
    notes: tuple[str, ...]
    controls: Controls
    map: ShownPicture | None


def shown_list(visit: Visit, taste: Taste) -> ShownList:
    """The channels that suit a taste, in words."""
    words, answer = visit.words, answered(visit.snapshot, taste)
    return ShownList(
        answer.known,
        in_force(taste, words, plain),
        tuple(shared_told(visit, answer)),
        tuple(shown_lines(visit, answer)),
        nobody(answer, words),
        tuple(notes(answer, words, plain)),
        controls_of(visit, answer),
        shown_map(visit, answer),
    )
