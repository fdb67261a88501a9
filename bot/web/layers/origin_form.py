"""A target may be a whole address, by RFC 9112, 3.2.2: the part that is ours is taken, not its host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

HOST = re.compile(rb"https?://[^/?#]*", re.IGNORECASE)


class OriginForm:
    """What lies within sees paths alone, each beginning with a slash."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raw: bytes = scope.get("raw_path") or b""
        if scope["type"] == "http" and not raw.startswith(b"/"):
            raw = HOST.sub(b"", raw, count=1) or b"/"
            if raw.startswith(b"/"):
                scope = {**scope, "raw_path": raw, "path": unquote(raw.decode("ascii", "replace"))}
        await self._app(scope, receive, send)
