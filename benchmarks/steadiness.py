"""Answers, REST faults, memory and start of Plimate beside a minimal bot's, in the same run.

``python -m benchmarks.steadiness [--rate Q] [--seconds S] [--interactions N] [--parts PART …]``, on a
loopback Discord, one bot after the other:

- ``answers``: p50 and p99 at Q questions a second, by id and typed letter by letter; the second time round
  the same channels are asked for;
- ``faults``: the same while the first answers get 429 (0.3 s, 40 of them), then 500 (20 of them); and of
  those that were not hit themselves;
- ``memory``: what each half of N interactions adds to the resident set;
- ``start``: from the start of the process, after ``kill -9``, till the first answer, and the processor time
  till then; where Discord answers at once, and where each request takes a tenth of a second.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.beside import BOTS, HEADING, ask, ask_for, environment, figures, on_loopback, questions
from tests.wire.child import start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.beside import Bot, Scene
    from benchmarks.refresh_load import Question
    from tests.wire.desk import Interaction

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
AT_ONCE = 20
STARTS = 5


async def answers(bot: Bot, rate: float, seconds: float) -> None:
    for mix, of in (("i", "by id"), ("t", "typed")):
        async with on_loopback(bot) as scene:
            asked = questions(mix)
            for times in ("first", "again"):
                of_round = list(itertools.islice(asked, int(rate * seconds)))
                sent = await ask_for(seconds, scene.loopback, iter(of_round), rate)
                print(f"{f'{of}, {times}':<22}{bot.name:<9}{figures(sent)}", flush=True)
                asked = iter(of_round)


async def faults(bot: Bot, rate: float, seconds: float) -> None:
    for what, status in (("429 of 0.3 s, 40 times", 429), ("500, 20 times", 500)):
        async with on_loopback(bot) as scene:
            await ask_for(seconds, scene.loopback, questions("i"), rate)
            if status == 429:
                scene.loopback.rate_limit("POST", CALLBACK, retry_after_s=0.3, times=40)
            else:
                scene.loopback.fail("POST", CALLBACK, status, times=20)
            sent = await ask_for(seconds, scene.loopback, questions("i"), rate)
            spared = _not_hit(scene, sent)
            print(f"{what:<22}{bot.name:<9}{figures(sent)}")
            print(f"{'  others meanwhile':<22}{bot.name:<9}{figures(spared)}", flush=True)


def _not_hit(scene: Scene, sent: list[Interaction | None]) -> list[Interaction | None]:
    requests = scene.loopback.requests_to("POST", CALLBACK)
    times = Counter(request.path.split("/")[2] for request in requests)
    return [one for one in sent if one is not None and times[one.id] == 1]


async def memory(bot: Bot, interactions: int) -> None:
    async with on_loopback(bot) as scene:
        asked, held = questions("int"), [_resident_mb(scene.child.process.pid)]
        for _ in range(2):
            each = interactions // 2 // AT_ONCE
            await asyncio.gather(*(_one_by_one(scene, asked, each) for _ in range(AT_ONCE)))
            held.append(_resident_mb(scene.child.process.pid))
        first, second = np.diff(held)
        print(f"{bot.name:<9}{interactions:>8}{held[0]:>11.1f}{first:>+11.2f}{second:>+11.2f}", flush=True)


async def _one_by_one(scene: Scene, asked: Iterator[Question], count: int) -> None:
    for question in itertools.islice(asked, count):
        sent = await ask(scene.loopback, question)
        if sent is not None:
            await scene.child.until(scene.loopback.answer_to(sent))


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def starts(bot: Bot, roundtrip_s: float) -> None:
    async with on_loopback(bot, roundtrip_s=roundtrip_s) as scene:
        await scene.child.kill()
        started = [await _started(bot, scene, number) for number in range(2, STARTS + 2)]
        taken, computed = np.array(started).T
        times = f"{np.median(taken):>10.2f}{min(taken):>8.2f}{max(taken):>8.2f}{np.median(computed):>12.2f}"
        print(f"{f'{roundtrip_s:.1f} s away':<14}{bot.name:<9}{times}", flush=True)


async def _started(bot: Bot, scene: Scene, number: int) -> tuple[float, float]:
    """Seconds till the first answer, and those of them that the bot had the processor."""
    begun = time.perf_counter()
    child = await start(scene.loopback, *bot.command, cwd=scene.folder, env=environment(scene.folder))
    try:
        await child.until(scene.loopback.ready(starts=number))
        sent = await scene.loopback.slash("similar", {"channel": "x"})
        answer = await child.until(scene.loopback.answer_to(sent))
        return answer.received - begun, _computed_s(child.process.pid)
    finally:
        await child.kill()


def _computed_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def run(rate: float, seconds: float, interactions: int, parts: list[str]) -> None:
    if "answers" in parts:
        print(f"{'answers':<22}{'bot':<9}{HEADING}")
        for bot in BOTS:
            await answers(bot, rate, seconds)
    if "faults" in parts:
        print(f"{'faults':<22}{'bot':<9}{HEADING}")
        for bot in BOTS:
            await faults(bot, rate, seconds)
    if "memory" in parts:
        print(f"{'memory':<9}{'asked':>8}{'MB before':>11}{'first half':>11}{'second':>11}")
        for bot in BOTS:
            await memory(bot, interactions)
    if "start" in parts:
        print(f"{'start':<14}{'bot':<9}{'median s':>10}{'min':>8}{'max':>8}{'processor':>12}")
        for roundtrip_s in (0.0, 0.1):
            for bot in BOTS:
                await starts(bot, roundtrip_s)


PARTS = ("answers", "faults", "memory", "start")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--interactions", type=int, default=20_000)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    given = parser.parse_args()
    asyncio.run(run(given.rate, given.seconds, given.interactions, given.parts))


if __name__ == "__main__":
    main()
