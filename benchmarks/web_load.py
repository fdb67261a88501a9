"""How soon the pages come, and whether any is dropped while the data changes under load.

``python -m benchmarks.web_load [--rows N ...] [--rate Q] [--seconds S]``: `plimate web` in a process of its
own, on loopback, over N rows. First pages that nobody asked for before, one after the other, by kind: p50,
p95 and the largest in milliseconds from the request to the last byte, and the bytes sent. Then Q requests a
second for S seconds, over connections that stay open, while a new snapshot is published: how many, how many
failed, p50, p95, p99 and the largest from the moment each was due, and after how long the new one answered.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.refresh_load import write_rows
from recommender import Snapshot, SnapshotStore, read_catalogue

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ROOT = Path(__file__).parents[1]
PAGES = 150
CONNECTIONS = 32
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Connection:
    """One that stays open."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @classmethod
    async def to(cls, port: int) -> Connection:
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def get(self, path: str) -> tuple[int, bytes, bytes]:
        """The status, the headers and the body as they are sent."""
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: plimate\r\nAccept-Encoding: gzip\r\n\r\n".encode())
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        return int(head.split(b" ", 2)[1]), head, await self.reader.readexactly(length)


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[int]:
    """The port of a server over a data folder."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "web", "--port", "0", "--rate", "0", "--data-dir", str(folder)),
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        if process.stdout is None:
            raise RuntimeError("the server has no output")
        while b"http://" not in (line := await process.stdout.readline()):
            if not line:
                raise RuntimeError("the server did not start")
        yield int(line.decode().strip().rstrip("/").rpartition(":")[2])
    finally:
        process.terminate()
        await process.wait()


def kinds(ids: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Addresses of each kind, none of them twice."""
    one, other = ids[:PAGES], ids[PAGES : 2 * PAGES]
    yield "a channel", [f"/c/{mark}" for mark in one]
    yield "a mix", [f"/mix?like={a}&like={b}" for a, b in zip(one, other, strict=False)]
    yield "a genre", [f"/browse/Jazz?page={page}" for page in range(1, 6)]
    yield "two beside each other", [f"/compare/{a}/{b}" for a, b in zip(one, other, strict=False)]
    yield "a way", [f"/path/{a}/{b}" for a, b in zip(one, other, strict=False)][: PAGES // 3]
    yield "what is typed", [f"/suggest?q={mark[2:9]}" for mark in one]
    yield "a channel, made before", [f"/c/{mark}" for mark in one]


def row(what: str, taken_ms: list[float], rest: str) -> str:
    p50, p95 = np.percentile(taken_ms, [50, 95])
    return f"  {what:<24}{len(taken_ms):>6}{p50:>9.2f}{p95:>9.2f}{max(taken_ms):>9.2f}  {rest}"


async def one_by_one(port: int, ids: tuple[str, ...]) -> None:
    connection = await Connection.to(port)
    await connection.get("/")
    for what, paths in kinds(ids):
        taken, sent = [], 0
        for path in paths:
            start = time.perf_counter()
            _, head, body = await connection.get(path)
            taken.append((time.perf_counter() - start) * 1000)
            sent += len(head) + len(body)
        print(row(what, taken, f"{sent / len(paths) / 1000:.1f} kB"))


@dataclass
class Load:
    """What came of the requests."""

    taken_ms: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    seen_s: float | None = None


async def under_load(port: int, ids: tuple[str, ...], rate: int, seconds: int, new: str) -> Load:
    """Each request has its moment, whether those before are answered or not."""
    load, start, due = Load(), time.perf_counter(), iter(range(rate * seconds))

    async def ask() -> None:
        connection = await Connection.to(port)
        for number in due:
            moment = start + number / rate
            await asyncio.sleep(moment - time.perf_counter())
            try:
                status, head, _ = await connection.get(f"/c/{ids[number * 7 % min(len(ids), 500)]}")
            except (OSError, asyncio.IncompleteReadError) as error:
                load.failed.append(repr(error))
                connection = await Connection.to(port)
                continue
            load.taken_ms.append((time.perf_counter() - moment) * 1000)
            if status != 200:
                load.failed.append(str(status))
            if new.encode() in head and load.seen_s is None:
                load.seen_s = time.perf_counter() - start

    await asyncio.gather(*(ask() for _ in range(CONNECTIONS)))
    return load


async def measure(rows: int, rate: int, seconds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "rows.csv", rows)
        catalogue = read_catalogue(folder / "rows.csv").catalogue
        store = SnapshotStore(folder / "data")
        store.publish(Snapshot.build(catalogue, built_at=NOW))
        after = Snapshot.build(catalogue, built_at=NOW + timedelta(hours=1))
        async with serving(folder / "data") as port:
            print(f"{rows} rows: pages, ms p50, p95, largest")
            await one_by_one(port, catalogue.channel_ids)
            published = asyncio.to_thread(store.publish, after)
            load, _ = await asyncio.gather(
                under_load(port, catalogue.channel_ids, rate, seconds, after.manifest.id), published
            )
        seen = "never" if load.seen_s is None else f"after {load.seen_s:.1f} s"
        p99 = np.percentile(load.taken_ms, 99)
        failed = f"p99 {p99:.2f}, {len(load.failed)} failed {load.failed[:3] or ''}, new snapshot {seen}"
        print(row(f"{rate} a second", load.taken_ms, failed))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[500, 100_000])
    parser.add_argument("--rate", type=int, default=500)
    parser.add_argument("--seconds", type=int, default=15)
    given = parser.parse_args()
    for rows in given.rows:
        asyncio.run(measure(rows, given.rate, given.seconds))


if __name__ == "__main__":
    main()
