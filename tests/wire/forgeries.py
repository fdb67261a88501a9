"""Interactions that no honest client sends: stale ones, and those that somebody put together by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.wire.world import Json

STRING, INTEGER, BOOLEAN = 3, 4, 5
OF_TYPE = {STRING: str, INTEGER: int, BOOLEAN: bool}
LONGEST = 6000
VALUES: tuple[Any, ...] = (
    *("x", "", " ", "0", "true", "\ud800", "\x00", "@everyone", "x" * LONGEST, "가" * (LONGEST + 1)),
    *(0, 1, 26, -1, 2**63, 10**400, 1.5, float("nan"), float("inf"), True, False),
    *(None, [], {}, ["x"], {"x": 1}, "x" * 100_000),
)
TYPES: tuple[Any, ...] = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99, -1, "3", None)
OPTIONS: tuple[Any, ...] = (
    *(None, 5, "x", {}, [5], [None], [[]], [{}], [{"name": 5, "type": 3, "value": "x"}]),
    [{"name": "x"}],
    [{"name": "x", "type": 3}],
    [{"name": "no-such", "type": 3, "value": "x"}],
    [{"name": "channel", "type": 1, "options": []}],
    [{"name": "x" * 10_000, "type": 4, "value": 5}],
)
RESOLVED: tuple[Any, ...] = (5, "x", [], None, {"users": {"x": {}}}, {"members": 5}, {"channels": {"1": {}}})


def fits(option: Json, value: Any) -> bool:
    """Whether Discord would take the value for the option."""
    if not isinstance(value, OF_TYPE[option["type"]]) or (
        option["type"] != BOOLEAN and isinstance(value, bool)
    ):
        return False
    if option.get("choices"):
        return value in [choice["value"] for choice in option["choices"]]
    if isinstance(value, str):
        return len(value) <= LONGEST
    return bool(option.get("min_value", value) <= value <= option.get("max_value", value))


def plain(command: Json) -> list[Json]:
    """What is asked of a command at least."""
    return [
        {"name": option["name"], "type": option["type"], "value": "a"}
        for option in command.get("options", [])
        if option.get("required")
    ]


def of_values(command: Json) -> Iterator[tuple[str, Json, bool]]:
    """Each option with each value: what it is, the data, whether Discord would let it through."""
    for option in command.get("options", []):
        others = [given for given in plain(command) if given["name"] != option["name"]]
        for value in VALUES:
            given = {"name": option["name"], "type": option["type"], "value": value}
            name = f"/{command['name']} {option['name']}: {str(value)[:30]!r}"
            yield name, data_of(command, [*others, given]), fits(option, value)


def of_forms(command: Json) -> Iterator[tuple[str, Json]]:
    """Options of another form than any command has."""
    name, least = f"/{command['name']}", plain(command)
    for options in OPTIONS:
        yield f"{name} options {str(options)[:40]}", data_of(command, options)
    for option in command.get("options", []):
        for kind in TYPES:
            if kind != option["type"]:
                given = {"name": option["name"], "type": kind, "value": "5"}
                yield f"{name} {option['name']} of type {kind}", data_of(command, [given])
        one = {"name": option["name"], "type": option["type"], "value": "a"}
        yield f"{name} {option['name']} twice", data_of(command, [one, one])
        yield f"{name} {option['name']} without a value", data_of(command, [{**one, "value": None}])
    if least:
        yield f"{name} without what it needs", data_of(command, [])
    for resolved in RESOLVED:
        yield f"{name} resolved {resolved}", {**data_of(command, least), "resolved": resolved, "id": "1"}
    yield f"{name} as a menu of a user", {**data_of(command, []), "type": 2, "target_id": "1"}
    yield f"{name} as nothing known", {**data_of(command, []), "type": 9}
    yield f"{name} of no server", {**data_of(command, least), "guild_id": "x"}


def asked_of(command: Json, message: Json) -> Json:
    """A command of a message's menu, as clients send it."""
    id_ = message["id"]
    resolved = {"messages": {id_: message}}
    return {"id": command["id"], "name": command["name"], "type": 3, "target_id": id_, "resolved": resolved}


def of_message_menus(command: Json, message: Json) -> Iterator[tuple[str, Json]]:
    """A command of a message's menu, asked of no message, of another, or of what is none."""
    name, id_, asked = command["name"], message["id"], asked_of(command, message)
    good = asked["resolved"]
    for resolved in (*RESOLVED, {}, {"messages": 5}, {"messages": {}}, {"messages": {id_: 5}}):
        yield f"{name} of {str(resolved)[:40]}", {**asked, "resolved": resolved}
    for broken in ({}, {**message, "author": 5}, {**message, "channel_id": "x"}, {**message, "embeds": 5}):
        yield f"{name} of a broken message", {**asked, "resolved": {"messages": {id_: broken}}}
    targets: tuple[Any, ...] = (None, 5, "", "x", "9" * 30, [], {})
    for target in targets:
        yield f"{name} of {target}", {**asked, "target_id": target, "resolved": good}
    for kind in (1, 2, 4, "3", True, None):
        yield f"{name} as {kind}", {**asked, "type": kind, "resolved": good}
    yield f"{name} with options", {**asked, "resolved": good, "options": []}
    yield "no such command of a message", {**asked, "name": "no such", "resolved": good}
    yield f"{name} of no server", {**asked, "resolved": good, "guild_id": "x"}


NO_COMMANDS: tuple[Any, ...] = (
    *(5, "x", [], {}, {"name": 5}, {"name": None}, {"name": "no-such", "type": 1, "id": "1"}),
    *({"name": "x" * 5000, "type": 1, "options": []}, {"type": 1, "id": "1"}),
)


def data_of(command: Json, options: Any) -> Json:
    return {"id": command["id"], "name": command["name"], "type": 1, "options": options}


def of_autocompletes(command: Json) -> Iterator[tuple[str, Json]]:
    """Somebody types something that is no text, or into nothing."""
    name = f"autocomplete of /{command['name']}"
    for options in OPTIONS:
        yield f"{name} options {str(options)[:40]}", data_of(command, options)
    for option in command.get("options", []):
        for value in VALUES:
            given = {"name": option["name"], "type": option["type"], "value": value, "focused": True}
            yield f"{name} {option['name']}: {str(value)[:30]!r}", data_of(command, [given])
            unfocused = {**given, "focused": False}
            yield f"{name} {option['name']} unfocused: {str(value)[:30]!r}", data_of(command, [unfocused])
        yield f"{name} {option['name']} twice", data_of(command, [given, given])


def of_presses(control: Json) -> Iterator[tuple[str, Json]]:
    """A control that is there, used in ways that it cannot be."""
    kind, custom_id = control["type"], control["custom_id"]
    pressed = {"component_type": kind, "custom_id": custom_id}
    for values in (*VALUES, [5], [None], [[]], [{}], ["x", "y"], ["x" * 5000], {"values": ["x"]}, "abc"):
        yield f"{custom_id} with {str(values)[:30]}", {**pressed, "values": values}
    yield f"{custom_id} with nothing chosen", pressed
    for other in (2, 3, 5, 6, 99):
        if other != kind:
            yield f"{custom_id} as {other}", {**pressed, "component_type": other, "values": ["x"]}
    for resolved in RESOLVED:
        yield f"{custom_id} resolved {resolved}", {**pressed, "values": ["x"], "resolved": resolved}


COMPONENTS: tuple[Any, ...] = ([], [{}], [{"type": 1, "components": []}], {}, None, 5)
MODALS: tuple[Json, ...] = tuple(
    {"custom_id": custom_id, "components": components}
    for custom_id in ("", "x", "1s:1:10:AAAAAAAA", "1rb:", "💥" * 50, "x" * 10_000)
    for components in COMPONENTS
)
