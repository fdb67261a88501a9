"""Commands are registered where Discord has others than ours: it counts registrations, and may lose them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from discord.http import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from discord import app_commands

log = logging.getLogger(__name__)
# `CommandTree.fetch_commands` leaves the translations out.
PATH, PARAMS = "/applications/{application_id}/commands", {"with_localizations": "true"}
# What we say of a command, and of an option. Everything else is Discord's: ids, versions, what it derives.
COMMAND = (
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "default_member_permissions",
    "contexts",
    "integration_types",
    "nsfw",
)
OPTION = (
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "required",
    "autocomplete",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
)
CHOICE = ("name", "name_localizations", "value")
UNORDERED = ("contexts", "integration_types", "channel_types")


async def register_commands(tree: app_commands.CommandTree[Any], *, force: bool = False) -> bool:
    """Register the tree's commands if Discord has others; whether it did.

    Raises:
        discord.HTTPException: Discord refuses.
    """
    ours, known = await command_payloads(tree), await _registered(tree)
    if (found := differing(ours, known)) or force:
        registered = await tree.sync()
        log.info("registered %d commands; others than Discord had: %s", len(registered), _listed(found))
        return True
    log.info("Discord has the %d commands already", len(ours))
    return False


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


async def _registered(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    client = tree.client
    route = Route("GET", PATH, application_id=client.application_id)
    found: list[dict[str, Any]] = await client.http.request(route, params=PARAMS)
    return found


def differing(ours: Iterable[Mapping[str, Any]], known: Iterable[Mapping[str, Any]]) -> list[str]:
    """Names of the commands that one side lacks or describes otherwise; their order is of no matter."""
    described, there = ({(c["type"], c["name"]): c for c in map(_command, side)} for side in (ours, known))
    return sorted({key[1] for key in {*described, *there} if described.get(key) != there.get(key)})


def _command(payload: Mapping[str, Any]) -> dict[str, Any]:
    command = _said({"type": 1, **payload}, COMMAND)
    if (permissions := command.get("default_member_permissions")) is not None:
        command["default_member_permissions"] = str(permissions)
    return command | _options(payload)


def _options(payload: Mapping[str, Any]) -> dict[str, Any]:
    options = [_said(option, OPTION) | _options(option) for option in payload.get("options") or ()]
    choices = [_said(choice, CHOICE) for choice in payload.get("choices") or ()]
    return {**({"options": options} if options else {}), **({"choices": choices} if choices else {})}


def _said(payload: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """Without what means the same as saying nothing: Discord leaves some of it out, and adds some."""
    found = {key: payload[key] for key in keys if key in payload}
    kept = {
        key: value for key, value in found.items() if value not in (None, "", [], {}) and value is not False
    }
    return {key: sorted(value) if key in UNORDERED else value for key, value in kept.items()}


async def command_payloads(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """What `CommandTree.sync` would send."""
    translator = tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in tree.get_commands()]
    return [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
