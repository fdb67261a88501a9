"""The bot on a stage: a simulated Discord with two people who ask, in two languages, and a stranger."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import simcord

from bot.client.bot import PlimateBot
from bot.live import Live
from bot.program.demo import _speak
from bot.program.wiring import plimate_bot
from tests.bot.tables import sample

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    import discord

    from recommender.snapshots.snapshot import Snapshot

ROW, SELECT, BUTTON, TEXT = 1, 3, 2, 10
LINK_STYLE = 5
CALLBACK_DATA = {4, 7}


@dataclass
class Stage:
    """One server with one channel; Emma reads English, Minji Korean."""

    env: simcord.Env
    folder: Path
    channel: simcord.ChannelHandle
    emma: simcord.MemberActor
    minji: simcord.MemberActor
    stranger: simcord.MemberActor

    @property
    def bot(self) -> PlimateBot:
        assert isinstance(self.env.bot, PlimateBot)
        return self.env.bot

    async def ask(self, who: simcord.MemberActor, channel: str, **options: Any) -> simcord.ResponseMessage:
        """The one answer to /similar."""
        result = await who.slash(self.channel, "similar", channel=channel, **options)
        return answer_to(result)

    async def type(self, who: simcord.MemberActor, text: str) -> list[dict[str, Any]]:
        """The choices offered for what is typed."""
        return await who.autocomplete(self.channel, "similar", "channel", text)

    async def restart(self, snapshot: Snapshot | None = None) -> None:
        """A new process: nothing of the old bot's memory is left."""
        live = Live(snapshot or self.bot.services.live.snapshot)
        await self.env.restart_bot(plimate_bot(live, self.folder, shard_count=1))


def answer_to(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """The answer; there is exactly one."""
    assert result.acknowledged
    assert not result.followups
    assert result.response is not None
    return result.response


def embed_of(message: simcord.ResponseMessage) -> discord.Embed:
    """The message's one embed."""
    (embed,) = message.embeds
    return embed


def text_of(message: simcord.ResponseMessage) -> str:
    return embed_of(message).description or ""


def controls(message: simcord.ResponseMessage, kind: int) -> list[dict[str, Any]]:
    """The components of one kind, in their order."""
    return [item for item in within(message.components) if item["type"] == kind]


def within(components: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All components, those that stand in others too."""
    for component in components:
        yield component
        yield from within(component.get("components", ()))
        yield from within([component["accessory"]] if "accessory" in component else ())


def layout_text(message: simcord.ResponseMessage) -> str:
    """All texts of a layout, which has neither an embed nor a text of its own."""
    assert not message.embeds
    assert not message.content
    return "\n".join(item["content"] for item in controls(message, TEXT))


def options_of(message: simcord.ResponseMessage) -> list[dict[str, Any]]:
    """The options of the message's first menu."""
    options: list[dict[str, Any]] = controls(message, SELECT)[0]["options"]
    return options


def labels_of(message: simcord.ResponseMessage) -> list[str]:
    return [button["label"] for button in controls(message, BUTTON)]


def title_of(message: simcord.ResponseMessage) -> str:
    return embed_of(message).title or ""


async def go_on(
    who: simcord.MemberActor, message: simcord.ResponseMessage, place: int
) -> simcord.ResponseMessage:
    """Choose the option at a place of the message's first menu; the answer stands in the same message."""
    id_ = controls(message, SELECT)[0]["custom_id"]
    answer = answer_to(await who.select(message, [options_of(message)[place]["value"]], custom_id=id_))
    assert answer.id == message.id
    return answer


async def go_back(who: simcord.MemberActor, message: simcord.ResponseMessage) -> simcord.ResponseMessage:
    answer = answer_to(await who.click(message, label="Back"))
    assert answer.id == message.id
    return answer


def refusal(result: simcord.InteractionResult) -> str:
    """What an ephemeral refusal says; it has no embed and no controls."""
    answer = answer_to(result)
    assert answer.ephemeral
    assert not answer.embeds
    assert not answer.components
    return answer.content


def check_everything_sent(env: simcord.Env) -> None:
    """No message may mention anybody or be longer than Discord takes."""
    for request in env.http_requests:
        body = request.json
        if not isinstance(body, dict) or (
            "/callback" not in request.path and "/webhooks/" not in request.path
        ):
            continue
        if "/callback" in request.path and body.get("type") not in CALLBACK_DATA:
            continue
        data = body["data"] if "/callback" in request.path else body
        if body.get("type") != 7:
            assert data["allowed_mentions"] == {"parse": []}
        check_message(data)


def check_message(data: dict[str, Any]) -> None:
    """Discord's limits, as far as this bot could break them."""
    assert len(data.get("content") or "") <= 2000
    for embed in data.get("embeds") or ():
        texts = [embed.get("title", ""), embed.get("description", "")]
        texts.append(embed.get("footer", {}).get("text", ""))
        texts += [field[part] for field in embed.get("fields", ()) for part in ("name", "value")]
        assert sum(map(len, texts)) <= 6000
        assert len(embed.get("title", "")) <= 256
        assert len(embed.get("description", "")) <= 4096
        assert len(embed.get("url", "")) <= 2048
        assert embed.get("url", "https://").isascii()
    placed = list(within(data.get("components") or ()))
    assert len(placed) <= 40
    assert sum(len(item["content"]) for item in placed if item["type"] == TEXT) <= 4000
    for item in placed:
        assert len(item.get("url") or "") <= 512
        assert len(item.get("components", ())) <= 5 or item["type"] != ROW
    items = [item for item in placed if item["type"] in {BUTTON, SELECT} and item.get("style") != LINK_STYLE]
    assert len({item["custom_id"] for item in items}) == len(items)
    for item in items:
        assert 1 <= len(item["custom_id"]) <= 100
        assert len(item.get("label") or "x") in range(1, 81)
        assert len(item.get("placeholder") or "") <= 150
        for option in item.get("options", ()):
            assert 1 <= len(option["label"]) <= 100
            assert 1 <= len(option["value"]) <= 100
            assert len(option.get("description") or "") <= 100


def waiting() -> list[str]:
    """Tasks of discord.py that wait for the end of what was sent: it is to keep nothing of that."""
    running = (getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks())
    return [name for name in running if "View" in name]


@asynccontextmanager
async def staged(folder: Path, snapshot: Snapshot | None = None) -> AsyncIterator[Stage]:
    """Run the bot; at the end everything it sent is checked, and errors it did not handle are raised."""
    bot = plimate_bot(Live(snapshot or sample()), folder, shard_count=1)
    env = simcord.Env(bot)  # `simcord.run` cannot be a fixture: it holds on to the context of one task
    await env.start()
    try:
        guild = env.create_guild("Plimate")
        channel = guild.create_text_channel("playlists")
        emma, minji, stranger = (guild.add_member(env.create_user(name)) for name in ("emma", "minji", "eve"))
        _speak(env, {str(minji.id): "ko"})
        yield Stage(env, folder, channel, emma, minji, stranger)
        assert not waiting()
    finally:
        await env.shutdown()
    check_everything_sent(env)
    unseen = env.errors_since(env._errors_acknowledged)
    assert not unseen, unseen
