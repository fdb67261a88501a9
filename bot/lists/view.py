"""What stands below a list: a menu to go on with one of its channels, and what explains or changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.view import View
from bot.lists.line_words import PART, figures
from bot.lists.list_notes import in_force
from bot.lists.state import ControlKind
from bot.lists.tag_words import brief
from bot.text.limits import OPTION
from bot.text.untrusted import plain
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.lists.answer import Line, ListAnswer
    from bot.lists.state import ControlState
    from bot.text.language import Language

NO_LABEL = "–"
DEPTHS = {
    Depth.FAMILIAR: ControlKind.FAMILIAR,
    Depth.BALANCED: ControlKind.BALANCED,
    Depth.HIDDEN: ControlKind.HIDDEN,
}
CHOSEN, OTHER = discord.ButtonStyle.primary, discord.ButtonStyle.secondary
TAGS_THERE = 3
BUTTONS_IN_ROW = 5


def list_view(
    answer: ListAnswer,
    state: ControlState,
    words: Language,
    *,
    private: bool = False,
    pictures: bool = False,
) -> discord.ui.View:
    """Three rows: a menu that leads on; what explains and steers; what is one press away.

    private: the list is seen by its asker alone, who may share it. pictures: a map of it can be drawn.
    """
    view = View()
    if answer.lines:
        options = [_option(line, answer, words) for line in answer.lines]
        view.add_item(_menu(ControlKind.SIMILAR, state, words("similar-select"), options))
    for kind, label in _explaining(answer, state, words):
        view.add_item(_button(kind, state.back() if kind is ControlKind.BACK else state, label, row=1))
    if answer.known:
        for depth, kind in DEPTHS.items():
            style = CHOSEN if depth is answer.taste.depth else OTHER
            view.add_item(_button(kind, state, words(f"depth-{depth}"), row=2, style=style))
        if in_force(answer.taste, words):
            view.add_item(_button(ControlKind.UNDO, state, words("option-undo"), row=2))
    if answer.lines and private:
        view.add_item(_button(ControlKind.SHARE, state, words("option-share"), row=2))
    if answer.lines and pictures:
        row = next(row for row in (1, 2, 3) if _in_row(view, row) < BUTTONS_IN_ROW)
        view.add_item(_button(ControlKind.MAP, state, words("map-button"), row=row))
    return view


def _in_row(view: discord.ui.View, row: int) -> int:
    return sum(item.row == row for item in view.children)


def page_button(page: str, words: Language) -> discord.ui.Button[Any]:
    """To the same list on the web."""
    return discord.ui.Button(label=words("web-unfurl-open"), url=page, row=3)


def _explaining(
    answer: ListAnswer, state: ControlState, words: Language
) -> Iterator[tuple[ControlKind, str]]:
    """Kind and label of each button; Discord puts five in a row."""
    if len(state.trail) > 1:
        yield ControlKind.BACK, words("similar-back")
    if answer.lines:
        yield ControlKind.WHY, words("similar-why")
    if answer.known:
        yield ControlKind.WHY_NOT, words("why-not")
        yield ControlKind.STEER, words("option-steer")
        varied = answer.taste.variety > 0
        yield ControlKind.VARIETY, words("option-variety-off" if varied else "option-variety-on")


def why_view(
    answer: ListAnswer, state: ControlState, explained: str, words: Language, *, with_sums: bool = False
) -> discord.ui.View:
    """A menu to explain another line, and the way to the sums, unless they stand there already.

    `explained` is the fingerprint of the line that is.
    """
    options = [
        discord.SelectOption(
            label=_numbered(line), value=line.fingerprint, default=line.fingerprint == explained
        )
        for line in answer.lines
    ]
    view = View()
    view.add_item(_menu(ControlKind.WHY_LINE, state, words("why-select"), options))
    if not with_sums:
        view.add_item(_button(ControlKind.SUMS, state.onward(explained), words("why-sums")))
    return view


def _option(line: Line, answer: ListAnswer, words: Language) -> discord.SelectOption:
    """Its rank and name, below it what one would find there."""
    return discord.SelectOption(
        label=_numbered(line),
        value=line.fingerprint,
        description=plain(there(line, answer, words) or NO_LABEL, OPTION),
    )


def there(line: Line, answer: ListAnswer, words: Language) -> str:
    """Its own tags that not all have, the rarest first, and what stands in no line of the list."""
    said = {*answer.common.all, *answer.common.added}
    tags = brief((tag for tag in line.own if tag not in said), (), words)[:TAGS_THERE]
    parts = [", ".join(tags)] if tags else []
    if len(line.glimpse.titles) > 1:
        return PART.join([*parts, f"“{line.glimpse.titles[1]}”"])
    if line.channel.subscribers is not None:
        count = line.channel.subscribers
        parts.append(words("figures-subscribers", count=count, shown=words.short(count)))
    return PART.join(parts or figures(line.glimpse, line.channel, words))


def _numbered(line: Line) -> str:
    return f"{line.rank}. {plain(line.channel.name, OPTION - 4)}"


def _menu(
    kind: ControlKind, state: ControlState, placeholder: str, options: Sequence[discord.SelectOption]
) -> Placed:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(kind), placeholder=placeholder, options=list(options)
    )
    return Placed(select)


def _button(
    kind: ControlKind,
    state: ControlState,
    label: str,
    *,
    row: int | None = None,
    style: discord.ButtonStyle = OTHER,
) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=state.custom_id(kind), style=style, row=row
    )
    return Placed(button)
