"""How soon the pages come, what each costs, and whether any is dropped while the data changes under load.

    python -m benchmarks.web_load [--snapshot FOLDER | --rows N ...] [--rate Q] [--seconds S] [--ready S]

`plimate web` in a process of its own, on loopback, with no limit for an address. First it may make pages
ahead, till it is quiet, for --ready seconds at most. Then pages one after the other, by kind: p50, p95 and
the largest in milliseconds from the request to the last byte, the server's own time a page, and the bytes
sent; no page but those called so was made before. Then Q requests a second for S seconds, as people visit
(benchmarks/web_visits.py), over connections that stay open; after a third of that time a new snapshot is
published. How many were answered and lost, p50, p95, p99 and the largest from the moment each was due, how
many addresses there were, and how long after it was published the new snapshot answered.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote

import numpy as np

from benchmarks.refresh_load import write_rows
from benchmarks.web_visits import Crowd, Visitors
from bot.web.addresses import channel_mark
from recommender import Snapshot, SnapshotStore, read_catalogue

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ROOT = Path(__file__).parents[1]
PAGES = 150
CONNECTIONS = 32
NOW = datetime(2026, 1, 1, tzinfo=UTC)
HEADERS = "HTTP/1.1\r\nHost: plimate\r\nAccept-Encoding: gzip\r\n\r\n"
# The server has less to do than this share of a core when it is ready.
QUIET, QUIET_S = 0.05, 3.0


@dataclass
class Server:
    """A process, and where it listens."""

    pid: int
    port: int

    @property
    def own_s(self) -> float:
        """The time that it has computed for."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    async def ready(self, most_s: float) -> float:
        """After how long it is quiet."""
        began = time.perf_counter()
        while (waited := time.perf_counter() - began) < most_s:
            before = self.own_s
            await asyncio.sleep(QUIET_S)
            if self.own_s - before < QUIET * QUIET_S:
                break
        return waited


@dataclass
class Connection:
    """One that stays open."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @classmethod
    async def to(cls, port: int) -> Connection:
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def get(self, path: str) -> int:
        """How many bytes came."""
        self.writer.write(f"GET {path} {HEADERS}".encode())
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        if int(head.split(b" ", 2)[1]) >= 500:
            raise RuntimeError(path)
        await self.reader.readexactly(length)
        return len(head) + length


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[Server]:
    """A server over a data folder."""
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
        yield Server(process.pid, int(line.decode().strip().rstrip("/").rpartition(":")[2]))
    finally:
        process.terminate()
        await process.wait()


def kinds(snapshot: Snapshot) -> Iterator[tuple[str, list[str]]]:
    """Addresses of each kind, none of them twice; those with a count are made by nobody beforehand."""
    rows = Random(11).sample([*np.flatnonzero(snapshot.features.known)], 2 * PAGES)
    marks = [channel_mark(snapshot, row) for row in rows]
    one, other = marks[:PAGES], marks[PAGES:]
    pairs = [*zip(one, other, strict=True)]
    yield "a channel", [f"/c/{mark}?count=11" for mark in one]
    yield "a channel, hidden gems", [f"/c/{mark}?depth=hidden&count=11" for mark in other]
    yield (
        "why",
        [
            f"/c/{mark}/why/{channel_mark(snapshot, snapshot.similar(int(row), 1)[0].row)}?count=11"
            for mark, row in zip(other, rows[PAGES:], strict=True)
            if snapshot.similar(int(row), 1)
        ],
    )
    yield "a mix", [f"/mix?like={a}&like={b}" for a, b in pairs]
    yield "a genre", [f"/browse/{genre}?page={page}" for genre in ("Jazz", "Pop") for page in range(1, 6)]
    yield "two beside each other", [f"/compare/{a}/{b}" for a, b in pairs]
    yield "a way", [f"/path/{a}/{b}" for a, b in pairs]
    names = [snapshot.catalogue.names[row] for row in rows]
    yield (
        "what is typed",
        [f"/suggest?q={typed}" for typed in dict.fromkeys(quote(name[:3]) for name in names)],
    )
    yield "the API, a list", [f"/api/v1/similar?q={mark}" for mark in one]
    yield "the API, a card", [f"/api/v1/card?q={mark}" for mark in one]
    yield "a channel, asked before", [f"/c/{mark}?count=11" for mark in one]


async def one_by_one(server: Server, snapshot: Snapshot) -> None:
    connection = await Connection.to(server.port)
    await connection.get("/")
    print(f"  {'':<24}{'pages':>6}{'p50':>9}{'p95':>9}{'largest':>9}{'own':>9}  sent")
    for what, paths in kinds(snapshot):
        taken, sent, own = [], 0, server.own_s
        for path in paths:
            start = time.perf_counter()
            sent += await connection.get(path)
            taken.append((time.perf_counter() - start) * 1000)
        own = (server.own_s - own) * 1000 / len(paths)
        p50, p95 = np.percentile(taken, [50, 95])
        told = f"{p50:>9.2f}{p95:>9.2f}{max(taken):>9.2f}{own:>9.2f}"
        print(f"  {what:<24}{len(paths):>6}{told}  {sent / len(paths) / 1000:.1f} kB")


async def under_load(
    server: Server, snapshot: Snapshot, rate: int, seconds: int, store: SnapshotStore
) -> None:
    visitors = Visitors(snapshot, Random(3))
    paths = [visitors.address() for _ in range(rate * seconds)]
    after = next(entry.id for entry in store.listing() if not entry.current)
    crowd = Crowd(server.port, [f"GET {path} {HEADERS}".encode() for path in paths], rate, after)
    own, began = server.own_s, time.perf_counter()

    async def publish() -> None:
        await asyncio.sleep(seconds / 3)
        await asyncio.to_thread(store.roll_back, after)

    load, _ = await asyncio.gather(crowd.run(CONNECTIONS), publish())
    took = time.perf_counter() - began
    p50, p95, p99 = np.percentile(load.taken_ms, [50, 95, 99])
    seen = "never" if load.seen_s is None else f"after {load.seen_s - seconds / 3:.1f} s"
    late = np.percentile(load.late_ms or [0.0], 99)
    answered = f"{len(load.taken_ms)} answered in {took:.1f} s, {load.lost} lost"
    print(f"  {rate} a second for {seconds} s: {answered}, by status {load.statuses}")
    print(f"  ms: p50 {p50:.1f}, p95 {p95:.1f}, p99 {p99:.1f}, largest {max(load.taken_ms):.1f}")
    print(f"  {len({*paths})} addresses; sent late by {late:.1f} ms at p99; new snapshot {seen}")
    print(f"  the server computed for {server.own_s - own:.1f} s; load {os.getloadavg()[0]:.1f}")


def later(snapshot: Snapshot, folder: Path, saved: Path | None) -> Snapshot:
    """The same an hour later. saved: where it is on the disk: writing a large one takes minutes."""
    manifest = snapshot.manifest
    built_at = manifest.built_at + timedelta(hours=1)
    id_ = f"{built_at:%Y%m%dT%H%M%S}000Z-{manifest.id.rpartition('-')[2]}"
    found = replace(snapshot, manifest=replace(manifest, id=id_, built_at=built_at))
    if saved:
        place = folder / "snapshots" / id_
        shutil.copytree(saved, place, ignore=shutil.ignore_patterns("manifest.json"))
        found.manifest.save(place)
    return found


async def measure(snapshot: Snapshot, given: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as name:
        store = SnapshotStore(name)
        store.publish(later(snapshot, Path(name), given.snapshot))
        if given.snapshot:
            shutil.copytree(given.snapshot, Path(name) / "snapshots" / snapshot.manifest.id)
        store.publish(snapshot)
        async with serving(Path(name)) as server:
            waited = await server.ready(given.ready)
            count, load = len(snapshot.catalogue), os.getloadavg()[0]
            print(f"{count} channels; quiet after {waited:.0f} s, load {load:.1f}")
            await one_by_one(server, snapshot)
            await server.ready(given.ready)
            await under_load(server, snapshot, given.rate, given.seconds, store)


def built(rows: int) -> Snapshot:
    """Of so many invented channels."""
    with tempfile.TemporaryDirectory() as name:
        write_rows(Path(name) / "rows.csv", rows)
        return Snapshot.build(read_catalogue(Path(name) / "rows.csv").catalogue, built_at=NOW)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[500])
    parser.add_argument("--snapshot", type=Path, help="a saved snapshot instead")
    parser.add_argument("--rate", type=int, default=500)
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--ready", type=float, default=300.0, help="how long it may make ready, at most")
    given = parser.parse_args()
    if given.snapshot:
        asyncio.run(measure(Snapshot.load(given.snapshot), given))
        return
    for rows in given.rows:
        asyncio.run(measure(built(rows), given))


if __name__ == "__main__":
    main()
