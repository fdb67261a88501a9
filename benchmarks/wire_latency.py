"""How long the real bot takes from a gateway frame to its HTTP answer, on loopback.

``python -m benchmarks.wire_latency [--count N] [--burst N] [--data-dir DIR]``: prints p50, p95, p99 and the
largest of N autocompletes and N ``/similar``, one after the other and in bursts. Times are milliseconds from
just before the server sends the frame till the answer's request has come in; Discord allows 3,000.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import numpy as np

from tests.wire.child import Child, running
from tests.wire.desk import Interaction
from tests.wire.server import LoopbackDiscord

Ask = Callable[[str], Awaitable[Interaction]]


async def latencies_ms(loopback: LoopbackDiscord, child: Child, ask: Ask, texts: list[str]) -> list[float]:
    """Of as many interactions as ``texts``, all sent at once."""
    asked = [await ask(text) for text in texts]
    for interaction in asked:
        await child.until(loopback.answer_to(interaction, timeout_s=30))
    return [interaction.latency_s * 1000 for interaction in asked]


async def in_bursts(
    loopback: LoopbackDiscord, child: Child, ask: Ask, texts: list[str], burst: int
) -> list[float]:
    """The same in groups of ``burst``; 1: one after the other."""
    groups = [texts[start : start + burst] for start in range(0, len(texts), burst)]
    return [ms for group in groups for ms in await latencies_ms(loopback, child, ask, group)]


def row(what: str, taken_ms: list[float]) -> str:
    p50, p95, p99 = np.percentile(taken_ms, [50, 95, 99])
    return f"{what:<32}{len(taken_ms):>6}{p50:>9.2f}{p95:>9.2f}{p99:>9.2f}{max(taken_ms):>9.2f}"


def typed(names: list[str]) -> Iterator[str]:
    """Endlessly what stands in the field while someone types these names, letter by letter."""
    return itertools.cycle([name[:length] for name in names for length in range(len(name[:12]) + 1)])


async def measure(loopback: LoopbackDiscord, child: Child, count: int, burst: int) -> None:
    async def complete(text: str) -> Interaction:
        return await loopback.autocomplete("similar", {"channel": text}, "channel")

    async def similar(value: str) -> Interaction:
        return await loopback.slash("similar", {"channel": value})

    choices = (await child.until(loopback.answer_to(await complete("")))).choices
    texts = list(itertools.islice(typed([choice["name"] for choice in choices]), count))
    values = list(itertools.islice(itertools.cycle([choice["value"] for choice in choices]), count))
    print(f"{'ms':<32}{'n':>6}{'p50':>9}{'p95':>9}{'p99':>9}{'max':>9}")
    for what, ask, inputs in (("autocomplete", complete, texts), ("/similar", similar, values)):
        for size in (1, burst):
            taken_ms = await in_bursts(loopback, child, ask, inputs, size)
            print(row(f"{what}, {size} at a time", taken_ms))


async def run(count: int, burst: int, data_dir: Path | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        env = {"PLIMATE_DATA_DIR": os.fspath(data_dir or Path(folder, "data")), "PLIMATE_LOG": "WARNING"}
        async with LoopbackDiscord() as loopback:
            async with running(loopback, "bot", "run", cwd=Path(folder), env=env) as child:
                await measure(loopback, child, count, burst)
            for violation in loopback.violations:
                print("violation:", violation)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--burst", type=int, default=20)
    parser.add_argument("--data-dir", type=Path, help="of a bot with its own data; default: the sample")
    given = parser.parse_args()
    asyncio.run(run(given.count, given.burst, given.data_dir))


if __name__ == "__main__":
    main()
