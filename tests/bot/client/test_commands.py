"""The commands as Discord is told about them, and that it is told only when they changed."""

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
from bot.client.registration import FILE, command_payloads
from bot.live import Live
from bot.program.wiring import plimate_bot
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
            total += max(map(len, (entry[text], *entry.get(f"{text}_localizations", {}).values())))
    return total


async def test_names_and_descriptions_are_within_the_limits_in_both_languages(tmp_path: Path) -> None:
    for payload in await payloads(tmp_path):
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


async def test_commands_are_registered_once(tmp_path: Path) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        assert registrations(env) == 1
        await env.restart_bot(new_bot(tmp_path))
        assert registrations(env) == 1


async def test_a_changed_command_is_registered_again_once(tmp_path: Path) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        for _ in range(2):
            changed = new_bot(tmp_path)

            @changed.tree.command(description="A command of tomorrow.")
            async def tomorrow(interaction: discord.Interaction) -> None:
                """Never called."""

            await env.restart_bot(changed)
            assert registrations(env) == 2


@pytest.mark.parametrize(
    "garbage", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"1": 2}', b"[" * 100_000, b"\x00"]
)
async def test_a_garbled_register_registers_again_and_is_mended(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / FILE).write_bytes(garbage)
    async with simcord.run(new_bot(tmp_path)) as env:
        assert registrations(env) == 1
        await env.restart_bot(new_bot(tmp_path))
        assert registrations(env) == 1


async def test_a_register_that_cannot_be_written_does_not_stop_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    async with simcord.run(new_bot(tmp_path / "file")) as env:
        assert registrations(env) == 1
    assert "the next start registers again" in caplog.text


async def test_another_application_is_registered_by_itself(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"7": "digest of another"}')
    async with simcord.run(new_bot(tmp_path)) as env:
        known = json.loads((tmp_path / FILE).read_text())
        assert known["7"] == "digest of another"
        assert len(known) == 2
        assert str(env.bot.application_id) in known


async def test_a_refused_registration_is_said_and_survived(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with simcord.run(new_bot(tmp_path)) as env:
        (tmp_path / FILE).unlink()
        env.inject_error("PUT", "/applications/*/commands", status=403, message="no", times=1)
        bot = new_bot(tmp_path)
        await env.restart_bot(bot)
        assert bot.is_ready()
        assert not (tmp_path / FILE).exists()
    assert "commands not registered" in caplog.text
    assert "plimate sync" in caplog.text


async def test_forcing_registers_what_has_not_changed(tmp_path: Path) -> None:
    async with simcord.run(bot := new_bot(tmp_path)) as env:
        assert not await bot.register.sync(bot.tree)
        assert await bot.register.sync(bot.tree, force=True)
        assert registrations(env) == 2


async def test_a_tree_without_translations_is_described_too() -> None:
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)

    @tree.command(description="Says so.")
    async def plain(interaction: discord.Interaction) -> None:
        """Never called."""

    assert [payload["name"] for payload in await command_payloads(tree)] == ["plain"]
