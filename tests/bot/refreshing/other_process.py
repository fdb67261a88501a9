"""A process that refreshes: `python -m tests.bot.refreshing.other_process DATA TIMES`, with `STAND_IN` set.

Starts (or joins) TIMES refreshes at once and prints a JSON list: how each ended, by run and result.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

from bot.processes.child import Program
from bot.processes.clock import SystemClock
from bot.refreshing.refresher import Refresher
from tests.bot.refreshing.scene import ProgramSource

STAND_IN = "tests.bot.refreshing.stand_in"


async def program() -> Program:
    return Program(STAND_IN, (), {"STAND_IN": os.environ["STAND_IN"]})


async def nobody() -> bool:
    return True


async def main() -> None:
    source = ProgramSource(program)
    refresher = Refresher(Path(sys.argv[1]), "tuned", source, nobody, SystemClock())
    outcomes = [refresher.start().outcome() for _ in range(int(sys.argv[2]))]
    ended = await asyncio.gather(*outcomes)
    print(json.dumps([[outcome.run, outcome.result] for outcome in ended]))  # noqa: T201 - its output


if __name__ == "__main__":
    asyncio.run(main())
