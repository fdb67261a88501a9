"""How long the bot works for each command, from the arriving interaction to the answer that leaves.

    python -m benchmarks.conversation [--snapshot FOLDER]

The interaction comes in where discord.py takes it from the gateway, and the clock stops where the request
to Discord would leave; no network stands between. Milliseconds of this process's own time, so that a busy
machine changes little: of an idle one they are the time that passes.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from discord.webhook.async_ import AsyncWebhookAdapter

from bot.live import Live
from bot.lookup.channels import prepare
from bot.program.wiring import plimate_bot
from recommender import Snapshot, sample_catalogue

if TYPE_CHECKING:
    from bot.client.bot import PlimateBot

USER = {"id": "111", "username": "bench", "discriminator": "0", "avatar": None, "global_name": None}
ROUNDS = 60
STRING = 3


class Desk:
    """Hands interactions to the bot and sees what it answers."""

    def __init__(self, bot: PlimateBot) -> None:
        self._bot = bot
        self._number = 10**18
        self._answered: asyncio.Future[float] | None = None
        self.last: Any = None

    async def create_interaction_response(self, *_: Any, params: Any, **__: Any) -> dict[str, Any]:
        """In the place of the request to Discord."""
        if self._answered is not None and not self._answered.done():
            self.last = params.payload
            self._answered.set_result(time.process_time())
        return {"interaction": {"id": str(self._number), "type": 2}}

    async def taken_ms(self, name: str, options: dict[str, str]) -> float:
        """Of one command."""
        self._number += 1
        loop = asyncio.get_running_loop()
        self._answered = loop.create_future()
        given = [{"name": key, "type": STRING, "value": value} for key, value in options.items()]
        payload: Any = {
            "id": str(self._number),
            "application_id": "1",
            "type": 2,
            "token": "t",
            "version": 1,
            "channel_id": "5",
            "user": USER,
            "locale": "ko",
            "entitlements": [],
            "attachment_size_limit": 1,
            "channel": {"id": "5", "type": 1, "recipients": [], "last_message_id": None},
            "authorizing_integration_owners": {},
            "data": {"id": "9", "name": name, "type": 1, "options": given},
        }
        begun = time.process_time()
        self._bot._connection.parse_interaction_create(payload)  # noqa: SLF001 where the gateway hands it over
        return (await asyncio.wait_for(self._answered, 30) - begun) * 1000


def asked(name: str, names: list[str]) -> dict[str, str]:
    """Options of a command, with these channels."""
    return {
        "similar": {"channel": names[0]},
        "mix": {"like1": names[0], "like2": names[1]},
        "channel": {"name": names[0]},
        "random": {"genre": "topic:Jazz", "depth": "hidden"},
        "compare": {"one": names[0], "other": names[1]},
        "path": {"from": names[0], "to": names[1]},
    }[name]


async def measure(snapshot: Snapshot, folder: Path) -> None:
    bot = plimate_bot(Live(snapshot), folder, serves=False)
    await bot._async_setup_hook()  # noqa: SLF001 what logging in does first
    await bot.prepare()
    desk = Desk(bot)
    AsyncWebhookAdapter.create_interaction_response = desk.create_interaction_response  # type: ignore[method-assign, assignment]
    chosen = random.Random(7)
    rows = np.flatnonzero(snapshot.features.known).tolist()
    for name in ("similar", "mix", "channel", "random", "compare", "path"):
        taken = []
        for _ in range(ROUNDS):
            ids = [snapshot.catalogue.ids[row] for row in chosen.sample(rows, 2)]
            taken.append(await desk.taken_ms(name, asked(name, ids)))
        first, middle, late = taken[0], np.median(taken), np.percentile(taken, 95)
        sys.stdout.write(f"/{name:10} first {first:6.1f}  median {middle:6.1f}  p95 {late:6.1f} ms\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--snapshot", type=Path, help="a saved snapshot; the sample without")
    given = parser.parse_args()
    snapshot = Snapshot.load(given.snapshot) if given.snapshot else Snapshot.build(sample_catalogue())
    begun = time.process_time()
    prepare(snapshot)
    sys.stdout.write(f"{len(snapshot.catalogue)} channels, prepared in {time.process_time() - begun:.1f} s\n")
    with TemporaryDirectory(prefix="plimate-") as folder:
        asyncio.run(measure(snapshot, Path(folder)))


if __name__ == "__main__":
    main()
