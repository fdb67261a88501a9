"""What people notice of a refresh: nothing, or so many milliseconds.

``python -m benchmarks.refresh_load [--rows N] [--rate Q] [--rounds R] [--mix KINDS]``: the real bot, on
loopback, refreshes N rows (a stand-in hands them over; everything after that is real) while Q questions a
second are asked. Prints for each round the number of questions, how many were lost, p50, p99 and the largest
from dispatch to answer in milliseconds, and by how much the latest heartbeat was late; before that the same
without a refresh, for comparison. The first round starts from the sample, the next ones from N rows. KINDS
are asked by turns: `i` by id, `n` by name, `t` what a name begins with, as it is typed.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import csv
import itertools
import json
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tests.wire import world
from tests.wire.child import Child, running
from tests.wire.interactions import Caller
from tests.wire.server import LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from tests.wire.desk import Interaction

HEARTBEAT_S = 1.0
CALM_S = 30.0
KEEPER = Caller(permissions=(1 << 50) - 1)
SAMPLE = Path(__file__).parents[1] / "recommender" / "sample.csv"
NEW_DATA = "answers come from snapshot"


class Question(NamedTuple):
    """What somebody asks; `typed`: not sent yet."""

    typed: bool
    text: str


def write_rows(path: Path, count: int) -> list[tuple[str, str]]:
    """The sample, then variants of it with names and ids of their own; ids and names of the sample."""
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or ())
        rows = list(reader)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        for number in range(count):
            row = rows[number % len(rows)]
            if number >= len(rows):
                own = {"channel_name": f"{row['channel_name']} {number}", "channel_id": f"UC{number:022}"}
                row = {**row, **{name: cell for name, cell in own.items() if name in row}}
            writer.writerow(row)
    return [(row.get("channel_id") or f"row-{place}", row["channel_name"]) for place, row in enumerate(rows)]


def questions_by_turns(channels: list[tuple[str, str]], mix: str) -> Iterator[Question]:
    """Endlessly, one channel after the other."""
    for kind, (given, name) in zip(itertools.cycle(mix), itertools.cycle(channels), strict=False):
        text = {"i": given, "n": name, "t": name[:3]}[kind]
        yield Question(typed=kind == "t", text=text)


async def ask_until(
    done: asyncio.Event, loopback: LoopbackDiscord, questions: Iterator[Question], rate: float
) -> list[Interaction]:
    """A question every 1 / rate seconds, whether those before are answered or not."""
    asked, start = [], time.perf_counter()
    while not done.is_set():
        typed, text = next(questions)
        options = {"channel": text}
        asked.append(
            await loopback.autocomplete("similar", options, "channel")
            if typed
            else await loopback.slash("similar", options)
        )
        await asyncio.sleep(max(0.0, start + len(asked) / rate - time.perf_counter()))
    return asked


async def swapped(child: Child, before: int) -> None:
    """Till the bot has taken a further snapshot into use."""
    while sum(NEW_DATA in line for line in child.lines) <= before:  # noqa: ASYNC110 told by another process's log
        await asyncio.sleep(0.05)


async def asked_meanwhile(
    work: Awaitable[None], loopback: LoopbackDiscord, child: Child, questions: Iterator[Question], rate: float
) -> str:
    """One line of figures about the questions that were asked while `work` went on."""
    done, beats, start = asyncio.Event(), len(loopback.gateway.heartbeats), time.perf_counter()
    asking = asyncio.create_task(ask_until(done, loopback, questions, rate))
    await work
    took = time.perf_counter() - start
    done.set()
    asked = await asking
    with contextlib.suppress(TimeoutError):  # lost ones are counted below
        for interaction in asked[-100:]:
            await child.until(loopback.answer_to(interaction, timeout_s=30))
    answered = [one.latency_s * 1000 for one in asked if one.answer is not None]
    p50, p99 = np.percentile(answered, [50, 99])
    over, lost = sum(one > 50 for one in answered), len(asked) - len(answered)
    late = np.diff(loopback.gateway.heartbeats[beats:]).max() - HEARTBEAT_S
    return (
        f"{took:>10.1f}{len(asked):>9}{lost:>6}{p50:>8.1f}{p99:>8.1f}{max(answered):>8.1f}{over:>7}"
        f"{1000 * late:>12.0f}"
    )


async def refreshed(loopback: LoopbackDiscord, child: Child) -> None:
    """Refresh, and two seconds more: the old data is taken down then."""
    before = sum(NEW_DATA in line for line in child.lines)
    await loopback.slash("refresh", {}, KEEPER)
    await child.until(swapped(child, before))
    await asyncio.sleep(2)


async def run(rows: int, rate: float, rounds: int, mix: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        questions = questions_by_turns(write_rows(folder / "rows.csv", rows), mix)
        told = {"rows": str(folder / "rows.csv"), "leave": str(folder / "starts"), "count": 100}
        (folder / "told.json").write_text(json.dumps(told))
        env = {"PLIMATE_DATA_DIR": os.fspath(folder / "data"), "STAND_IN": str(folder / "told.json")}
        env["PLIMATE_HOME_GUILDS"] = world.GUILD_ID
        async with LoopbackDiscord(heartbeat_interval_s=HEARTBEAT_S) as loopback:
            async with running(loopback, "tests.wire.refreshing_bot", cwd=folder, env=env) as child:
                print(f"{'':<7}{'seconds':>10}{'asked':>9}{'lost':>6}{'p50':>8}{'p99':>8}{'max':>8}"
                      f"{'>50':>7}{'beat late':>12}   (ms)")  # fmt: skip
                for number in range(rounds + 1):
                    work = refreshed(loopback, child) if number else asyncio.sleep(CALM_S)
                    line = await asked_meanwhile(work, loopback, child, questions, rate)
                    print(f"{number or 'calm':<7}{line}", flush=True)
            for violation in loopback.violations:
                print("violation:", violation)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--mix", default="i")
    given = parser.parse_args()
    asyncio.run(run(given.rows, given.rate, given.rounds, given.mix))


if __name__ == "__main__":
    main()
