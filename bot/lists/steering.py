"""Steering: a form with tags of the list, more of some, less of others, one region alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord

from bot.client.form import Form, open_form
from bot.lists.answer import taste_answer
from bot.lists.controls import ListControl
from bot.lists.owned import put
from bot.lists.reading import reading_of
from bot.lists.show import show_list
from bot.lists.state import STATE, ControlKind, ControlState, asked_of
from bot.lists.steerable import steerable
from bot.tastes.asked import MOST_STEERED
from bot.text.language import TAG_WITH_REGION
from bot.text.limits import OPTION
from bot.text.said import SaidError
from bot.text.untrusted import plain
from recommender.similarity.wishes import Region, Steer

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from bot.client.services import Host
    from bot.lists.answer import ListAnswer
    from bot.lists.reading import Reading
    from bot.text.language import Language

MORE, LESS, REGION = "more", "less", "region"


class SteeredBothWaysError(SaidError):
    """More and less of one tag."""

    key = "steer-both"


class NothingToSteerError(SaidError):
    """Neither the asked channels nor their list have a tag."""

    key = "steer-nothing"


class SteerButton(ListControl, kind=ControlKind.STEER):
    """Opens the form; whoever presses another's list steers a copy."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        asked = asked_of(reading, self.state.shown)
        answer = taste_answer(reading.snapshot, asked.rows(reading.snapshot, self.state.count))
        if not steerable(answer):
            raise NothingToSteerError
        kind = ControlKind.STEER_FORM if self.in_place else ControlKind.STEER_COPY_FORM
        await open_form(interaction, steer_form(answer, kind, self.state, reading.words))


def steer_form(
    answer: ListAnswer, kind: ControlKind, state: ControlState, words: Language
) -> discord.ui.Modal:
    tags, steer = steerable(answer), answer.taste.steer
    modal = discord.ui.Modal(title=words("steer-title"), custom_id=state.custom_id(kind))
    for field, raised in ((MORE, steer.more), (LESS, steer.less)):
        modal.add_item(_tags_field(field, tags, raised, words))
    regional = any(TAG_WITH_REGION.fullmatch(tag) for line in answer.lines for tag in line.own)
    if regional or steer.region is not Region.EVERYWHERE:
        modal.add_item(_region_field(steer.region, words))
    return modal


def _tags_field(field: str, tags: Iterable[str], chosen: Iterable[str], words: Language) -> Any:
    options = [
        discord.SelectOption(label=plain(words.tag(tag), OPTION), value=tag, default=tag in chosen)
        for tag in tags
    ]
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=field,
        options=options,
        required=False,
        min_values=0,
        max_values=min(MOST_STEERED, len(options)),
    )
    return discord.ui.Label(text=words(f"steer-{field}"), component=select)


def _region_field(region: Region, words: Language) -> Any:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=REGION,
        required=False,
        options=[
            discord.SelectOption(label=words(f"region-{one}"), value=one.value, default=one is region)
            for one in Region
        ],
    )
    return discord.ui.Label(text=words("steer-region"), component=select)


class SteerForm(Form, kind=ControlKind.STEER_FORM, state=STATE):
    """Changes the list that it was opened from."""

    in_place = True

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(match, fields)
        self.state = ControlState.of(match)

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        in_place = self.in_place and interaction.user.id == self.state.asker
        state = replace(self.state, asker=interaction.user.id)
        reading = reading_of(interaction, private=None if in_place else True)
        asked = replace(asked_of(reading, state.shown), steer=self.steer())
        state = state.instead(reading.tastes.mark_of(asked))
        await put(interaction, show_list(reading, state), in_place=in_place)

    def steer(self) -> Steer:
        """Raises SteeredBothWaysError where a tag is in both lists."""
        more, less = (self.fields.get(field, ())[:MOST_STEERED] for field in (MORE, LESS))
        region = self.text(REGION)
        try:
            return Steer(more, less, Region(region) if region in set(Region) else Region.EVERYWHERE)
        except ValueError as error:
            raise SteeredBothWaysError from error


class SteerCopyForm(SteerForm, kind=ControlKind.STEER_COPY_FORM, state=STATE):
    """Opened from somebody else's list: the steered one is the presser's own."""

    in_place = False
