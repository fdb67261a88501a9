"""Whoever presses everything: each control and form that the answers of all commands lead to, once a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.text.language import language
from tests.e2e.stage import BUTTON, SELECT, Stage, within

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import simcord

KIND = re.compile(r"[0-9]{1,9}([a-z]{1,4}):.*", re.DOTALL)
TEXT_INPUT = 4
# A message leads on; where it leads in circles, it is asked anew.
STEPS, TURNS = 40, 6
ASKED_TOPIC = "gq"


def kind_of(custom_id: str) -> str:
    found = KIND.fullmatch(custom_id)
    assert found is not None, custom_id
    return found[1]


@dataclass(frozen=True)
class Pressed:
    """A control as it stood in a message, and what was chosen in it."""

    item: dict[str, Any]
    values: tuple[str, ...]


@dataclass
class Walk:
    """What one person has pressed and sent in so far, by kind; `names`: what is typed into forms."""

    stage: Stage
    who: simcord.MemberActor
    names: dict[str, str]
    pressed: dict[str, Pressed] = field(default_factory=dict)
    sent: dict[str, tuple[Pressed, dict[str, Any]]] = field(default_factory=dict)

    async def everything(self, channels: tuple[str, ...], unclear: str, texts: tuple[str, ...]) -> None:
        """Each command, and all that its answers lead to. channels: ids of three. texts: asked for, too."""
        for turn in range(TURNS):
            before = len(self.pressed) + len(self.sent)
            async for result in self._asked(channels, unclear, texts):
                await self.follow(result, again=frozenset({ASKED_TOPIC}) if turn else frozenset())
            if turn and before == len(self.pressed) + len(self.sent):
                return

    async def _asked(
        self, channels: tuple[str, ...], unclear: str, texts: tuple[str, ...]
    ) -> AsyncIterator[simcord.InteractionResult]:
        one, other, third = channels
        asked: list[tuple[str, dict[str, Any]]] = [
            ("similar", {"channel": one, "count": 25}),
            *[("similar", {"channel": text, "private": True}) for text in (one, unclear, "qzxwvkj", *texts)],
            ("mix", {"like1": one, "like2": other, "not1": third, "private": True}),
            ("mix", {"like1": one, "like2": unclear}),
            ("browse", {"genre": "Jazz"}),
            ("browse", {"word": "a", "private": True}),
            *[("channel", {"name": name, "private": True}) for name in (one, unclear)],
            ("random", {"private": True}),
            ("map", {"channel": one, "private": True}),
            *[("path", {"from": one, "to": end, "private": True}) for end in (other, unclear)],
            *[("compare", {"one": one, "other": two, "private": True}) for two in (other, unclear)],
            ("help", {}),
        ]
        for command, options in asked:
            yield await self.who.slash(self.stage.channel, command, **options)
        message = await self.who.send(self.stage.channel, f"https://www.youtube.com/channel/{one}")
        yield await self.who.context_menu(self.stage.channel, language("en")("command-message-menu"), message)

    async def follow(self, result: simcord.InteractionResult, again: frozenset[str] = frozenset()) -> None:
        """Press what was not pressed yet, here and in messages that it leads to; first of all `again`."""
        messages = [result.response] if result.response is not None else []
        for item in within(messages[0].components if messages else ()):
            if item.get("custom_id") and kind_of(item["custom_id"]) in again:
                await self._press(messages[0], item)
                break
        for _ in range(STEPS):
            found = next(
                ((message, item) for message in messages for item in self._new(message.components)), None
            )
            if found is None:
                return
            answer = await self._press(*found)
            shown = {message.id for message in messages}
            messages += [one for one in (answer.response, *answer.followups) if one and one.id not in shown]

    def _new(self, components: Any) -> list[dict[str, Any]]:
        items = [
            one for one in within(components) if one["type"] in {BUTTON, SELECT} and one.get("custom_id")
        ]
        return [
            one for one in items if not one.get("disabled") and kind_of(one["custom_id"]) not in self.pressed
        ]

    async def _press(self, message: Any, item: dict[str, Any]) -> simcord.InteractionResult:
        options = [option["value"] for option in item.get("options", ())]
        pressed = self.pressed[kind_of(item["custom_id"])] = Pressed(item, tuple(options[-1:]))
        result = await press(self.who, message, pressed)
        assert result.acknowledged, item
        if result.modal is None:
            return result
        filled = self._filled(result.modal)
        self.sent[kind_of(result.modal["custom_id"])] = (pressed, filled)
        return await self.who.submit_modal(result, filled)

    def _filled(self, modal: dict[str, Any]) -> dict[str, Any]:
        filled: dict[str, Any] = {}
        for label in modal["components"]:
            part = label["component"]
            if part["type"] == TEXT_INPUT:
                filled[part["custom_id"]] = self.names.get(part["custom_id"], "")
            elif part["custom_id"] == "more":
                filled["more"] = [part["options"][0]["value"]]
        return filled


async def press(who: simcord.MemberActor, message: Any, pressed: Pressed) -> simcord.InteractionResult:
    id_ = pressed.item["custom_id"]
    if pressed.item["type"] == SELECT:
        return await who.select(message, list(pressed.values), custom_id=id_)
    return await who.click(message, custom_id=id_)


async def put_back(stage: Stage, who: simcord.MemberActor, pressed: Pressed) -> Any:
    """A message of the person's own that has this control and nothing else: it stood in one like that."""
    result = await who.slash(stage.channel, "help")
    assert result.response is not None
    stored = stage.env.backend.get_message(result.response.channel_id, result.response.id)
    stored.components[:] = [{"type": 1, "id": 1, "components": [dict(pressed.item)]}]
    return result.response
