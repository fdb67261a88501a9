"""The gateway of the loopback server, with discord.py at the other end and with a bare websocket."""

import json
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire import world
from tests.wire.child import Child, ChildDiedError, running, start
from tests.wire.compression import compressor
from tests.wire.conftest import ECHO_BOT
from tests.wire.server import LoopbackDiscord

MESSAGES = "/channels/{channel_id}/messages"


async def test_a_bot_comes_up_and_greets(loopback: LoopbackDiscord, echo: Child) -> None:
    def greeted() -> bool:
        return any(request.status == 200 for request in loopback.requests_to("POST", MESSAGES))

    await echo.until(loopback.ledger.until(greeted, "greeting", 60))
    assert [message["content"] for message in loopback.messages.by_id.values()] == ["hello"]
    assert list(loopback.commands) == ["echo"]


@pytest.mark.parametrize("code", [None, 1000, 4000], ids=["cut", "closed", "closed with an error"])
async def test_what_happens_during_a_gap_is_replayed(
    loopback: LoopbackDiscord, echo: Child, code: int | None
) -> None:
    before = await loopback.slash("echo", {"text": "before"})
    await loopback.gateway.drop(code)
    during = [await loopback.slash("echo", {"text": f"during {n}"}) for n in range(3)]
    await echo.until(loopback.resumed())
    after = await loopback.slash("echo", {"text": "after"})

    for interaction in (before, *during, after):
        answer = await echo.until(loopback.answer_to(interaction))
        assert answer.data["content"] == interaction.payload["data"]["options"][0]["value"]
    assert (len(loopback.gateway.identifies), len(loopback.gateway.resumes)) == (1, 1)


async def test_a_client_asked_to_reconnect_resumes(loopback: LoopbackDiscord, echo: Child) -> None:
    await loopback.gateway.ask_to_reconnect()
    await echo.until(loopback.resumed())
    await echo.until(loopback.answer_to(await loopback.slash("echo", {"text": "there"})))
    assert len(loopback.gateway.identifies) == 1


async def test_an_invalid_session_is_begun_anew(loopback: LoopbackDiscord, echo: Child) -> None:
    await loopback.gateway.invalidate(resumable=False)
    await echo.until(loopback.ready(starts=2))
    await echo.until(loopback.answer_to(await loopback.slash("echo", {"text": "anew"})))
    assert loopback.gateway.resumes == []


async def test_a_wrong_token_ends_the_bot(
    loopback: LoopbackDiscord, tmp_path: Path, echo_env: dict[str, str]
) -> None:
    child = await start(
        loopback, ECHO_BOT, cwd=tmp_path, env={**echo_env, "DISCORD_TOKEN": "another.fake.token"}
    )
    with pytest.raises(ChildDiedError, match="Improper token"):
        await child.until(loopback.ready())
    assert await child.ended() == 1
    assert [request.status for request in loopback.ledger.requests] == [401]


async def test_heartbeats_are_seen(tmp_path: Path, echo_env: dict[str, str]) -> None:
    async with LoopbackDiscord(heartbeat_interval_s=0.05) as server:
        async with running(server, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
            await child.until(
                server.ledger.until(lambda: len(server.gateway.heartbeats) > 3, "heartbeats", 60)
            )
        assert server.violations == []


@pytest.fixture
async def bare(loopback: LoopbackDiscord) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A websocket without compression, past HELLO."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(loopback.gateway.url + "?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["op"] == 10
        yield socket


def _identify(**changed: Any) -> dict[str, Any]:
    return {"op": 2, "d": {"token": world.TOKEN, "intents": 1, "properties": {}, "shard": [0, 1], **changed}}


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"token": "another.fake.token"}, 4004), ({"shard": [0, 2]}, 4010), ({"shard": [1, 1]}, 4010)],
)
async def test_a_bad_identify_closes_the_connection(
    bare: aiohttp.ClientWebSocketResponse, changed: dict[str, Any], code: int
) -> None:
    await bare.send_json(_identify(**changed))
    await bare.receive()
    assert bare.close_code == code


async def test_privileged_intents_are_refused(
    loopback: LoopbackDiscord, bare: aiohttp.ClientWebSocketResponse
) -> None:
    await bare.send_json(_identify(intents=1 << 15))
    await bare.receive()
    assert bare.close_code == 4014
    assert loopback.take_violations() == ["gateway: privileged intents asked for: 0x8000"]


async def test_identifying_too_often_is_a_violation(
    loopback: LoopbackDiscord, bare: aiohttp.ClientWebSocketResponse
) -> None:
    for _ in range(2):
        await bare.send_json(_identify())
        assert [(await bare.receive_json())["t"] for _ in range(2)] == ["READY", "GUILD_CREATE"]
    assert loopback.take_violations() == ["gateway: two IDENTIFYs within 5.0 s (shard 0)"]


async def test_resuming_an_unknown_session_is_refused(bare: aiohttp.ClientWebSocketResponse) -> None:
    await bare.send_json({"op": 6, "d": {"token": world.TOKEN, "session_id": "nobody's", "seq": 1}})
    assert await bare.receive_json() == {"op": 9, "d": False, "s": None, "t": None}


async def test_nothing_is_dispatched_before_a_session(loopback: LoopbackDiscord) -> None:
    with pytest.raises(LookupError, match="ready"):
        loopback.gateway.session(world.GUILD_ID)


@given(st.lists(st.text()))
def test_every_frame_can_be_read_as_soon_as_it_is_sent(texts: list[str]) -> None:
    compress, stream = compressor("zlib-stream"), zlib.decompressobj()
    assert compress is not None
    for text in texts:
        sent = compress(json.dumps(text).encode())
        assert sent.endswith(b"\x00\x00\xff\xff")
        assert json.loads(stream.decompress(sent)) == text


def test_zstd_is_spoken_where_the_client_has_it() -> None:
    zstandard = pytest.importorskip("zstandard", reason="discord.py asks for zstd only with this package")
    compress, stream = compressor("zstd-stream"), zstandard.ZstdDecompressor().decompressobj()
    assert compress is not None
    assert [stream.decompress(compress(frame)) for frame in (b"one", b"two")] == [b"one", b"two"]


def test_an_unknown_compression_is_refused() -> None:
    with pytest.raises(LookupError, match="brotli"):
        compressor("brotli")
