"""Checks bodies against Discord's own description of its HTTP API (OpenAPI 3.1, JSON Schema 2020-12)."""

import copy
import functools
import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from tests.wire.world import Json

# What the tests check of it, in our words; and all of it, where that is beside the project.
OURS = Path(__file__).with_name("discord.json")
DISCORDS = Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
_DOCUMENT = "urn:discord"
_ID_AS_NUMBER = {"anyOf": [{"$ref": "#/components/schemas/SnowflakeType"}, {"type": "integer", "minimum": 0}]}
_TAKES_NUMBERS = (("MessageAttachmentRequest", "id"), ("CreatePrivateChannelRequest", "recipient_id"))
"""Ids that Discord takes as numbers too, though its description says strings only."""


class Spec:
    """Compiled lazily: one validator an operation, made when the operation is first checked."""

    def __init__(self, document: Json, beside: "Spec | None" = None) -> None:
        """``beside``: another description, which bodies have to keep to as well."""
        self._beside = beside
        document = copy.deepcopy(document)
        for schema, name in _TAKES_NUMBERS:
            properties = document["components"]["schemas"].get(schema, {}).get("properties", {})
            if name in properties:
                properties[name] = _ID_AS_NUMBER
        self._paths: dict[str, Json] = document["paths"]
        self._registry = jsonschema_rs.Registry([(_DOCUMENT, document)], draft=jsonschema_rs.Draft202012)
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def violations(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with the request ``body`` (None: no body sent) of ``method path``; empty: nothing.

        ``path`` is a real path below the API's base or a template of the description.
        """
        others = self._beside.violations(method, path, body) if self._beside else []
        return [*self._own_violations(method, path, body), *others]

    def _own_violations(self, method: str, path: str, body: Any) -> list[str]:
        template = self.template(path)
        operation = self._paths.get(template or "", {}).get(method.lower())
        if operation is None:
            return [f"Discord describes no {method} {path}"]
        described = operation.get("requestBody")
        if described is None:
            return [] if body is None else ["a body was sent where none is described"]
        if body is None:
            return ["no body was sent where one is required"] if described.get("required") else []
        return self._check(("paths", template, method.lower(), "requestBody"), body)

    def response_violations(self, method: str, path: str, status: int, body: Any) -> list[str]:
        """The same for what a server answers; nothing to say where the description has no JSON body."""
        template = self.template(path)
        responses = self._paths.get(template or "", {}).get(method.lower(), {}).get("responses", {})
        if "application/json" not in responses.get(str(status), {}).get("content", {}):
            return []
        return self._check(("paths", template, method.lower(), "responses", str(status)), body)

    def template(self, path: str) -> str | None:
        """The described path with the most literal segments that ``path`` fits."""
        return path if path in self._paths else _best_match(path, self._by_length.get(path.count("/"), []))

    @functools.cached_property
    def _by_length(self) -> dict[int, list[str]]:
        grouped: dict[int, list[str]] = {}
        for template in self._paths:
            grouped.setdefault(template.count("/"), []).append(template)
        return grouped

    def _check(self, where: tuple[str | None, ...], body: Any) -> list[str]:
        pointer = _pointer((*where, "content", "application/json", "schema"))
        if pointer not in self._validators:
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{_DOCUMENT}#{pointer}"}, registry=self._registry, validate_formats=True
            )
        validator = self._validators[pointer]
        return [] if validator.is_valid(body) else [_words(e) for e in _leaves(validator.iter_errors(body))]


@functools.cache
def load(path: Path) -> Spec:
    """Reads a description once a process; OSError where it is absent."""
    return Spec(json.loads(path.read_text(encoding="utf-8")))


@functools.cache
def strictest() -> Spec:
    """Ours, and Discord's own where it is there."""
    return Spec(json.loads(OURS.read_text("utf-8")), load(DISCORDS) if DISCORDS.exists() else None)


def _pointer(parts: tuple[str | None, ...]) -> str:
    """A JSON pointer, escaped for use in a URI fragment."""
    return "".join("/" + quote(str(part).replace("~", "~0").replace("/", "~1"), safe="~@") for part in parts)


def _best_match(path: str, templates: list[str]) -> str | None:
    segments = path.split("/")
    fitting = [t for t in templates if all(_fits(*pair) for pair in zip(t.split("/"), segments, strict=True))]
    return min(fitting, key=lambda template: template.count("{"), default=None)


def _fits(template: str, segment: str) -> bool:
    return template == segment or (template.startswith("{") and segment != "")


def _leaves(errors: Iterable[jsonschema_rs.ValidationError]) -> list[jsonschema_rs.ValidationError]:
    """Errors with every union replaced by the errors of the alternative that was most likely meant."""
    leaves: list[jsonschema_rs.ValidationError] = []
    for error in errors:
        branches: list[list[jsonschema_rs.ValidationError]] = error.kind.as_dict().get("context", [])
        meant = min(map(_leaves, branches), key=_distance, default=[error])
        leaves += meant
    return leaves


def _distance(branch: list[jsonschema_rs.ValidationError]) -> tuple[float, int]:
    """Furthest off is what differs in kind, the more so the nearer to the root; then what has more errors."""
    depths = (len(error.instance_path) for error in branch if _is_of_another_kind(error))
    return -min(depths, default=math.inf), len(branch)


def _is_of_another_kind(error: jsonschema_rs.ValidationError) -> bool:
    """Whether the alternative was never meant: it has another ``type`` constant, or is null."""
    if error.kind.name == "enum":
        return bool(error.instance_path) and error.instance_path[-1] == "type"
    return error.kind.name == "type" and error.kind.as_dict().get("types") == ["null"]


def _words(error: jsonschema_rs.ValidationError) -> str:
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.instance_path)
    message = error.message if len(error.message) <= 200 else f"{error.message[:80]} … {error.message[-100:]}"
    return f"{place.lstrip('.') or 'body'}: {message}"
