"""The controls below a page of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from bot.client.custom_id import custom_id
from bot.client.form import Form, open_form
from bot.lists.browse import browsed_marked, mark_of, show_browsed
from bot.lists.browse_answer import TopicGoneError
from bot.lists.browse_view import STATE, BrowseKind
from bot.lists.errors import GoneError
from bot.lists.owned import OwnedControl, put
from bot.lists.reading import reading_of
from bot.lists.show import show_list
from bot.lists.state import MOST, ControlState
from bot.text.said import SaidError
from recommender.catalogue.criteria import Sort
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from bot.client.services import Host
    from bot.lists.reading import Reading
    from bot.tastes.browsed import Browsed

NUMBER = "page"
LONGEST_NUMBER = 7


class NoPageError(SaidError):
    """What was typed is no number."""

    key = "browse-no-number"


class BrowseControl(OwnedControl):
    """One whose state is a page. Subclasses say in `act` what happens."""

    def __init_subclass__(cls, *, kind: str = "", state: str = STATE, **options: Any) -> None:
        super().__init_subclass__(kind=kind, state=state, **options)

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item, match)
        self.size = size_of(match)

    def browsed(self, reading: Reading) -> Browsed:
        """Raises TopicGoneError where it is gone from the data, or kept no longer."""
        return browsed_of(reading, self.match)

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        """Put the page that the state says in this message's place."""
        await self.show(interaction, reading, self.browsed(reading))

    async def show(self, interaction: discord.Interaction[Host], reading: Reading, browsed: Browsed) -> None:
        await self.answer(interaction, show_browsed(reading, browsed, self.asker, self.size))


class PageButton(BrowseControl, kind=BrowseKind.PAGE):
    """To the page before or behind."""


class SortMenu(BrowseControl, kind=BrowseKind.SORT):
    """The same in another order, from its first page."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        if self.chosen not in set(Sort):
            raise GoneError
        await self.show(interaction, reading, self.browsed(reading).ordered(Sort(self.chosen)))


class BrowseMenu(BrowseControl, kind=BrowseKind.MENU):
    """Goes on to the channels like one of these; the way back leads to this page."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        if self.chosen is None:
            raise GoneError
        known = browsed_marked(reading, self.match["mark"])
        trail = (self.chosen,) if known is None else (mark_of(reading, self.browsed(reading)), self.chosen)
        await self.answer(interaction, show_list(reading, ControlState(self.asker, self.size, trail)))


class ShareButton(BrowseControl, kind=BrowseKind.SHARE):
    """Sends the private page again, where all can read it."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        shared = replace(reading, private=False)
        reply = show_browsed(shared, self.browsed(reading), self.asker, self.size)
        await interaction.response.send_message(embed=reply.embed, view=reply.view)


class FamiliarPagesButton(BrowseControl, kind=BrowseKind.FAMILIAR):
    """The well known among them, from the first page."""

    depth = Depth.FAMILIAR

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.show(interaction, reading, self.browsed(reading).deep(self.depth))


class BalancedPagesButton(FamiliarPagesButton, kind=BrowseKind.BALANCED):
    """All of them."""

    depth = Depth.BALANCED


class HiddenPagesButton(FamiliarPagesButton, kind=BrowseKind.HIDDEN):
    """The little known among them."""

    depth = Depth.HIDDEN


class UndoPagesButton(BrowseControl, kind=BrowseKind.UNDO):
    """What was asked for first, and nothing else in force."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        await self.show(interaction, reading, self.browsed(reading).undone())


class JumpButton(BrowseControl, kind=BrowseKind.JUMP):
    """Asks which page."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        self.browsed(reading)  # before anybody types: it may be gone
        words = reading.words
        field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=NUMBER, placeholder=self.match["page"], max_length=LONGEST_NUMBER
        )
        page, mark = self.match["page"], self.match["mark"]
        state = f"{self.asker}:{self.size}:{page}:{mark}:{int(self.in_place)}"
        modal = discord.ui.Modal(
            title=words("browse-jump-title"), custom_id=custom_id(BrowseKind.JUMP_FORM, state)
        )
        modal.add_item(discord.ui.Label(text=words("browse-jump-page"), component=field))
        await open_form(interaction, modal)


class JumpForm(Form, kind=BrowseKind.JUMP_FORM, state=rf"{STATE}:(?P<place>[01])"):
    """Opens the page in place; where it was asked for below somebody else's list, beside that."""

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(match, fields)
        self.size = size_of(match)

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        asker = interaction.user.id
        in_place = self.match["place"] == "1" and asker == int(self.match["asker"])
        reading = reading_of(interaction, private=None if in_place else True)
        browsed = browsed_of(reading, self.match).at(self.number())
        await put(interaction, show_browsed(reading, browsed, asker, self.size), in_place=in_place)

    def number(self) -> int:
        """Raises NoPageError where none was typed."""
        typed = self.text(NUMBER).strip()
        if not typed.isdecimal() or len(typed) > LONGEST_NUMBER:
            raise NoPageError
        return int(typed)


def size_of(match: re.Match[str]) -> int:
    return min(max(int(match["count"]), 1), MOST)


def browsed_of(reading: Reading, match: re.Match[str]) -> Browsed:
    """Raises TopicGoneError where it is gone from the data, or kept no longer."""
    browsed = browsed_marked(reading, match["mark"])
    if browsed is None:
        raise TopicGoneError
    return browsed.at(int(match["page"]))


PAGE_CONTROLS = (
    *(BrowseMenu, SortMenu, PageButton, JumpButton, ShareButton),
    *(FamiliarPagesButton, BalancedPagesButton, HiddenPagesButton, UndoPagesButton),
)
PAGE_FORMS = (JumpForm,)
