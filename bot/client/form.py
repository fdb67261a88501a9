"""A form (a modal) that outlives a restart: what it remembers stands in its custom_id, as of a control."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from bot.client.control import NEVER
from bot.client.custom_id import template
from bot.client.errors import OutdatedControlError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    import discord

    from bot.client.services import Host

LONGEST = 4000  # what Discord lets anybody type into a field


class Form:
    """One that was sent in; subclasses give kind and state as controls do, and say in `sent` what happens.

    A form is opened with `open_form`, which has discord.py keep nothing of it in memory.
    """

    kind: ClassVar[str] = ""
    pattern: ClassVar[re.Pattern[str]] = NEVER

    def __init_subclass__(cls, *, kind: str = "", state: str = "", version: int = 1) -> None:
        """Without a kind it is the base of others, and never sent in. See `custom_id.template`."""
        cls.kind = kind
        cls.pattern = template(kind, state, version) if kind else NEVER

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        self.match = match
        self.fields = fields

    def text(self, field: str) -> str:
        """What was typed into a field; empty where nothing was, or the form has no such field."""
        return next(iter(self.fields.get(field, ())), "")

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        """Answer. What is raised here is told to the person, as errors of commands are."""
        raise NotImplementedError


async def open_form(interaction: discord.Interaction[Any], modal: discord.ui.Modal) -> None:
    """Show it; a modal that has stopped is not remembered, so that its custom_id alone finds who answers."""
    modal.stop()
    await interaction.response.send_modal(modal)


def form_of(interaction: discord.Interaction[Any], forms: Iterator[type[Form]]) -> Form:
    """The form that was sent in.

    Raises:
        OutdatedControlError: it is none of these, or in no form that a client sends.
    """
    data: Any = dict(interaction.data or {})
    custom_id = data.get("custom_id")
    if not isinstance(custom_id, str):
        raise OutdatedControlError
    for form in forms:
        if match := form.pattern.fullmatch(custom_id):
            return form(match, dict(_fields(data.get("components"))))
    raise OutdatedControlError


def _fields(components: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Field by field what was typed or chosen, whatever the fields stand in: a label or a row."""
    for component in components if isinstance(components, list) else ():
        if not isinstance(component, dict):
            raise OutdatedControlError
        inner = component.get("component")
        yield from _fields([inner] if isinstance(inner, dict) else component.get("components", []))
        if isinstance(name := component.get("custom_id"), str):
            yield name, _values(component)


def _values(component: Mapping[str, Any]) -> tuple[str, ...]:
    given = component.get("values", [component.get("value", "")])
    if not isinstance(given, list) or not all(isinstance(one, str) and len(one) <= LONGEST for one in given):
        raise OutdatedControlError
    return tuple(given)
