"""The demo's page shows what the bot does by itself, and its time is the real one."""

import asyncio
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from bot.program import demo
from bot.refreshing.refresher import Refresher
from tests.bot.refreshing.scene import until
from tests.e2e.stage import Stage


async def test_the_page_follows_a_refresh_to_the_last_edit_and_then_waits_for_clicks(
    monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    monkeypatch.setattr(demo, "TICK_S", 0)
    drawn: list[str] = []
    preview = SimpleNamespace(
        _pages={1: "page"},
        _advance_presentation_time=lambda: None,
        _publish=lambda page, reason: drawn.append(f"{page} {reason}"),
    )
    refresher = Mock(spec=Refresher, running=object())
    moving = asyncio.create_task(demo._move(stage.env, preview, refresher))
    await until(lambda: len(drawn) > 3)
    assert set(drawn) == {"page refresh"}
    assert datetime.now(UTC) - stage.env.now() < timedelta(seconds=60)
    refresher.running = None
    drawn.clear()
    await until(lambda: len(drawn) == demo.DRAWN_AFTERWARDS - 1)
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(drawn) == demo.DRAWN_AFTERWARDS - 1
    moving.cancel()
