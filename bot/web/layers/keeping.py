"""Pages that were made are kept as long as their snapshot, packed; a browser that has one is told so."""

from __future__ import annotations

import gzip
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, cast
from zlib import crc32

from starlette.datastructures import MutableHeaders

from bot.web.layers.kept import AHEAD, Kept, Key
from bot.web.layers.refusing import VISITOR, too_fast
from bot.web.paces import WORKED_OUT
from bot.web.version import code_version
from bot.web.visit import STATE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.web.layers.kept import KeptPages
    from bot.web.paces import Paces
    from bot.web.visit import Visit

PACKED = ("text/", "application/json", "application/problem+json", "application/xml", "image/svg+xml")
WORTH_PACKING, LEVEL = 500, 5
KEPT = frozenset({HTTPStatus.OK, HTTPStatus.MULTIPLE_CHOICES, HTTPStatus.SEE_OTHER})
ALWAYS_ASK = "no-cache"


class Keeping:
    """Answers GET and HEAD. Whatever an answer hangs on is in its key: data, its age, language, address."""

    def __init__(self, app: ASGIApp, paces: Paces, pages: KeptPages) -> None:
        self._app, self._paces, self._pages = app, paces, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", AHEAD}:
            await self._app(scope, receive, send)
            return
        visit = cast("Visit", scope[STATE])
        path, query = scope.get("raw_path") or scope["path"].encode(), scope["query_string"]
        key = Key(visit.snapshot.manifest.id, visit.days_old, visit.words.code, path, query)
        if scope["type"] == AHEAD:
            if key not in self._pages:
                await self._once(key, {**scope, "type": "http"}, receive, visit)
            return
        kept = self._pages.asked(key)
        if kept is None:
            if wait_s := self._paces.wait_s(scope[VISITOR], WORKED_OUT):
                await too_fast(visit, wait_s)(scope, receive, send)
                return
            kept = await self._once(key, scope, receive, visit)
        await _sent(kept, scope, send)

    async def _once(self, key: Key, scope: Scope, receive: Receive, visit: Visit) -> Kept:
        """Made once, however many ask for it meanwhile."""
        if (coming := self._pages.coming(key)) is not None and (kept := await coming) is not None:
            return kept
        with self._pages.making(key) as finished:
            kept = await self._made(scope, receive, visit)
            if is_to_be_kept(kept):
                self._pages.keep(key, kept)
                finished(kept)
            return kept

    async def _made(self, scope: Scope, receive: Receive, visit: Visit) -> Kept:
        parts: list[Message] = []

        async def collect(message: Message) -> None:
            parts.append(message)

        await self._app({**scope, "method": "GET"}, receive, collect)
        start, body = parts[0], b"".join(part.get("body", b"") for part in parts[1:])
        headers = MutableHeaders(raw=[*start["headers"]])
        kind = headers.get("content-type", "")
        _describe(headers, start["status"], visit)
        packs = len(body) >= WORTH_PACKING and kind.startswith(PACKED)
        if packs:
            body = gzip.compress(body, LEVEL, mtime=0)
        return Kept.of(start["status"], headers, body, packs)


def is_to_be_kept(kept: Kept) -> bool:
    """Not what is so for a moment, nor what is wrong."""
    return kept.status in KEPT and "no-store" not in kept.control


def tag_of(visit: Visit) -> str:
    """Of the data, its age, the language, and what makes pages of them. Weak: packed, it is the same page."""
    site = visit.site
    set_up = crc32(repr((site.public, site.at, site.cpi, site.source, visit.days_old)).encode())
    return f'W/"{visit.snapshot.manifest.id}-{visit.words.code}-{code_version()}-{set_up:08x}"'


def _describe(headers: MutableHeaders, status: int, visit: Visit) -> None:
    """What the answer hangs on, and how long it may be taken for the present one."""
    headers.setdefault("Cache-Control", ALWAYS_ASK if status in KEPT else "no-store")
    if status == HTTPStatus.OK and "no-store" not in headers["cache-control"]:
        headers.setdefault("ETag", tag_of(visit))
    headers.add_vary_header("Accept-Encoding")
    if headers.get("content-type", "").startswith("text/html") or status == HTTPStatus.SEE_OTHER:
        headers.add_vary_header("Accept-Language")
        headers.setdefault("Content-Language", visit.words.code)


async def _sent(kept: Kept, scope: Scope, send: Send) -> None:
    accepted, known = _asked(scope)
    if kept.packed and not takes_gzip(accepted):
        kept = kept.unpacked()
    unchanged = kept.status == HTTPStatus.OK and kept.tag and known and _has(known, kept.tag)
    status = HTTPStatus.NOT_MODIFIED.value if unchanged else kept.status
    headers = [*(kept.unchanged if unchanged else kept.sent)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    body = b"" if unchanged or scope["method"] == "HEAD" else kept.body
    await send({"type": "http.response.body", "body": body})


def _asked(scope: Scope) -> tuple[str, str]:
    """Accept-Encoding and If-None-Match."""
    accepted = known = b""
    for name, value in scope["headers"]:
        if name == b"accept-encoding":
            accepted = accepted or value
        elif name == b"if-none-match":
            known = known or value
    return accepted.decode("latin-1"), known.decode("latin-1")


@lru_cache(512)
def takes_gzip(accepted: str) -> bool:
    """By RFC 9110, 12.5.3; q=0 refuses."""
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() in {"gzip", "*"}:
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _has(header: str, tag: str) -> bool:
    """Whether If-None-Match names it; compared weakly, as for GET."""
    if header.strip() == "*":
        return True
    known = {part.strip().removeprefix("W/") for part in header.split(",")}
    return tag.removeprefix("W/") in known
