"""The commands as Discord is told about them, and that it is told only where it has others."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands

from bot.client.bot import PlimateBot
from bot.client.permission import Admins
from bot.client.registration import command_payloads, differing, register_commands
from bot.live import Live
from bot.program.wiring import described_commands, plimate_bot
from tests.bot.refreshing.scene import until
from tests.bot.tables import sample

# Discord's own pattern for names of slash commands and options.
NAME = re.compile(r"[-_'\w]{1,32}")


def new_bot(folder: Path, *, registers: bool = True) -> PlimateBot:
    return plimate_bot(Live(sample()), folder, serves=registers, shard_count=1)


async def payloads(folder: Path) -> list[dict[str, Any]]:
    bot = new_bot(folder, registers=False)
    await bot.setup_hook()
    return await command_payloads(bot.tree)


def entries(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield payload
    for option in payload.get("options", ()):
        yield from entries(option)


def size(payload: dict[str, Any]) -> int:
    """Discord counts name, description and values, each in its longest language."""
    total = 0
    for entry in entries(payload):
        for text in ("name", "description"):
            total += max(map(len, (entry.get(text, ""), *entry.get(f"{text}_localizations", {}).values())))
    return total


async def test_names_and_descriptions_are_within_the_limits_in_both_languages(tmp_path: Path) -> None:
    for payload in await payloads(tmp_path):
        if payload["type"] == discord.AppCommandType.message.value:
            names = payload["name"], payload["name_localizations"]["ko"]
            assert all(1 <= len(name) <= 32 for name in names)
            assert not payload.get("description")
            continue
        assert size(payload) <= 8000
        assert len(json.dumps(payload, ensure_ascii=False)) <= 8000
        for entry in entries(payload):
            for name in (entry["name"], entry["name_localizations"]["ko"]):
                assert NAME.fullmatch(name)
                assert name == name.lower()
            for text in (entry["description"], entry["description_localizations"]["ko"]):
                assert 1 <= len(text) <= 100


async def test_options_have_different_names_in_each_language(tmp_path: Path) -> None:
    found = await payloads(tmp_path)
    names = [payload["name"] for payload in found]
    assert len(set(names)) == len(names)
    assert len({payload["name_localizations"]["ko"] for payload in found}) == len(names)
    assert {"similar", "help", "status", "refresh", "snapshots", "rollback"} <= set(names)
    options = found[names.index("similar")]["options"]
    assert [option["name"] for option in options] == ["channel", "count", "private"]
    assert [option["name_localizations"]["ko"] for option in options] == ["채널", "개수", "나만보기"]
    assert options[0]["required"]
    assert options[0]["autocomplete"]
    assert (options[1]["min_value"], options[1]["max_value"]) == (1, 25)


async def test_commands_work_in_servers_messages_and_for_users(tmp_path: Path) -> None:
    for payload in await payloads(tmp_path):
        assert payload["contexts"] == [0, 1, 2]
        assert payload["integration_types"] == [0, 1]


async def test_what_changes_the_data_is_hidden_from_members_who_do_not_manage(tmp_path: Path) -> None:
    manage = discord.Permissions(manage_guild=True).value
    for payload in await payloads(tmp_path):
        hidden = payload["name"] in {"refresh", "snapshots", "rollback"}
        assert payload["default_member_permissions"] == (manage if hidden else None), payload["name"]


async def test_whoever_is_named_as_an_admin_can_see_what_they_may_use(tmp_path: Path) -> None:
    """Named people need not manage any server; others are refused, see tests/e2e/test_keeping_data.py."""
    bot = plimate_bot(Live(sample()), tmp_path / "named", admins=Admins(frozenset({7})), serves=False)
    await bot.setup_hook()
    shown = await command_payloads(bot.tree)
    assert {payload["default_member_permissions"] for payload in shown} == {None}
    assert shown == await described_commands(frozenset({7}))
    assert await payloads(tmp_path) == await described_commands(frozenset())


async def test_nothing_privileged_is_asked_for_and_nobody_kept_in_memory(tmp_path: Path) -> None:
    bot = new_bot(tmp_path)
    assert bot.intents == discord.Intents(guilds=True)
    assert bot.allowed_mentions is not None
    mentions: object = bot.allowed_mentions.to_dict()
    assert mentions == {"parse": []}
    assert bot._connection.max_messages is None
    assert bot._connection.member_cache_flags == discord.MemberCacheFlags.none()


def registrations(env: simcord.Env) -> int:
    return sum(
        request.method == "PUT" and request.path.endswith("/commands") for request in env.http_requests
    )


async def settled(env: simcord.Env) -> PlimateBot:
    """The bot, once it has done with registering."""
    bot = env.bot
    assert isinstance(bot, PlimateBot)
    await until(lambda: bot._registering is not None and bot._registering.done())
    return bot


async def test_commands_are_registered_once(tmp_path: Path) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        for _ in range(2):
            await settled(env)
            assert registrations(env) == 1
            await env.restart_bot(new_bot(tmp_path))


async def test_a_changed_command_is_registered_again_once(tmp_path: Path) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        await settled(env)
        for _ in range(2):
            changed = new_bot(tmp_path)

            @changed.tree.command(description="A command of tomorrow.")
            async def tomorrow(interaction: discord.Interaction) -> None:
                """Never called."""

            await env.restart_bot(changed)
            await settled(env)
            assert registrations(env) == 2


async def test_a_refused_registration_is_said_and_survived(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bot = new_bot(tmp_path)
    env = simcord.Env(bot)
    env.inject_error("PUT", "/applications/*/commands", status=403, message="no", times=1)
    await env.start()
    await settled(env)
    assert bot.is_ready()
    await env.shutdown()
    assert "commands not registered" in caplog.text
    assert "plimate sync" in caplog.text


async def test_forcing_registers_what_has_not_changed(tmp_path: Path) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        bot = await settled(env)
        assert not await register_commands(bot.tree)
        assert await register_commands(bot.tree, force=True)
        assert registrations(env) == 2


def as_discord_describes(payload: dict[str, Any]) -> dict[str, Any]:
    """With its own fields, without what says nothing."""
    permissions = payload.get("default_member_permissions")
    kept = {
        key: value for key, value in payload.items() if value not in (None, [], {}) and value is not False
    }
    options = [as_discord_describes(option) for option in payload.get("options", ())]
    own = {"id": "5", "application_id": "7", "version": "9", "dm_permission": True, "nsfw": False}
    own |= {"default_member_permissions": None if permissions is None else str(permissions)}
    return {**kept, **own, **({"options": options} if options else {})}


async def test_what_discord_has_is_compared_and_not_how_it_says_it(tmp_path: Path) -> None:
    ours = await payloads(tmp_path)
    known = [as_discord_describes(payload) for payload in reversed(ours)]
    known[0]["contexts"] = list(reversed(known[0]["contexts"]))
    assert differing(ours, known) == []
    assert differing(ours, known[1:]) == [known[0]["name"]]
    assert differing(ours, []) == sorted(payload["name"] for payload in ours)
    assert differing(ours, [*known, {**known[0], "name": "stray"}]) == ["stray"]


@pytest.mark.parametrize(
    ("command", "change"),
    [
        ("refresh", {"default_member_permissions": "0"}),
        ("refresh", {"default_member_permissions": None}),
        ("refresh", {"contexts": [0]}),
        ("refresh", {"contexts": None}),
        ("similar", {"integration_types": [0]}),
        ("similar", {"name_localizations": {"ko": "딴이름"}}),
        ("similar", {"name_localizations": None}),
        ("similar", {"description": "Another."}),
        ("similar", {"nsfw": True}),
        ("similar", {"options": []}),
    ],
)
async def test_a_difference_in_anything_that_was_said_counts(
    tmp_path: Path, command: str, change: dict[str, Any]
) -> None:
    ours = await payloads(tmp_path)
    known = [as_discord_describes(payload) for payload in ours]
    known = [{**payload, **change} if payload["name"] == command else payload for payload in known]
    assert differing(ours, known) == [command]


async def test_a_difference_in_an_option_counts(tmp_path: Path) -> None:
    ours = await payloads(tmp_path)
    for key in ("name", "description_localizations", "max_value", "min_value", "autocomplete", "required"):
        known = copy.deepcopy(ours)
        option = next(o for payload in known for o in payload.get("options", ()) if o.get(key))
        del option[key]
        assert len(differing(ours, known)) == 1, key


async def test_a_tree_without_translations_is_described_too() -> None:
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)

    @tree.command(description="Says so.")
    async def plain(interaction: discord.Interaction) -> None:
        """Never called."""

    assert [payload["name"] for payload in await command_payloads(tree)] == ["plain"]
