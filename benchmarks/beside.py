"""Plimate and the least bot that discord.py allows, asked the same by the same loopback Discord."""

from __future__ import annotations

import asyncio
import csv
import itertools
import os
import time
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from benchmarks.refresh_load import SAMPLE, Question, questions_by_turns
from tests.wire.child import Child, running
from tests.wire.server import LoopbackDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tests.wire.desk import Interaction


class Bot(NamedTuple):
    """How it is called here, and what `python -m` starts."""

    name: str
    command: tuple[str, ...]


MINIMAL = Bot("minimal", ("benchmarks.minimal_bot",))
BOTS = (MINIMAL, Bot("Plimate", ("bot", "run")))


class Scene(NamedTuple):
    """A running bot, and where it keeps its data."""

    loopback: LoopbackDiscord
    child: Child
    folder: Path


def environment(folder: Path) -> dict[str, str]:
    return {"PLIMATE_DATA_DIR": os.fspath(folder / "data"), "PLIMATE_LOG": "WARNING"}


@asynccontextmanager
async def on_loopback(
    bot: Bot, *, heartbeat_interval_s: float = 41.25, roundtrip_s: float = 0.0
) -> AsyncIterator[Scene]:
    """The bot connected, and its command registered and answered once."""
    of_discord = LoopbackDiscord(heartbeat_interval_s=heartbeat_interval_s, roundtrip_s=roundtrip_s)
    async with of_discord as loopback:
        with TemporaryDirectory() as name:
            folder, env = Path(name), environment(Path(name))
            async with running(loopback, *bot.command, cwd=folder, env=env) as child:
                await child.until(loopback.answer_to(await loopback.slash("similar", {"channel": "x"})))
                yield Scene(loopback, child, folder)


def questions(mix: str) -> Iterator[Question]:
    """About the sample's channels: `i` by id, `n` by name, `t` as it is typed."""
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        channels = [(row["channel_id"], row["channel_name"]) for row in csv.DictReader(file)]
    return questions_by_turns(channels, mix)


async def ask(loopback: LoopbackDiscord, question: Question) -> Interaction | None:
    """None where there is no session that it could be sent to: it is lost."""
    options = {"channel": question.text}
    try:
        if question.typed:
            return await loopback.autocomplete("similar", options, "channel")
        return await loopback.slash("similar", options)
    except LookupError:
        return None


async def ask_for(
    seconds: float, loopback: LoopbackDiscord, asked: Iterator[Question], rate: float
) -> list[Interaction | None]:
    """So many questions a second for that long, whether those before are answered or not."""
    start, sent = time.perf_counter(), []
    for question in itertools.islice(asked, int(seconds * rate)):
        sent.append(await ask(loopback, question))
        await asyncio.sleep(max(0.0, start + len(sent) / rate - time.perf_counter()))
    await asyncio.sleep(loopback.answer_within_s)  # whatever is not answered by then is lost
    return sent


def figures(sent: list[Interaction | None]) -> str:
    """Asked, lost, and p50 and p99 of those that were answered, in milliseconds."""
    taken_ms = [one.latency_s * 1000 for one in sent if one is not None and one.answer is not None]
    p50, p99 = np.percentile(taken_ms, [50, 99]) if taken_ms else (np.nan, np.nan)
    return f"{len(sent):>8}{len(sent) - len(taken_ms):>8}{p50:>10.1f}{p99:>10.1f}"


HEADING = f"{'asked':>8}{'lost':>8}{'p50 ms':>10}{'p99 ms':>10}"
