"""What a connection that breaks costs: lost questions of Plimate and of a minimal bot, break by break.

``python -m benchmarks.reconnect [--rate Q] [--rounds R] [--breaks NAME …]``: Q questions a second to each of
the two bots, one bot after the other, on the same loopback Discord; after five seconds the connection
breaks. Lost is what has no answer after Discord's three seconds. After a break of the kind `invalid` Discord
itself drops what is asked till the bot is back; `silent` keeps the connection and sends nothing more.
"""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.beside import BOTS, HEADING, ask_for, figures, on_loopback, questions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from benchmarks.beside import Bot
    from tests.wire.server import LoopbackDiscord

BEFORE_S = 5.0
# Discord's is 41.25: of it depends how soon silence is noticed.
HEARTBEAT_S = 5.0


async def silent(loopback: LoopbackDiscord) -> None:
    loopback.gateway.fall_silent()


class Break(NamedTuple):
    """What happens, and for how long it is asked on: discord.py notices silence after a minute."""

    happen: Callable[[LoopbackDiscord], Awaitable[None]]
    asked_on_s: float = 10.0


BREAKS = {
    "none": Break(lambda _loopback: asyncio.sleep(0)),
    "abort": Break(lambda loopback: loopback.gateway.drop()),
    "reconnect": Break(lambda loopback: loopback.gateway.ask_to_reconnect()),
    "4000": Break(lambda loopback: loopback.gateway.drop(4000)),
    "invalid": Break(lambda loopback: loopback.gateway.invalidate(resumable=False)),
    "outage": Break(lambda loopback: loopback.outage(1.0)),
    "silent": Break(silent, 70.0),
}


async def tried(bot: Bot, broken: Break, rate: float) -> str:
    async with on_loopback(bot, heartbeat_interval_s=HEARTBEAT_S) as scene:
        seconds = BEFORE_S + broken.asked_on_s
        asking = asyncio.create_task(ask_for(seconds, scene.loopback, questions("i"), rate))
        await asyncio.sleep(BEFORE_S)
        await broken.happen(scene.loopback)
        sent = await asking
        gateway = scene.loopback.gateway
        return f"{figures(sent)}{len(gateway.resumes):>9}{len(gateway.identifies):>11}"


async def run(rate: float, rounds: int, breaks: list[str]) -> None:
    print(f"{'break':<11}{'bot':<9}{HEADING}{'resumes':>9}{'identifies':>11}")
    for name in breaks:
        for _ in range(rounds):
            for bot in BOTS:
                print(f"{name:<11}{bot.name:<9}{await tried(bot, BREAKS[name], rate)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--breaks", nargs="+", choices=list(BREAKS), default=list(BREAKS))
    given = parser.parse_args()
    asyncio.run(run(given.rate, given.rounds, given.breaks))


if __name__ == "__main__":
    main()
