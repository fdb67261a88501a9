"""What stands below a page of the catalogue: on to one of its channels, another order, other pages."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.client.custom_id import custom_id
from bot.lists.browse_page_words import also_told
from bot.text.limits import OPTION
from bot.text.untrusted import plain
from recommender.catalogue.fingerprints import FINGERPRINT

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


def browse_view(
    answer: BrowseAnswer, asked: str, mark: str, words: Language, *, private: bool
) -> discord.ui.View:
    """At most three rows. asked: who, and for how many lines a page; mark: of the first page."""

    def id_(kind: BrowseKind, page: int) -> str:
        return custom_id(kind, f"{asked}:{page}:{mark}")

    page = answer.browsed.page
    view = discord.ui.View(timeout=None)
    view.add_item(_menu(answer, id_(BrowseKind.MENU, page), words))
    if len(answer.orders) > 1 and answer.total > 1:
        view.add_item(_sort_menu(answer, id_(BrowseKind.SORT, page), words))
    if answer.pages > 1:
        view.add_item(_button(EARLIER, id_(BrowseKind.PAGE, page - 1), disabled=page == 1))
        where = words("browse-page", page=page, pages=answer.pages)
        view.add_item(_button(where, id_(BrowseKind.JUMP, page)))
        view.add_item(_button(LATER, id_(BrowseKind.PAGE, page + 1), disabled=page == answer.pages))
    if answer.browsed.question:
        view.add_item(_button(words("similar-back"), id_(BrowseKind.QUESTION, page)))
    if private:
        view.add_item(_button(words("option-share"), id_(BrowseKind.SHARE, page)))
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


def _button(label: str, id_: str, *, disabled: bool = False) -> Placed:
    button: discord.ui.Button[Any] = discord.ui.Button(
        label=label, custom_id=id_, style=discord.ButtonStyle.secondary, disabled=disabled
    )
    return Placed(button)
