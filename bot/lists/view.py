"""What stands below a list: a menu to go on with one of its channels, the way back, and "Why?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.lists.shared_labels import shared_labels
from bot.lists.state import ControlKind
from bot.text.limits import OPTION
from bot.text.untrusted import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import Line, ListAnswer
    from bot.lists.state import ControlState
    from bot.text.language import Language

NO_LABEL = "–"


def list_view(answer: ListAnswer, state: ControlState, words: Language) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    if answer.lines:
        options = [_option(line, words) for line in answer.lines]
        view.add_item(_menu(ControlKind.SIMILAR, state, words("similar-select"), options))
    if len(state.trail) > 1:
        view.add_item(_button(ControlKind.BACK, state.back(), words("similar-back")))
    if answer.lines:
        view.add_item(_button(ControlKind.WHY, state, words("similar-why")))
    return view


def why_view(answer: ListAnswer, state: ControlState, explained: str, words: Language) -> discord.ui.View:
    """A menu to explain another line; `explained` is the fingerprint of the one that is."""
    options = [
        discord.SelectOption(
            label=_numbered(line), value=line.fingerprint, default=line.fingerprint == explained
        )
        for line in answer.lines
    ]
    view = discord.ui.View(timeout=None)
    return view.add_item(_menu(ControlKind.WHY_LINE, state, words("why-select"), options))


def _option(line: Line, words: Language) -> discord.SelectOption:
    """Its rank and name, below it what it shares with the channel asked about."""
    labels = ", ".join(shared_labels(line.shared, words)) or NO_LABEL
    return discord.SelectOption(
        label=_numbered(line), value=line.fingerprint, description=plain(labels, OPTION)
    )


def _numbered(line: Line) -> str:
    return f"{line.rank}. {plain(line.channel.name, OPTION - 4)}"


def _menu(
    kind: ControlKind, state: ControlState, placeholder: str, options: Sequence[discord.SelectOption]
) -> Placed:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(kind), placeholder=placeholder, options=list(options)
    )
    return Placed(select)


def _button(kind: ControlKind, state: ControlState, label: str) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=state.custom_id(kind), style=discord.ButtonStyle.secondary
    )
    return Placed(button)
