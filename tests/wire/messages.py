"""The messages the bot sent, in the form in which Discord gives them back."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.wire import world
from tests.wire.message_rules import EPHEMERAL, LOADING, walk
from tests.wire.world import Json, Snowflakes

_STRING_SELECT = 3
_KEPT_FLAGS = EPHEMERAL | LOADING
_PICTURES = ("image", "thumbnail")


@dataclass
class MessageStore:
    """Messages by id; a deleted one is gone."""

    snowflakes: Snowflakes
    by_id: dict[str, Json] = field(default_factory=dict)

    def create(self, body: Json, files: dict[str, int], channel_id: str, **extra: Any) -> Json:
        """Store what was sent; ``extra`` goes into the message as it is."""
        message = {
            "id": self.snowflakes.new(),
            "type": 0,
            "channel_id": channel_id,
            "author": world.bot_user(),
            "content": "",
            "embeds": [],
            "components": [],
            "attachments": [],
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "timestamp": _now(),
            "edited_timestamp": None,
            "flags": body.get("flags") or 0,
            **extra,
        }
        self._fill(message, body, files)
        self.by_id[message["id"]] = message
        return message

    def edit(self, message: Json, body: Json, files: dict[str, int]) -> Json:
        """Change what ``body`` names and keep the rest; whether it is ephemeral stays as it was."""
        self._fill(message, body, files)
        flags = body.get("flags") or message["flags"]
        message["flags"] = (flags & ~_KEPT_FLAGS) | (message["flags"] & EPHEMERAL)
        message["edited_timestamp"] = _now()
        return message

    def _fill(self, message: Json, body: Json, files: dict[str, int]) -> None:
        if "content" in body:
            message["content"] = body["content"] or ""
        if "components" in body:
            message["components"] = returned_components(body["components"] or [])
        if "attachments" in body or files:
            message["attachments"] = self._attachments(message, body.get("attachments"), files)
        if "embeds" in body:
            message["embeds"] = [_returned_embed(e, message["attachments"]) for e in body["embeds"] or []]

    def _attachments(self, message: Json, named: list[Json] | None, files: dict[str, int]) -> list[Json]:
        kept_ids = {str(attachment["id"]) for attachment in named or []}
        kept = [a for a in message["attachments"] if named is None or a["id"] in kept_ids]
        return kept + [self._uploaded(name, size) for name, size in files.items()]

    def _uploaded(self, name: str, size: int) -> Json:
        new_id = self.snowflakes.new()
        url = f"https://cdn.discord.invalid/attachments/{new_id}/{name}"
        return {"id": new_id, "filename": name, "size": size, "url": url, "proxy_url": url}


def returned_components(components: list[Json]) -> list[Json]:
    """Components as sent, each with a number and the defaults filled in."""
    numbers = itertools.count(1)
    return [_numbered(component, numbers) for component in _copies(components)]


def find_component(message: Json, name: str) -> Json:
    """The control of ``message`` with this custom_id, or else with this label or placeholder."""
    found = list(controls(message))
    for key in ("custom_id", "label", "placeholder"):
        for control in found:
            if control.get(key) == name:
                return control
    there = [control.get("label") or control.get("custom_id") for control in found]
    raise LookupError(f"the message has no control {name!r}; it has {there}")


def controls(message: Json) -> Iterator[Json]:
    """Every button and select of ``message`` that the bot hears of, the disabled ones too."""
    return (component for component in walk(message["components"]) if component.get("custom_id"))


def _copies(components: list[Json]) -> Iterator[Json]:
    return ({k: v for k, v in component.items() if v is not None} for component in components)


def _numbered(component: Json, numbers: "itertools.count[int]") -> Json:
    component["id"] = component.get("id") or next(numbers)
    if component["type"] == _STRING_SELECT:
        component = {"min_values": 1, "max_values": 1, **component}
    if "components" in component:
        component["components"] = [_numbered(part, numbers) for part in _copies(component["components"])]
    if "accessory" in component:
        component["accessory"] = _numbered(next(_copies([component["accessory"]])), numbers)
    return component


def _returned_embed(embed: Json, attachments: list[Json]) -> Json:
    urls = {f"attachment://{attachment['filename']}": attachment["url"] for attachment in attachments}
    returned = {key: value for key, value in embed.items() if value is not None} | {"type": "rich"}
    for part in _PICTURES:
        if part in returned:
            url = returned[part]["url"]
            returned[part] = {**returned[part], "url": urls.get(url, url)}
    if "fields" in returned:
        returned["fields"] = [{"inline": False, **entry} for entry in returned["fields"]]
    return returned


def _now() -> str:
    return datetime.now(UTC).isoformat()
