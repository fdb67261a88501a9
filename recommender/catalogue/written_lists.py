"""Lists as JSON, Python and numpy write them into a cell, of texts or of records that have a name."""

from __future__ import annotations

import ast
import json
import re
import warnings
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUOTED = re.compile(r"""\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*(,?)""", re.DOTALL)
# What a record calls the tag that it is about.
NAMED_BY = ("name", "title", "label", "tag", "genre")
PAIR = 2


def listed(text: str) -> Sequence[object] | None:
    """The members of a list; None where the text is none."""
    if not text or text[0] + text[-1] not in ("[]", "()", "{}"):
        return None
    members = _quoted(text[1:-1])
    return _members(_value(text)) if members is None else members


def weighed(value: object) -> TypeGuard[Mapping[str, float]]:
    """Whether a value gives each tag what it weighs: {"jazz": 12, "pop": 3}."""
    return isinstance(value, dict) and all(
        isinstance(name, str) and isinstance(weight, int | float) for name, weight in value.items()
    )


def weighed_in(text: str) -> str:
    """The first tag of a cell with what it weighs, as {"jazz": 12} has it, else blank."""
    value = _value(text) if text.startswith(("{", "[")) else None
    if isinstance(value, list | tuple) and value and _is_pair(value[0]):
        value = dict([value[0]])
    if not value or not weighed(value):
        return ""
    tag, weight = next(iter(value.items()))
    return f"{tag}: {weight}"


def name_of(value: object) -> object:
    """What a list's member is called: a record, as {"id": 1, "name": "Jazz"}, by its name."""
    if isinstance(value, dict):
        return next((value[key] for key in NAMED_BY if isinstance(value.get(key), str)), value)
    return value[0] if _is_pair(value) else value


def _is_pair(value: object) -> TypeGuard[tuple[str, float]]:
    return (
        isinstance(value, tuple | list)
        and len(value) == PAIR
        and isinstance(value[0], str)
        and isinstance(value[1], int | float)
    )


def _value(text: str) -> object:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in somebody's cell
            return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        pass
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _members(value: object) -> Sequence[object] | None:
    if isinstance(value, list | tuple | set):
        return [name_of(one) for one in value]
    if not isinstance(value, dict):
        return None
    if weighed(value):
        return list(value)
    if isinstance(name := name_of(value), str):
        return [name]
    lists = [inner for inner in value.values() if isinstance(inner, list)]
    return _members(lists[0]) if len(lists) == 1 else None


def _quoted(inside: str) -> list[object] | None:
    """Members in quotes; with blanks between them, as numpy writes, they are members, too."""
    members: list[object] = []
    place = 0
    while inside[place:].strip():
        found = QUOTED.match(inside, place)
        if found is None:
            return None
        members.append(_unquoted(found[1]))
        place = found.end()
    return members


def _unquoted(text: str) -> str:
    try:
        if text[0] == '"':
            return str(json.loads(text))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return str(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return text[1:-1]
