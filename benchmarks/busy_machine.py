"""A refresh beside busy programs: does it end, and in what time.

``python -m benchmarks.busy_machine [--rows N] [--loops L]``: N rows (a stand-in hands them over; judging,
building and publishing are real), refreshed alone and then beside L loops that compute without end, in
sessions of their own as other services are, and in ours. Prints seconds, and how often as long as alone that
is; fair is what it would be if each program on the machine got the same.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.refresh_load import write_rows
from bot.processes.child import Program
from bot.processes.clock import SystemClock
from bot.refreshing.refresher import Refresher

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOP = "while True: pass"


class StandIn:
    """Crawls nothing: hands over the rows that `told` names."""

    def __init__(self, told: Path) -> None:
        self._told = told

    def missing(self) -> str:
        return ""

    async def program(self) -> Program:
        return Program("tests.bot.refreshing.stand_in", (), {"STAND_IN": os.fspath(self._told)})


async def loaded() -> bool:
    return True


async def seconds_of_refresh(folder: Path, told: Path) -> float:
    start = time.perf_counter()
    refresher = Refresher(folder, "tuned", StandIn(told), loaded, SystemClock())
    run = refresher.start()
    outcome = await run.outcome()
    assert outcome.good, outcome  # noqa: S101 a figure of a refresh that failed is none
    return time.perf_counter() - start


@contextmanager
def busy(loops: int, *, own_sessions: bool) -> Iterator[None]:
    with ExitStack() as stack:
        for _ in range(loops):
            loop = subprocess.Popen([sys.executable, "-c", LOOP], start_new_session=own_sessions)
            stack.callback(loop.wait)
            stack.callback(loop.kill)
        yield


def measured(rows: int, loops: int) -> None:
    cores = len(os.sched_getaffinity(0))
    fair = max(1.0, (loops + 1) / cores)
    print(f"{cores} cores, {rows} rows, {loops} loops; fair: {fair:.1f} times as long as alone")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "rows.csv", rows)
        told = folder / "told.json"
        told.write_text(json.dumps({"rows": str(folder / "rows.csv"), "leave": str(folder / "starts")}))
        alone = asyncio.run(seconds_of_refresh(folder / "alone", told))
        print(f"{'alone':<28}{alone:>8.1f} s")
        for own_sessions, label in ((True, "loops in their sessions"), (False, "loops in ours")):
            with busy(loops, own_sessions=own_sessions):
                took = asyncio.run(seconds_of_refresh(folder / label, told))
            print(
                f"{label:<28}{took:>8.1f} s  {took / alone:>5.1f} × alone  {took / alone / fair:>5.2f} × fair"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=60)
    parser.add_argument("--loops", type=int, default=4)
    given = parser.parse_args()
    measured(given.rows, given.loops)


if __name__ == "__main__":
    main()
