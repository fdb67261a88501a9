"""A data folder, a stand-in for the crawler that does as it is told, and a clock that a test sets."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.live import Live
from bot.lookup.channels import prepare
from bot.processes.child import Program
from bot.refreshing.refresher import Refresher
from bot.refreshing.watch import StoreWatch
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.refreshing.outcomes import Outcome

PROJECT = Path(__file__).parents[3]
SAMPLE = PROJECT / "recommender" / "sample.csv"
ROWS = 100  # of it are crawled where nothing else is told: built in half the time
STAND_IN = "tests.bot.refreshing.stand_in"


class ManualClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self._elapsed = 0.0
        self._jumped = timedelta()
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + self._jumped + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        waiting = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._elapsed + seconds, waiting))
        await waiting

    def jump(self, by: timedelta) -> None:
        """The wall clock is set, or the machine slept: no timer has gone on."""
        self._jumped += by

    def advance(self, seconds: float) -> None:
        self._elapsed += seconds
        due = [sleeper for sleeper in self._sleepers if sleeper[0] <= self._elapsed]
        self._sleepers = [sleeper for sleeper in self._sleepers if sleeper not in due]
        for _, waiting in due:
            if not waiting.done():
                waiting.set_result(None)


@dataclass
class ProgramSource:
    """A source that lacks nothing."""

    program: Callable[[], Coroutine[Any, Any, Program]]

    def missing(self) -> str:
        return ""


@dataclass
class Scene:
    """What a refresh needs; `folder` is a test's own."""

    folder: Path
    clock: ManualClock = field(default_factory=ManualClock)

    def __post_init__(self) -> None:
        for name in ("at", "go"):
            os.mkfifo(self.folder / name)
        self.data = self.folder / "data"
        self.store = SnapshotStore(self.data)
        self.live = Live(sample())
        self.watch = StoreWatch(self.store, self.live, self.clock, prepare)
        self.refresher = self.new_refresher()
        self.tell()

    def new_refresher(self) -> Refresher:
        """As another process would have it."""
        return self.refresher_of(self.program)

    def refresher_of(self, program: Callable[[], Coroutine[Any, Any, Program]]) -> Refresher:
        """One that crawls with this program."""
        return Refresher(self.data, "tuned", ProgramSource(program), self.watch.look, self.clock)

    async def program(self) -> Program:
        return Program(STAND_IN, (), {"STAND_IN": os.fspath(self.folder / "told.json")})

    def tell(self, **what: Any) -> None:
        """Say what the next stand-in shall do."""
        told = {"rows": os.fspath(self.rows(ROWS)), "leave": os.fspath(self.folder / "starts"), **what}
        told |= {name: os.fspath(self.folder / name) for name in ("at", "go")}
        (self.folder / "told.json").write_text(json.dumps(told), encoding="utf-8")

    def rows(self, count: int) -> Path:
        """A file with the first rows of the sample."""
        path = self.folder / f"first-{count}.csv"
        lines = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(lines[: count + 1]), encoding="utf-8")
        return path

    async def refreshed(self, *, force: bool = False) -> Outcome:
        """A refresh from start to end."""
        return await self.refresher.start(force=force).outcome()

    async def reached(self) -> None:
        """Till the stand-in stops at the row it was told."""
        await asyncio.to_thread((self.folder / "at").read_bytes)

    async def go_on(self) -> None:
        await asyncio.to_thread((self.folder / "go").write_bytes, b"")

    @property
    def starts(self) -> list[tuple[int, int]]:
        """Process id and rows carried over, of each crawl so far."""
        lines = (self.folder / "starts").read_text(encoding="utf-8").splitlines()
        return [(int(pid), int(done)) for pid, done in map(str.split, lines)]


async def until(true: Callable[[], bool]) -> None:
    """Look again and again; four minutes at most."""
    async with asyncio.timeout(240):
        while not true():  # noqa: ASYNC110 what is waited for is another process's doing
            await asyncio.sleep(0.01)


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and waits to be fetched does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
