"""The loopback server for every test here; a test ends well only where no rule was broken unexpectedly."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.wire import openapi, world
from tests.wire.child import Child, running
from tests.wire.ledger import LONGEST_S
from tests.wire.openapi import Spec
from tests.wire.server import LoopbackDiscord

ECHO_BOT = "tests.wire.echo_bot"


SPECS = [
    pytest.param(openapi.OURS, id="ours"),
    pytest.param(openapi.DISCORDS, id="discords", marks=pytest.mark.real_data),
]


@pytest.fixture(params=SPECS)
def spec(request: pytest.FixtureRequest) -> Spec:
    """A description of Discord's API: what we check of it; all of it, skipped where that is absent."""
    path: Path = request.param
    if not path.exists():
        pytest.skip("Discord's openapi.json is not beside the project (../shared/discord/openapi.json)")
    return openapi.load(path)


@pytest.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """Bodies are checked against our description and rules, and Discord's own where it is there."""
    async with LoopbackDiscord(openapi.strictest()) as server:
        server.answer_within_s = LONGEST_S  # how fast the bot is, is shown by benchmarks.wire_latency
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
