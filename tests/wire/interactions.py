"""Builds interactions as the gateway sends them: commands, autocomplete, buttons, selects."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from tests.wire import world
from tests.wire.messages import find_component
from tests.wire.world import Json, Snowflakes

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5


class Place(Enum):
    """Where the user is: a guild of the bot, a DM with it, or a guild it is no member of (user install)."""

    GUILD = "guild"
    DM = "dm"
    FOREIGN_GUILD = "foreign guild"


@dataclass(frozen=True, slots=True)
class Caller:
    user_id: str = world.USER_ID
    name: str = "Listener"
    locale: str = "en-US"
    place: Place = Place.GUILD
    permissions: int = 1 << 10 | 1 << 11 | 1 << 31
    """View channels, send messages, use application commands."""

    @property
    def user(self) -> Json:
        return world.user(self.user_id, self.name)


LISTENER = Caller()


def command(ids: Snowflakes, registered: Json, options: Json, caller: Caller) -> Json:
    """``/name option:value …``; ``registered`` is the command as the bot registered it."""
    given = [_option(registered, name, value) for name, value in options.items()]
    return _interaction(ids, COMMAND, _command_data(registered, given), caller)


def autocomplete(ids: Snowflakes, registered: Json, options: Json, focused: str, caller: Caller) -> Json:
    """The user types in option ``focused``; its value in ``options`` is what stands there so far."""
    given = [
        {**_option(registered, name, value), **({"focused": True} if name == focused else {})}
        for name, value in options.items()
    ]
    return _interaction(ids, AUTOCOMPLETE, _command_data(registered, given), caller)


def forged(ids: Snowflakes, kind: int, data: Any, caller: Caller, **more: Any) -> Json:
    """An interaction with whatever data; of `more` what is None is left out altogether."""
    payload = {**_interaction(ids, kind, {}, caller), "data": data, **more}
    return {key: value for key, value in payload.items() if value is not None}


def press(ids: Snowflakes, message: Json, control: str, caller: Caller) -> Json:
    """The user presses a button of ``message``; LookupError where there is none that could be pressed."""
    return _component(ids, message, _enabled(message, control), {}, caller)


def choose(ids: Snowflakes, message: Json, control: str, values: list[str], caller: Caller) -> Json:
    """The user picks ``values`` in a string select; LookupError where it does not offer them."""
    select = _enabled(message, control)
    if absent := set(values) - {option["value"] for option in select["options"]}:
        raise LookupError(f"the select {control!r} does not offer {sorted(absent)}")
    return _component(ids, message, select, {"values": values}, caller)


def _enabled(message: Json, control: str) -> Json:
    found = find_component(message, control)
    if found.get("disabled"):
        raise LookupError(f"the control {control!r} is disabled")
    return found


def _component(ids: Snowflakes, message: Json, control: Json, extra: Json, caller: Caller) -> Json:
    data = {
        "custom_id": control["custom_id"],
        "component_type": control["type"],
        "id": control["id"],
        **extra,
    }
    return {**_interaction(ids, COMPONENT, data, caller), "message": message}


def _command_data(registered: Json, given: list[Json]) -> Json:
    return {"id": registered["id"], "name": registered["name"], "type": 1, "options": given}


def _option(registered: Json, name: str, value: Any) -> Json:
    types = {option["name"]: option["type"] for option in registered.get("options") or []}
    if name not in types:
        raise LookupError(f"/{registered['name']} has no option {name!r}; it has {sorted(types)}")
    return {"name": name, "type": types[name], "value": value}


def _interaction(ids: Snowflakes, kind: int, data: Json, caller: Caller) -> Json:
    new_id = ids.new()
    return {
        "id": new_id,
        "application_id": world.APPLICATION_ID,
        "type": kind,
        "token": f"fake-interaction-{new_id}",
        "version": 1,
        "data": data,
        "locale": caller.locale,
        "entitlements": [],
        "app_permissions": str((1 << 50) - 1),
        "attachment_size_limit": 10 * 1024 * 1024,
        **_surroundings(caller),
    }


def _surroundings(caller: Caller) -> Json:
    if caller.place is Place.DM:
        return {
            "user": caller.user,
            "channel": world.dm_channel(caller.user),
            "channel_id": world.DM_CHANNEL_ID,
            "context": 1,
            "authorizing_integration_owners": {"0": "0", "1": caller.user_id},
        }
    foreign = caller.place is Place.FOREIGN_GUILD
    guild_id = world.FOREIGN_GUILD_ID if foreign else world.GUILD_ID
    owners = {"1": caller.user_id} if foreign else {"0": guild_id}
    return {
        "member": _member(caller),
        "guild_id": guild_id,
        "guild": {"id": guild_id, "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "channel": {**world.text_channel(), "guild_id": guild_id, "permissions": str(caller.permissions)},
        "channel_id": world.CHANNEL_ID,
        "context": 0,
        "authorizing_integration_owners": owners,
    }


def _member(caller: Caller) -> Json:
    return {
        "user": caller.user,
        "roles": [],
        "nick": None,
        "avatar": None,
        "joined_at": "2024-01-01T00:00:00+00:00",
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "permissions": str(caller.permissions),
        "communication_disabled_until": None,
    }
