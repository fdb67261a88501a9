"""Visits to the pages: what people open, how often, and a client that costs little beside the server."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.web.addresses import channel_mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from recommender import Snapshot

# Of a hundred requests so many are of each kind; of channels the k-th best known has k^-1.2 of the visits.
SHARES = {
    "channel": 55,
    "why": 8,
    "suggest": 12,
    "browse": 8,
    "home": 5,
    "mix": 4,
    "compare": 3,
    "path": 2,
    "static": 3,
}
STEEPNESS = 1.2
# How often what is due is looked at.
TICK_S = 0.002


class Visitors:
    """Draws addresses, always the same ones."""

    def __init__(self, snapshot: Snapshot, random: Random) -> None:
        self._snapshot, self._random = snapshot, random
        self._rows = [hit.row for hit in snapshot.names.search("", len(snapshot.catalogue))]
        self._weights = [*accumulate((place + 1) ** -STEEPNESS for place in range(len(self._rows)))]

    def row(self) -> int:
        return self._random.choices(self._rows, cum_weights=self._weights)[0]

    def mark(self) -> str:
        return channel_mark(self._snapshot, self.row())

    def address(self) -> str:
        """One visit."""
        (kind,) = self._random.choices([*SHARES], [*SHARES.values()])
        asks: dict[str, Callable[[], str]] = {
            "channel": lambda: f"/c/{self.mark()}",
            "why": self._why,
            "suggest": self._typed,
            "browse": self._genre,
            "home": lambda: "/",
            "mix": lambda: f"/mix?like={self.mark()}&like={self.mark()}",
            "static": lambda: "/static/plimate.css",
        }
        return asks.get(kind, lambda: f"/{kind}/{self.mark()}/{self.mark()}")()

    def _typed(self) -> str:
        name = self._snapshot.catalogue.names[self.row()]
        return f"/suggest?q={quote(name[: self._random.randint(1, 5)])}"

    def _genre(self) -> str:
        return f"/browse/{self._random.choice(['Jazz', 'Pop'])}?page={self._random.randint(1, 5)}"

    def _why(self) -> str:
        """Of one of the first three lines of a list, as people read."""
        row = self.row()
        if not self._snapshot.features.known[row] or not (alike := self._snapshot.similar(row, 3)):
            return f"/c/{channel_mark(self._snapshot, row)}"
        other = self._random.choice([*alike]).row
        return f"/c/{channel_mark(self._snapshot, row)}/why/{channel_mark(self._snapshot, other)}"


@dataclass
class Load:
    """What came of the requests. late_ms: how long after its moment each was sent that had a connection free.

    statuses: 303 and 400 are of a mix, or a pair, of a channel and itself.
    """

    taken_ms: list[float] = field(default_factory=list)
    late_ms: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    lost: int = 0
    seen_s: float | None = None


class Client(asyncio.Protocol):
    """A connection that stays open, for one request at a time."""

    transport: asyncio.Transport

    def __init__(self, crowd: Crowd) -> None:
        self._crowd, self._got, self._needed, self.due = crowd, bytearray(), 0, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # TCP
        self._crowd.idle.append(self)

    def connection_lost(self, _exc: Exception | None) -> None:
        self._crowd.lost(self)

    def ask(self, request: bytes, due: float) -> None:
        self.due = due
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._got += data
        if not self._needed:
            end = self._got.find(b"\r\n\r\n")
            if end < 0:
                return
            at = self._got.lower().find(b"\r\ncontent-length: ", 0, end)
            length = int(self._got[at + 18 : self._got.find(b"\r\n", at + 18)])
            self._needed = end + 4 + length
        if len(self._got) >= self._needed:
            head, self._got, self._needed = bytes(self._got[:400]), bytearray(), 0
            self._crowd.answered(self, head)


class Crowd:
    """Asks at a rate, whether what was asked before is answered or not."""

    def __init__(self, port: int, requests: list[bytes], rate: int, new: str) -> None:
        self._port, self._requests, self._rate, self._new = port, requests, rate, new.encode()
        self.idle: deque[Client] = deque()
        self._waiting: deque[tuple[bytes, float]] = deque()
        self._start, self._left = 0.0, len(requests)
        self.load, self._done = Load(), asyncio.Event()
        self._ended = False

    async def run(self, connections: int) -> Load:
        loop = asyncio.get_running_loop()
        for _ in range(connections):
            await loop.create_connection(lambda: Client(self), "127.0.0.1", self._port)
        self._start, asked = time.perf_counter(), 0
        while asked < len(self._requests):
            due = min(len(self._requests), int((time.perf_counter() - self._start) * self._rate) + 1)
            for number in range(asked, due):
                self._ask(self._requests[number], self._start + number / self._rate)
            asked = due
            await asyncio.sleep(TICK_S)
        await self._done.wait()
        self._ended = True
        for client in self.idle:
            client.transport.close()
        return self.load

    def _ask(self, request: bytes, due: float) -> None:
        if self.idle:
            self.load.late_ms.append((time.perf_counter() - due) * 1000)
            self.idle.popleft().ask(request, due)
        else:
            self._waiting.append((request, due))

    def answered(self, client: Client, head: bytes) -> None:
        now = time.perf_counter()
        self.load.taken_ms.append((now - client.due) * 1000)
        status = int(head[9:12])
        self.load.statuses[status] = self.load.statuses.get(status, 0) + 1
        if self.load.seen_s is None and self._new in head:
            self.load.seen_s = now - self._start
        self._one_less()
        if self._waiting:
            client.ask(*self._waiting.popleft())
        else:
            self.idle.append(client)

    def lost(self, client: Client) -> None:
        """The server has ended a connection: with a request on it that is a failure."""
        if self._ended:
            return
        if client in self.idle:
            self.idle.remove(client)
        else:
            self.load.lost += 1
            self._one_less()
        asyncio.ensure_future(  # noqa: RUF006 it is in the crowd's list when it is there
            asyncio.get_running_loop().create_connection(lambda: Client(self), "127.0.0.1", self._port)
        )

    def _one_less(self) -> None:
        self._left -= 1
        if not self._left:
            self._done.set()
