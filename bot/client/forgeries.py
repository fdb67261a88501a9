"""What no honest client of this version sends: a stale one, or somebody's own program, does.

discord.py trusts the form of what comes in, and Discord checks most of it; an old definition that a client
still shows, or a request put together by hand, gets through to a command all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import discord
from discord import AppCommandOptionType as Kind
from discord import app_commands

from bot.text.said import SaidError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from discord.app_commands import Command, Parameter

TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.string: (str,),
    Kind.integer: (int,),
    Kind.boolean: (bool,),
    Kind.number: (int, float),
}
NUMBERS = frozenset({Kind.integer, Kind.number})
CHAT, MESSAGE = discord.AppCommandType.chat_input.value, discord.AppCommandType.message.value
# What Discord lets anybody type into an option.
LONGEST = 6000
SUBCOMMANDS = frozenset({Kind.subcommand.value, Kind.subcommand_group.value})


class MalformedError(SaidError):
    """It cannot be what this version of a command asks for; the message says why, for the log."""

    key = "error-outdated"


class OutOfRangeError(MalformedError):
    """Something else than a number from `least` to `most`."""

    key = "error-out-of-range"

    def __init__(self, name: str, least: float, most: float) -> None:
        self.least, self.most = least, most
        super().__init__(f"option {name!r} takes {least} to {most}")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"least": f"{self.least:g}", "most": f"{self.most:g}"}


def check(interaction: discord.Interaction[Any], tree: app_commands.CommandTree[Any]) -> None:
    """Whether the tree can answer a command, or an autocomplete of one, as it came in.

    Raises:
        MalformedError: it is in no form that a client of this version sends.
        OutOfRangeError: a value is outside of what its option takes.
    """
    if not is_somebodys(interaction):
        raise MalformedError("nobody asks")
    if _is_of_message(interaction):
        _check_message(interaction, tree)
        return
    command, options = _asked(interaction.data, tree)
    if interaction.type is discord.InteractionType.autocomplete:
        _check_focus(command, options)
    else:
        _check_options(command, options)
    resolved: Any = dict(interaction.data or {}).get("resolved", {})
    try:
        app_commands.Namespace(interaction, resolved, options)
    except Exception as error:
        raise MalformedError(f"its options cannot be read ({error!r})") from error


def _is_of_message(interaction: discord.Interaction[Any]) -> bool:
    """Whether a command of a message's menu is asked for; while somebody types, none is."""
    data = interaction.data
    typing = interaction.type is discord.InteractionType.autocomplete
    return isinstance(data, dict) and not typing and _type_of(data) == MESSAGE


def _type_of(data: Mapping[str, Any]) -> Any:
    kind = data.get("type", CHAT)
    return kind if isinstance(kind, int) and not isinstance(kind, bool) else None


def _check_message(interaction: discord.Interaction[Any], tree: app_commands.CommandTree[Any]) -> None:
    """Whether there is such a command, and the message that it is asked of came along."""
    data: Any = interaction.data
    name, target, resolved = data.get("name"), data.get("target_id"), data.get("resolved")
    if not _is_guild(data.get("guild_id")) or "options" in data:
        raise MalformedError("it is no command of a message")
    if not isinstance(name, str) or tree.get_command(name, type=discord.AppCommandType.message) is None:
        raise MalformedError("there is no such command of a message")
    messages = resolved.get("messages") if isinstance(resolved, dict) else None
    if not isinstance(target, str) or not isinstance(messages, dict) or set(messages) != {target}:
        raise MalformedError("the message did not come along")
    try:
        app_commands.Namespace(interaction, cast("Any", resolved), [])
    except Exception as error:
        raise MalformedError(f"its message cannot be read ({error!r})") from error


def _asked(data: Any, tree: app_commands.CommandTree[Any]) -> tuple[Command[Any, ..., Any], list[Any]]:
    """The command, and its options as they came."""
    if not isinstance(data, dict) or _type_of(data) != CHAT or not _is_guild(data.get("guild_id")):
        raise MalformedError("it is no command")
    found: Any = tree.get_command(data["name"]) if isinstance(data.get("name"), str) else None
    options = _listed(data)
    while isinstance(found, app_commands.Group):
        if len(options) != 1 or options[0]["type"] not in SUBCOMMANDS:
            raise MalformedError(f"/{found.qualified_name} is no command by itself")
        found, options = found.get_command(options[0]["name"]), _listed(options[0])
    if not isinstance(found, app_commands.Command):
        raise MalformedError("there is no such command")
    return found, options


def _is_guild(id_: Any) -> bool:
    return id_ is None or (isinstance(id_, (int, str)) and str(id_).isdecimal())


def _listed(data: Mapping[str, Any]) -> list[Any]:
    options = data.get("options", [])
    if not isinstance(options, list):
        raise MalformedError("its options are no list")
    for option in options:
        if not isinstance(option, dict) or not isinstance(option.get("name"), str):
            raise MalformedError("an option has no name")
        if type(option.get("type")) is not int:
            raise MalformedError(f"option {option['name']!r} has no type")
    if len({option["name"] for option in options}) < len(options):
        raise MalformedError("an option comes twice")
    return options


def _check_options(command: Command[Any, ..., Any], options: list[Any]) -> None:
    known = {parameter.display_name: parameter for parameter in command.parameters}
    given = {option["name"]: option for option in options}
    for name, option in given.items():
        if name not in known:
            raise MalformedError(f"/{command.qualified_name} has no option {name!r}")
        _check_value(known[name], option)
    for name, parameter in known.items():
        if parameter.required and name not in given:
            raise MalformedError(f"/{command.qualified_name} lacks its option {name!r}")


def _check_value(parameter: Parameter, option: Mapping[str, Any]) -> None:
    name, value, least, most = (
        *(parameter.display_name, option.get("value")),
        *(parameter.min_value, parameter.max_value),
    )
    if not _is_of(parameter.type, value) or not _is_within(value, least, most):
        if parameter.type in NUMBERS and least is not None and most is not None:
            raise OutOfRangeError(name, least, most)
        raise MalformedError(f"option {name!r} is of another type, or too long")
    if option["type"] != parameter.type.value:
        raise MalformedError(f"option {name!r} says that it is of another type")
    if parameter.choices and value not in [choice.value for choice in parameter.choices]:
        raise MalformedError(f"option {name!r} is none of its choices")


def _is_of(kind: Kind, value: Any) -> bool:
    # True is a number to Python.
    return isinstance(value, TYPES.get(kind, (str,))) and (
        kind is Kind.boolean or not isinstance(value, bool)
    )


def _is_within(value: Any, least: float | None, most: float | None) -> bool:
    """A number, or the length of a text."""
    if isinstance(value, str):
        value, most = len(value), LONGEST if most is None else most
    return (least is None or least <= value) and (most is None or value <= most)


def _check_focus(command: Command[Any, ..., Any], options: list[Any]) -> None:
    """While somebody types, the other options are what they are so far: only this one is looked at."""
    focused = [option for option in options if option.get("focused")]
    known = {parameter.display_name: parameter for parameter in command.parameters}
    if len(focused) != 1 or (parameter := known.get(focused[0]["name"])) is None:
        raise MalformedError("it is not said which option is typed into")
    value = focused[0].get("value")
    if not parameter.autocomplete or not isinstance(value, str) or len(value) > LONGEST:
        raise MalformedError(f"option {parameter.display_name!r} completes nothing of that kind")


def is_placed(interaction: discord.Interaction[Any]) -> bool:
    """Whether the message that came along has the button or menu that was used.

    discord.py leaves any other press without an answer.
    """
    data: Mapping[str, Any] = dict(interaction.data or {})
    pressed = data.get("component_type"), data.get("custom_id")
    rows = interaction.message.components if interaction.message is not None else []
    placed = (item for row in rows for item in _within(row))
    return any((item.type.value, getattr(item, "custom_id", None)) == pressed for item in placed)


def _within(component: Any) -> Iterator[Any]:
    """A component and all that stands in it, however deep: rows in containers, say."""
    yield component
    for inner in (*getattr(component, "children", ()), getattr(component, "accessory", None)):
        if inner is not None:
            yield from _within(inner)


def is_well_used(interaction: discord.Interaction[Any]) -> bool:
    """Whether somebody presses it, and what was chosen is texts, as buttons and menus of texts have it."""
    data: Mapping[str, Any] = dict(interaction.data or {})
    values = data.get("values", [])
    chosen = isinstance(values, list) and all(isinstance(value, str) for value in values)
    return chosen and data.get("resolved", {}) == {} and is_somebodys(interaction)


def is_somebodys(interaction: discord.Interaction[Any]) -> bool:
    """Whether anybody asks: discord.py leaves the user out where neither a member nor a user came along."""
    return isinstance(interaction.user, (discord.User, discord.Member))
