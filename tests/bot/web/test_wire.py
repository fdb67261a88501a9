"""Connections that only wait, and requests that nobody can read, against a server that listens."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot.web import wire
from bot.web.server import serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi import FastAPI

    from recommender.snapshots.snapshot import Snapshot

GET = b"GET /healthz HTTP/1.1\r\nHost: plimate\r\n\r\n"


@asynccontextmanager
async def serving(app: FastAPI) -> AsyncIterator[int]:
    """The port of a server that ends with the block."""
    ready = asyncio.Event()

    async def beside() -> None:
        await asyncio.Event().wait()

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = asyncio.ensure_future(serve(app, listening, beside, ready.set))
        await ready.wait()
        try:
            yield listening.getsockname()[1]
        finally:
            server.cancel()
            await asyncio.gather(server, return_exceptions=True)


async def answer(port: int, *sent: bytes) -> bytes:
    """All that comes till the other side closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.writelines(sent)
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("GET / HTTP/1.1한국\r\nHost: a\r\n\r\n".encode(), b"400 Bad Request"),
        ("한국 / HTTP/1.1\r\nHost: a\r\n\r\n".encode(), b"400 Bad Request"),
        (b"GET / HTTP/1.1\r\n\r\n", b"400 Bad Request"),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", b"400 Bad Request"),
        (
            b"GET / HTTP/1.1\r\nHost: a\r\nA: " + b"a" * 100_000,
            b"431 Request Header Fields Too Large",
        ),
    ],
)
async def test_what_cannot_be_read_gets_a_page_like_any_other(
    app: FastAPI, caplog: pytest.LogCaptureFixture, raw: bytes, status: bytes
) -> None:
    caplog.set_level(logging.INFO, "bot")
    async with serving(app) as port:
        head, _, body = (await answer(port, raw)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 " + status + b"\r\n")
    assert b"content-security-policy: " in head
    assert b"<h1>" in body
    assert [record.name for record in caplog.records if record.name.startswith("bot.")] == ["bot.web.access"]


@pytest.mark.parametrize("pieces", [1, 2])
async def test_letters_that_nobody_encoded_are_read_as_they_were_typed(
    app: FastAPI, snapshot: Snapshot, pieces: int
) -> None:
    name = next(name for name in snapshot.catalogue.names if name.isalpha() and not name.isascii())
    rest = "Host: a\r\nConnection: close\r\n\r\n"
    parts = (f"GET /api/v1/similar?q={name} HTTP/1.1\r\n", rest)
    sent = [part.encode() for part in (["".join(parts)] if pieces == 1 else parts)]
    async with serving(app) as port:
        head, _, body = (await answer(port, *sent)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert json.loads(body)["match"]["name"] == name


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost:"])
async def test_whoever_does_not_end_a_request_loses_the_connection(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    monkeypatch.setattr(wire, "HEAD_S", 0.01)
    async with serving(app) as port:
        got = await answer(port, sent)
    assert got == b""


async def test_more_connections_than_there_may_be_are_closed_at_once(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(app) as port:
        monkeypatch.setattr(wire.Wire, "most", 1)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        assert await answer(port, GET) == b""
        writer.write(GET)
        assert (await reader.readuntil(b"\r\n")).startswith(b"HTTP/1.1 200")
        writer.close()
