"""The loopback server for every test here; a test ends well only where no rule was broken unexpectedly."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wire import openapi, world
from tests.wire.child import Child, running
from tests.wire.openapi import Spec
from tests.wire.server import LoopbackDiscord

ECHO_BOT = "tests.wire.echo_bot"


@pytest.fixture
def spec() -> Spec:
    """Discord's description of its API; the test is skipped where it is absent."""
    if not openapi.SPEC_PATH.exists():
        pytest.skip("Discord's openapi.json is not beside the project (../shared/discord/openapi.json)")
    return openapi.load()


@pytest.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """Bodies are checked against the description where it is there, against our own rules always."""
    described = openapi.load() if openapi.SPEC_PATH.exists() else None
    async with LoopbackDiscord(described) as server:
        server.answer_within_s = 60.0  # how fast the bot is, is shown by benchmarks.wire_latency
        yield server
        assert server.violations == []


@pytest.fixture
def echo_env() -> dict[str, str]:
    return {"ECHO_CHANNEL": world.CHANNEL_ID}


@pytest.fixture
async def echo(loopback: LoopbackDiscord, tmp_path: Path, echo_env: dict[str, str]) -> AsyncIterator[Child]:
    """The echo bot, connected to ``loopback``."""
    async with running(loopback, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
        yield child
