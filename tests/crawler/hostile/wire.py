"""A site that breaks HTTP itself: what is sent goes byte by byte, whatever the protocol says."""

# ruff: noqa: E501 - an answer or a script stands on one line

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

DRIP_S = 0.5
ROBOTS, PAGE = "/robots.txt", "/datalab/1"
FREE = b"User-agent: *\nDisallow:\n"


@dataclass
class WireSite:
    """`answers`: what each path sends, in pieces; `{port}` stands for the site's own. `asked`: paths, in order."""

    answers: Mapping[str, Answer]
    asked: list[str] = field(default_factory=list)
    port: int = 0
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{PAGE}?tab=channel"

    def serve(self, listening: socket.socket) -> None:
        while not self._over.is_set():
            with suppress(OSError):
                connection, _ = listening.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def end(self) -> None:
        self._over.set()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                head += (more := connection.recv(65536))
                if not more:
                    return
            path = head.split()[1].decode().partition("?")[0]
            self.asked.append(path)
            answer = self.answers.get(path) or self.answers.get(f"/{path.split('/')[1]}/") or missing
            for piece in answer():
                if self._over.is_set():
                    return
                connection.sendall(piece.replace(b"{port}", str(self.port).encode()))


Answer: TypeAlias = "Callable[[], Iterable[bytes]]"


@contextmanager
def wire_site(answers: Mapping[str, Answer]) -> Iterator[WireSite]:
    site = WireSite({ROBOTS: body(FREE), **answers})
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        site.port = listening.getsockname()[1]
        thread = threading.Thread(target=site.serve, args=(listening,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.end()
            thread.join()


def raw(*pieces: bytes) -> Answer:
    return lambda: pieces


def missing() -> Iterable[bytes]:
    return (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",)


def body(content: bytes, kind: str = "text/plain", status: str = "200 OK", more: str = "") -> Answer:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n{more}Connection: close\r\n\r\n"
    return raw(head.encode(), content)


def html(text: str) -> Answer:
    return body(f"<!doctype html><meta charset=utf-8>{text}".encode(), "text/html")


def redirect(to: str) -> Answer:
    return body(b"", status="302 Found", more=f"Location: {to}\r\n")


def forever(first: bytes, again: bytes, pause_s: float = 0.0) -> Answer:
    def pieces() -> Iterator[bytes]:
        yield first
        for _ in itertools.count():
            time.sleep(pause_s)
            yield again

    return pieces


def silence() -> Iterator[bytes]:
    time.sleep(3600)
    yield b""


def elsewhere() -> Iterator[bytes]:
    """Each redirect leads to a path that was not there before."""
    target = f"/ring/{time.monotonic_ns()}"
    yield from redirect(target)()


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
BOMB = b"".join(b"Disallow: /" + b"*1" * n + b"x\n" for n in range(2, 40))

ANYWHERE: dict[str, Answer] = {
    "a garbage status line": raw(b"\x00\xff\x1b]0;owned\x07 nonsense\r\n\r\n"),
    "a status that is no number": raw(b"HTTP/1.1 abc OK\r\n\r\n"),
    "a status of 999999": raw(b"HTTP/1.1 999999 OK\r\nContent-Length: 0\r\n\r\n"),
    "headers without end": forever(OK, b"X-More: " + b"y" * 1000 + b"\r\n"),
    "one header without end": forever(OK + b"X-Long: ", b"y" * 65536),
    "headers drop by drop": forever(OK, b"X-Slow: y\r\n", DRIP_S),
    "a body without end": forever(OK + b"Content-Type: text/html\r\n\r\n", b"# nothing to see here\n" * 4000),
    "a body drop by drop": forever(OK + b"Content-Type: text/html\r\n\r\n", b"#\n", DRIP_S),
    "a broken chunk": raw(CHUNKED + b"zz;\r\nUser-agent: *\r\n"),
    "a body cut short": raw(OK + b"Content-Type: text/html\r\nContent-Length: 5000\r\n\r\nUser-agent: *\nDis"),
    "chunks cut short": raw(CHUNKED + b"1000\r\nUser-agent: *\nDis"),
    "a length below zero": raw(OK + b"Content-Length: -5\r\n\r\nUser-agent: *\n"),
    "silence": silence,
    "an empty answer": raw(b""),
    "100 Continue without end": forever(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a redirect to itself": redirect(PAGE),
    "redirects without end": elsewhere,
    "a redirect to another host": redirect("http://localhost:{port}/other"),
    "a redirect to a host of dots": redirect("http://a..b.example/"),
    "a redirect to a long label": redirect(f"http://{'ü' * 200}.example/".encode("ascii", "xmlcharrefreplace").decode()),
    "a redirect to a bad port": redirect("http://127.0.0.1:99999/"),
    "a redirect to a file": redirect("file:///etc/passwd"),
    "a redirect to nonsense": redirect("http://[::1"),
    "another try after nonsense": body(b"", status="429 Too Many", more="Retry-After: \x1b[2J-\r\n"),
    "another try never": body(b"", status="429 Too Many", more="Retry-After: 99999999\r\n"),
    "a packed bomb": body(gzip.compress(b"#" * 50_000_000), "text/html", more="Content-Encoding: gzip\r\n"),
}  # fmt: skip
ROBOTS_ALONE: dict[str, Answer] = {
    "patterns that explode": body(b"User-agent: *\n" + BOMB),
    "a delay of centuries": body(b"User-agent: *\nCrawl-delay: 99999999999\n"),
    "a delay that is no number": body(b"User-agent: *\nCrawl-delay: nan\nCrawl-delay: 1e999\n"),
    "bytes at random": body(bytes(range(256)) * 2000),
}
PAGE_ALONE: dict[str, Answer] = {
    "a password asked for by HTTP": body(
        b"", status="401 No", more='WWW-Authenticate: Basic realm="\x1b]0;x"\r\n'
    ),
    "a download": body(
        b"x" * 100_000, "application/zip", more="Content-Disposition: attachment; filename=../a.zip\r\n"
    ),
    "a download without end": forever(
        OK + b"Content-Type: application/octet-stream\r\n\r\n", b"x" * 65536, 0.01
    ),
    "204 No Content": raw(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "a refresh without end": body(b"<p>again", "text/html", more="Refresh: 0\r\n"),
    "broken XML": body(b"<?xml version='1.0'?><a><b>", "application/xml"),
    "a table of bytes": body(bytes(range(256)) * 4000, "text/html; charset=utf-16"),
}
