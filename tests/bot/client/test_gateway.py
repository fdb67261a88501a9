"""Broken connections, where discord.py is as it is known; over the wire: tests/wire/test_breaks.py."""

from collections.abc import Iterator

import discord
import discord.client
import discord.gateway
import discord.shard
import pytest

from bot.client.gateway import NotConnectedError, PatientWebSocket, stay_connected


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    before = discord.client.DiscordWebSocket, discord.shard.DiscordWebSocket
    yield
    discord.client.DiscordWebSocket, discord.shard.DiscordWebSocket = before  # type: ignore[misc]


def test_the_known_discord_py_is_made_patient(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        stay_connected()
        assert discord.client.DiscordWebSocket is PatientWebSocket
        assert discord.shard.DiscordWebSocket is PatientWebSocket
    assert caplog.records == []


def test_a_discord_py_that_works_otherwise_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    other = type("Other", (discord.gateway.DiscordWebSocket,), {})
    monkeypatch.setattr(discord.client, "DiscordWebSocket", other)
    stay_connected()
    assert discord.client.DiscordWebSocket is other
    assert "connections are left to it" in caplog.text


async def _refused(*_: object, **__: object) -> None:
    raise ConnectionRefusedError("nobody listens")


async def test_a_first_connection_that_fails_is_said_and_not_tried_again_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "from_client", _refused)
    with pytest.raises(NotConnectedError, match="nobody listens"):
        await PatientWebSocket.from_client(discord.Client(intents=discord.Intents.none()), initial=True)


async def test_what_is_gone_for_long_is_left_to_discord_pys_own_longer_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pauses = list[float]()

    async def noted(pause_s: float) -> None:
        pauses.append(pause_s)

    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "from_client", _refused)
    monkeypatch.setattr("bot.client.gateway.asyncio.sleep", noted)
    with pytest.raises(ConnectionRefusedError):
        await PatientWebSocket.from_client(discord.Client(intents=discord.Intents.none()), session="s")
    assert pauses == sorted(pauses)
    # discord.py itself gives a connection a minute.
    assert 30 < sum(pauses) < 60
