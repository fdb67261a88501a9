"""When a child counts as hung: no step forward, and no wish for the processor."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest

from bot.processes.child import LOOK_EVERY_S, SPINNING_S, WATCHDOG_S, ChildEnd, Program, run_child
from bot.processes.demand import Demand
from tests.bot.refreshing.scene import ManualClock, until

SILENT = "tests.bot.processes.silent"


class Watched:
    """A child that says one thing and then waits; its demand for the processor is the test's to tell."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clock, self.told, self.starved = ManualClock(), list[dict[str, Any]](), list[bool]()
        self.pid, self.ran, self.waited, self.looks = 0, 0.0, 0.0, 0
        self._lock = folder / "lock"
        monkeypatch.setattr(Demand, "of", self._demand)

    def _demand(self, pid: int) -> Demand:
        self.pid = pid
        self.looks += 1
        return Demand({"1": self.ran}, {"1": self.waited})

    async def __aenter__(self) -> Self:
        running = run_child(
            Program(SILENT, (), {}), self._lock, self.told.append, self.clock, self.starved.append
        )
        self.end: asyncio.Task[ChildEnd] = asyncio.create_task(running)
        await until(lambda: bool(self.told))
        return self

    async def __aexit__(self, *_: object) -> None:
        self.end.cancel()
        await asyncio.gather(self.end, return_exceptions=True)

    async def look(self) -> None:
        """Let the watch look once more."""
        seen = self.looks
        self.clock.advance(LOOK_EVERY_S)
        await until(lambda: self.looks > seen or self.end.done())
        await asyncio.sleep(0.01)

    async def looks_for(self, seconds: float, each: Callable[[], None] = lambda: None) -> None:
        for _ in range(round(seconds / LOOK_EVERY_S)):
            each()
            await self.look()


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    return Watched(tmp_path, monkeypatch)


async def test_a_child_that_wants_nothing_is_hung_after_ten_minutes(watched: Watched) -> None:
    async with watched:
        await watched.looks_for(WATCHDOG_S - LOOK_EVERY_S)
        assert not watched.end.done()
        await watched.look()
        assert (await watched.end).hung
        assert not any(watched.starved)


async def test_a_child_that_waits_for_the_machine_is_not_hung_and_said_to_wait(watched: Watched) -> None:
    def starve() -> None:
        watched.waited += 0.9 * LOOK_EVERY_S

    async with watched:
        await watched.looks_for(3 * WATCHDOG_S, starve)
        assert not watched.end.done()
        await watched.look()
        assert watched.starved[-2:] == [True, False]
        await watched.looks_for(WATCHDOG_S)
        assert (await watched.end).hung


async def test_a_child_that_computes_without_end_is_ended_after_an_hour_of_it(watched: Watched) -> None:
    def spin() -> None:
        watched.ran += LOOK_EVERY_S

    async with watched:
        await watched.looks_for(SPINNING_S - LOOK_EVERY_S, spin)
        assert not watched.end.done()
        await watched.looks_for(LOOK_EVERY_S, spin)
        assert (await watched.end).hung


@pytest.mark.skipif(os.name == "nt", reason="Windows has no sessions")
async def test_a_child_is_in_a_group_of_its_own_and_in_our_session(watched: Watched) -> None:
    """So that it can be ended whole, and its niceness gives way to us."""
    async with watched:
        await watched.look()
        assert os.getpgid(watched.pid) == watched.pid
        assert os.getsid(watched.pid) == os.getsid(0)
