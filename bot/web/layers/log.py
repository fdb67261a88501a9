"""A line a request: never what was typed, never who."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("bot.web.access")
PATH = 120


class AccessLog:
    """Method, path without its query, status, bytes, milliseconds."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status, sent = time.perf_counter(), 0, 0

        async def counting(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, counting)
        finally:
            took_ms = (time.perf_counter() - began) * 1000
            path = path_logged(scope.get("raw_path") or scope["path"].encode("utf-8", "replace"))
            log.info("%s %s %d %d B %.1f ms", scope["method"][:8], path, status, sent, took_ms)


def path_logged(raw: bytes) -> str:
    """A path as it came, printable, of a length that a line has room for."""
    text = raw.partition(b"?")[0].decode("ascii", "backslashreplace")
    shown = text if text.isprintable() else "".join(char if char.isprintable() else "?" for char in text)
    return shown if len(shown) <= PATH else f"{shown[:PATH]}…"
