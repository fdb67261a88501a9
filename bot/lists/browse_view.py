"""What stands below a page of the catalogue: what leads on, other pages, and what changes them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.client.view import View
from bot.lists.browse_page_words import also_told
from bot.lists.view import CHOSEN, OTHER
from bot.text.limits import OPTION
from bot.text.untrusted import plain
from recommender.catalogue.fingerprints import FINGERPRINT
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    from bot.lists.browse_answer import BrowseAnswer
    from bot.text.language import Language

STATE = (
    r"(?P<asker>[0-9]{1,20}):(?P<count>[0-9]{1,2})"
    rf":(?P<page>[0-9]{{1,7}}):(?P<mark>{FINGERPRINT})"
)
EARLIER, LATER = "◀", "▶"


class BrowseKind(StrEnum):
    """The kinds of control below a page, and of the form that asks for one.

    MENU as it was below the first topics is `bot.lists.question_controls.TopicMenu`.
    """

    MENU = "bm"
    SORT = "bs"
    PAGE = "bp"
    JUMP = "bj"
    JUMP_FORM = "bf"
    SHARE = "bh"
    QUESTION = "bq"
    FAMILIAR = "bdf"
    BALANCED = "bdb"
    HIDDEN = "bdh"
    STEER = "bt"
    STEER_FORM = "btf"
    UNDO = "bu"
    WHY_NOT = "bw"
    WHY_NOT_FORM = "bwf"
    WHY_NOT_ONE = "bwo"


DEPTHS = {
    Depth.FAMILIAR: BrowseKind.FAMILIAR,
    Depth.BALANCED: BrowseKind.BALANCED,
    Depth.HIDDEN: BrowseKind.HIDDEN,
}


def browse_view(
    answer: BrowseAnswer, asked: str, mark: str, words: Language, *, private: bool
) -> discord.ui.View:
    """Five rows at most, in the order of those below every list.

    asked: who, and for how many lines a page; mark: of the first page. private: its asker alone sees it.
    """
    page = answer.browsed.page

    def id_(kind: BrowseKind, page: int = page) -> str:
        return custom_id(kind, f"{asked}:{page}:{mark}")

    def add(kind: BrowseKind, label: str, row: int, style: discord.ButtonStyle = OTHER) -> None:
        view.add_item(_button(words(label), id_(kind), row=row, style=style))

    view = View()
    view.add_item(_menu(answer, id_(BrowseKind.MENU), words))
    if len(answer.orders) > 1 and answer.total > 1:
        view.add_item(_sort_menu(answer, id_(BrowseKind.SORT), words))
    if answer.pages > 1:
        where = words("browse-page", page=page, pages=answer.pages)
        view.add_item(_button(EARLIER, id_(BrowseKind.PAGE, page - 1), row=2, disabled=page == 1))
        view.add_item(_button(where, id_(BrowseKind.JUMP), row=2))
        view.add_item(_button(LATER, id_(BrowseKind.PAGE, page + 1), row=2, disabled=page == answer.pages))
    if answer.browsed.question:
        add(BrowseKind.QUESTION, "similar-back", 3)
    add(BrowseKind.WHY_NOT, "why-not", 3)
    add(BrowseKind.STEER, "option-steer", 3)
    for depth, kind in DEPTHS.items():
        if len(answer.depths) > 1 and depth in answer.depths:
            add(kind, f"depth-{depth}", 4, CHOSEN if depth is answer.browsed.depth else OTHER)
    if answer.browsed.changed:
        add(BrowseKind.UNDO, "option-undo", 4)
    if private:
        add(BrowseKind.SHARE, "option-share", 4)
    return view


def _menu(answer: BrowseAnswer, id_: str, words: Language) -> Placed:
    """Goes on to the channels like one of these."""
    select: discord.ui.Select[Any] = discord.ui.Select(custom_id=id_, placeholder=words("browse-select"))
    for line in answer.lines:
        rank = f"{line.rank}. "
        select.add_option(
            label=f"{rank}{plain(line.channel.name, OPTION - len(rank))}",
            value=line.fingerprint,
            description=also_told(line, words) or None,
        )
    return Placed(select)


def _sort_menu(answer: BrowseAnswer, id_: str, words: Language) -> Placed:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=id_,
        options=[
            discord.SelectOption(label=words(f"sort-{sort}"), value=sort.value, default=sort is answer.order)
            for sort in answer.orders
        ],
    )
    return Placed(select)


def _button(
    label: str, id_: str, *, row: int, style: discord.ButtonStyle = OTHER, disabled: bool = False
) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=id_, style=style, row=row, disabled=disabled
    )
    return Placed(button)
