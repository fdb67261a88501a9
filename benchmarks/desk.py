"""Hands interactions to the bot as the gateway does, and sees what it answers: no network between."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any

from discord.utils import DISCORD_EPOCH
from discord.webhook.async_ import AsyncWebhookAdapter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.client.bot import PlimateBot

COMMAND, COMPONENT, AUTOCOMPLETE, FORM = 2, 3, 4, 5
CHAT, MESSAGE_MENU = 1, 3
STRING, MENU = 3, 3
# Some people, so that none of them asks too fast.
PEOPLE = 1000
WITHIN_S = 30.0


class Desk:
    """Answers are timed in this process's own time, from where the gateway hands an interaction over."""

    def __init__(self, bot: PlimateBot) -> None:
        self._bot = bot
        self._number = 0
        self._answered: asyncio.Future[float] | None = None
        # What it answered last, as Discord would get it.
        self.last: dict[str, Any] = {}
        AsyncWebhookAdapter.create_interaction_response = self._answer  # type: ignore[method-assign, assignment]

    async def _answer(self, *_: Any, params: Any, **__: Any) -> dict[str, Any]:
        """In the place of the request to Discord."""
        if self._answered is not None and not self._answered.done():
            self.last = params.payload or _beside_files(params.multipart)
            self._answered.set_result(time.process_time())
        return {"interaction": {"id": str(self._number), "type": COMMAND}}

    async def command(self, name: str, options: Mapping[str, str]) -> float:
        """Milliseconds of a command."""
        given = [{"name": key, "type": STRING, "value": value} for key, value in options.items()]
        return await self._ms(COMMAND, {"id": "9", "name": name, "type": CHAT, "options": given})

    async def typed(self, name: str, option: str, text: str, others: Mapping[str, str]) -> float:
        """Of the list that grows while somebody types into an option of a command."""
        given: list[dict[str, Any]] = [
            {"name": key, "type": STRING, "value": value} for key, value in others.items()
        ]
        given.append({"name": option, "type": STRING, "value": text, "focused": True})
        return await self._ms(AUTOCOMPLETE, {"id": "9", "name": name, "type": CHAT, "options": given})

    async def menu(self, name: str, text: str) -> float:
        """Of a command in the menu of a message that says a text."""
        said = _message(text)
        data = {
            "id": "9",
            "name": name,
            "type": MESSAGE_MENU,
            "target_id": said["id"],
            "resolved": {"messages": {said["id"]: said}},
        }
        return await self._ms(COMMAND, data)

    async def pressed(self, id_: str, message: Mapping[str, Any], chosen: str | None = None) -> float:
        """Of a button or a menu below an answer, as `shown` keeps one."""
        placed = next(one for one in _within(message["components"]) if one.get("custom_id") == id_)
        data = {"custom_id": id_, "component_type": placed["type"]}
        if placed["type"] == MENU:
            data["values"] = [chosen if chosen is not None else placed["options"][0]["value"]]
        return await self._ms(COMPONENT, data, message=message)

    async def sent(self, id_: str, fields: Mapping[str, Any], message: Mapping[str, Any]) -> float:
        """Of a form; several values are chosen, one text is typed."""
        typed = [
            {"type": 18, "component": {"type": MENU, "custom_id": name, "values": value}}
            if isinstance(value, list)
            else {"type": 18, "component": {"type": 4, "custom_id": name, "value": value}}
            for name, value in fields.items()
        ]
        return await self._ms(FORM, {"custom_id": id_, "components": typed}, message=message)

    def shown(self) -> dict[str, Any]:
        """The last answer as the message that it becomes."""
        data = self.last["data"]
        return {
            **_message(""),
            "components": data.get("components", []),
            "flags": data.get("flags", 0),
        }

    def user(self) -> str:
        """Who asked last."""
        return str(100 + self._number % PEOPLE)

    async def _ms(
        self, kind: int, data: dict[str, Any], *, message: Mapping[str, Any] | None = None
    ) -> float:
        if message is None:
            self._number += 1
        self._answered = asyncio.get_running_loop().create_future()
        begun = time.process_time()
        self._bot._connection.parse_interaction_create(self._payload(kind, data, message))  # noqa: SLF001 where the gateway hands it over
        return (await asyncio.wait_for(self._answered, WITHIN_S) - begun) * 1000

    def _payload(self, kind: int, data: dict[str, Any], message: Mapping[str, Any] | None) -> Any:
        made = (int(time.time() * 1000) - DISCORD_EPOCH) << 22
        user = {"id": self.user(), "username": "bench", "discriminator": "0", "avatar": None}
        payload = {
            "id": str(made),
            "application_id": "1",
            "type": kind,
            "token": "t",
            "version": 1,
            "channel_id": "5",
            "user": {**user, "global_name": None},
            "locale": "ko",
            "entitlements": [],
            "attachment_size_limit": 1,
            "channel": {"id": "5", "type": 1, "recipients": [], "last_message_id": None},
            "authorizing_integration_owners": {},
            "data": data,
        }
        return payload if message is None else {**payload, "message": message}


def controls(message: Mapping[str, Any]) -> dict[str, str]:
    """The custom_id of each kind of control that stands below a message, the last of several."""
    ids = [one["custom_id"] for one in _within(message["components"]) if "custom_id" in one]
    return {id_.partition(":")[0].lstrip("0123456789"): id_ for id_ in ids}


def _beside_files(parts: list[dict[str, Any]]) -> Any:
    """An answer that comes with pictures."""
    return json.loads(next(part["value"] for part in parts if part["name"] == "payload_json"))


def _within(components: Any) -> Iterator[dict[str, Any]]:
    for one in components:
        yield one
        inner = [*one.get("components", ()), *filter(None, (one.get("accessory"),))]
        yield from _within(inner)


def _message(text: str) -> dict[str, Any]:
    author = {"id": "77", "username": "said", "discriminator": "0", "avatar": None, "global_name": None}
    return {
        "id": "8",
        "channel_id": "5",
        "author": author,
        "content": text,
        "timestamp": "2024-12-09T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        **{name: [] for name in ("mentions", "mention_roles", "attachments", "embeds", "components")},
        "pinned": False,
        "type": 0,
        "flags": 0,
    }
