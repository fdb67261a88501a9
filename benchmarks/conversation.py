"""How long the bot works for each command and control, from the interaction to the answer that leaves.

    python -m benchmarks.conversation [--snapshot FOLDER | --rows N] [--only TEXT ...] [--rounds N]

The interaction comes in where discord.py takes it from the gateway, and the clock stops where the request
to Discord would leave; no network stands between. Milliseconds of this process's own time, so that a busy
machine changes little: of an idle one they are the time that passes. Each round asks for other channels at
random, so that little of what is remembered helps.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import math
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.desk import Desk
from benchmarks.questions import Scene, questions
from bot.live import Live
from bot.lookup.channels import prepare
from bot.program.wiring import plimate_bot
from recommender import Snapshot, read_catalogue, sample_catalogue
from scripts.make_sample import make_rows, write_csv

ROUNDS = 60
LINE = "{:34} {:>8} {:>8} {:>8} {:>8}\n"


async def measure(snapshot: Snapshot, folder: Path, only: list[str], rounds: int) -> None:
    bot = plimate_bot(Live(snapshot), folder, serves=False)
    await bot._async_setup_hook()  # noqa: SLF001 what logging in does first
    await bot.prepare()
    scene = Scene(Desk(bot), snapshot, Random(7))
    sys.stdout.write(LINE.format("ms", "first", "median", "p95", "most"))
    for name, ask in questions().items():
        if only and not any(part in name for part in only):
            continue
        taken = [await ask(scene) for _ in range(rounds)]
        taken = [ms for ms in taken if not math.isnan(ms)]
        figures = (taken[0], np.median(taken), np.percentile(taken, 95), max(taken))
        sys.stdout.write(LINE.format(name, *(f"{ms:.1f}" for ms in figures)))
        sys.stdout.flush()


def invented(rows: int) -> Snapshot:
    """A snapshot of so many invented channels."""
    with TemporaryDirectory(prefix="plimate-") as folder:
        table = Path(folder) / "table.csv"
        write_csv(make_rows(rows), table)
        return Snapshot.build(read_catalogue(table).catalogue)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    given = parser.add_mutually_exclusive_group()
    given.add_argument("--snapshot", type=Path, help="a saved snapshot; the sample without")
    given.add_argument("--rows", type=int, help="so many invented channels; 100,000 are built in minutes")
    parser.add_argument("--only", nargs="*", default=[], help="questions whose names have one of these texts")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    if asked.snapshot:
        snapshot = Snapshot.load(asked.snapshot)
    else:
        snapshot = invented(asked.rows) if asked.rows else Snapshot.build(sample_catalogue())
    begun = time.process_time()
    gc.disable()  # as `plimate run` has it: what is there at the start is never looked through again
    prepare(snapshot)
    gc.freeze()
    gc.enable()
    sys.stdout.write(f"{len(snapshot.catalogue)} channels, prepared in {time.process_time() - begun:.1f} s\n")
    with TemporaryDirectory(prefix="plimate-") as folder:
        asyncio.run(measure(snapshot, Path(folder), asked.only, asked.rounds))


if __name__ == "__main__":
    main()
