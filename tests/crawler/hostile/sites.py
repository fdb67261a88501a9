"""Every hostile site, and one crawl of it as an operator would start it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from crawler.practice.channels import invent_channels
from crawler.practice.lab import EMAIL, PASSWORD, PATH, PracticeLab
from tests.crawler.conftest import served
from tests.crawler.hostile import scripts, wire

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[3]
HUNG_S = 400.0
NAMES = {
    "a host of dots": "http://a..b.example/datalab/1",
    "a host with a long label": f"http://{'ü' * 200}.example/datalab/1",
    "a host that is none": "http://\u202e☃.invalid/datalab/1",
    "a port that is none": "http://127.0.0.1:99999/datalab/1",
    "a port that is closed": "http://127.0.0.1:1/datalab/1",
    "a port of words": "http://127.0.0.1:http/datalab/1",
}


@dataclass(frozen=True)
class Site:
    """`url` of what is crawled, `udp` where a page's datagrams would arrive."""

    url: str
    udp: socket.socket


@dataclass(frozen=True)
class Ending:
    """How a crawl ended. `left`: processes and folders that outlived it; `sent`: datagrams of the page."""

    status: int
    seconds: float
    told: str
    said: str
    left: tuple[str, ...]
    sent: int

    @property
    def faults(self) -> list[str]:
        """What must not be."""
        controls = [
            char for char in self.said + self.told if char != "\n" and (char < " " or "\x7f" <= char < "\xa0")
        ]
        lines = self.said.strip().count("\n") + bool(self.said.strip())
        return [
            *(["a traceback"] if "Traceback" in self.said else []),
            *(["hung"] if self.status == -signal.SIGKILL else []),
            *([f"controls {sorted(set(controls))}"] if controls else []),
            *([f"{lines} lines"] if lines != (self.status != 0) else []),
            *([f"left {self.left}"] if self.left else []),
            *([f"{self.sent} datagrams"] if self.sent else []),
        ]  # fmt: skip


def names() -> list[str]:
    """`kind: what is hostile`, as `site` takes it."""
    kinds: dict[str, Iterable[str]] = {
        "address": NAMES,
        "robots.txt": wire.ANYWHERE | wire.ROBOTS_ALONE,
        "page": wire.ANYWHERE | wire.PAGE_ALONE,
        "beside the table": scripts.BESIDE,
        "alone": scripts.ALONE,
    }
    return [f"{kind}: {name}" for kind, members in kinds.items() for name in members]


@contextmanager
def site(named: str) -> Iterator[Site]:
    kind, _, name = named.partition(": ")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))
        udp.settimeout(0)
        if kind == "address":
            yield Site(NAMES[name], udp)
        elif kind == "beside the table":
            script = scripts.BESIDE[name].replace("{udp}", str(udp.getsockname()[1]))
            with served(_spoiled(script)) as port:
                yield Site(f"http://127.0.0.1:{port}{PATH}?tab=channel", udp)
        else:
            with wire.wire_site(_answers(kind, name)) as answering:
                yield Site(answering.url, udp)


def _answers(kind: str, name: str) -> dict[str, wire.Answer]:
    if kind == "alone":
        page = wire.html(scripts.ALONE[name])
        return {wire.PAGE: page, "/hostile/": page}
    hostile = (wire.ANYWHERE | wire.ROBOTS_ALONE | wire.PAGE_ALONE)[name]
    return {wire.ROBOTS if kind == "robots.txt" else wire.PAGE: hostile, "/ring/": wire.elsewhere}


def _spoiled(script: str) -> web.Application:
    """The practice Data Lab with a script of somebody else in its page."""

    @web.middleware
    async def spoil(request: web.Request, handler: web.Handler) -> web.StreamResponse:  # type: ignore[name-defined]
        answer: web.StreamResponse = await handler(request)
        if request.path == PATH and isinstance(answer, web.Response) and answer.text:
            answer.text = answer.text.replace("<body>", f"<body><script>{script}</script>")
        return answer

    app = PracticeLab(invent_channels(8), {}, 5.0).app()
    app.middlewares.append(spoil)
    app.add_routes([web.get("/hostile/{name}", _worker)])
    return app


async def _worker(_: web.Request) -> web.Response:
    text = "onfetch = (e) => e.respondWith(new Response('<script>for(;;);</script>'));"
    return web.Response(text=text, content_type="text/javascript")


def crawl(url: str, folder: Path, **more: str) -> subprocess.Popen[str]:
    """A crawl that writes into `folder` and has its browser's profile there."""
    outside = {
        key: value for key, value in os.environ.items() if not key.startswith(("DATALAB_", "SELENIUM_"))
    }
    settings = {"DATALAB_EMAIL": EMAIL, "DATALAB_PASSWORD": PASSWORD, "DATALAB_MIN_GAP_S": "0"}
    return subprocess.Popen(
        [sys.executable, "-m", "crawler", "--patience", "3", "--out", str(folder / "out" / "channels.csv")],
        env=outside | {"PYTHONPATH": str(ROOT), "TMPDIR": str(folder), "DATALAB_URL": url} | settings | more,
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        errors="backslashreplace",
    )


def ending(named: str) -> Ending:
    """Crawl the site to its end, or to `HUNG_S`."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as name, site(named) as hostile:
        folder, begun = Path(name), time.monotonic()
        process = crawl(hostile.url, folder)
        try:
            told, said = process.communicate(timeout=HUNG_S)
        except subprocess.TimeoutExpired:
            process.kill()
            told, said = process.communicate()
        seconds = time.monotonic() - begun
        left = (*_processes(name), *(path.name for path in folder.glob("plimate-browser-*")))
        return Ending(process.returncode, seconds, told, said, left, _datagrams(hostile.udp))


def _processes(folder: str) -> tuple[str, ...]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes()
        except OSError:
            continue
        if os.fsencode(folder) in words:
            found.append(f"process {entry.parent.name}")
    return tuple(found)


def _datagrams(udp: socket.socket) -> int:
    count = 0
    while True:
        try:
            udp.recv(65536)
        except BlockingIOError:
            return count
        count += 1
