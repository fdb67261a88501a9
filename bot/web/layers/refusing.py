"""Requests that no page answers: broken addresses, other methods, bodies, and whoever asks too often."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from http import HTTPStatus
from math import ceil
from typing import TYPE_CHECKING, cast

from starlette.datastructures import Headers

from bot.web.paces import READY, visitor_of
from bot.web.pages.errors import error_page
from bot.web.problems import API, is_api
from bot.web.refused import LONGEST
from bot.web.visit import STATE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from bot.web.site import Site
    from bot.web.visit import Visit

LONGEST_TARGET = 8192
MOST_PARAMETERS = 100
METHODS = frozenset({"GET", "HEAD"})
# A body is read to its end, and thrown away, that whoever sends it gets to the answer.
MOST_READ, PATIENCE_S = 16 * 1024 * 1024, 10.0
BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
VISITOR = "plimate.visitor"
# What is wrong with a request that could not be read: the status and the key of the text.
UNREADABLE = "plimate.unreadable"


class Refusing:
    """Answers with a page of the right status; all else goes on."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visit = cast("Visit", scope[STATE])
        if wrong := _wrong(scope, visit):
            status, key = wrong
            # Links of the page go to the front page, not to what is wrong, which may be long.
            place = API if is_api(visit) else "/"
            answer = error_page(
                replace(visit, path=place, parameters=()), status, visit.words(key, most=LONGEST)
            )
            if status == HTTPStatus.METHOD_NOT_ALLOWED:
                answer.headers["Allow"] = ", ".join(sorted(METHODS))
            if has_body(headers):
                await _drained(receive)
                answer.headers["Connection"] = "close"
            await answer(scope, receive, send)
            return
        client = scope.get("client")
        peer = client[0] if client else ""
        visitor = visitor_of(peer, ", ".join(headers.getlist("x-forwarded-for")), self._site.proxies)
        scope[VISITOR] = visitor
        if wait_s := self._site.paces.wait_s(visitor, READY):
            await too_fast(visit, wait_s)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def too_fast(visit: Visit, wait_s: float) -> ASGIApp:
    """The page for whoever asks too often."""
    seconds = ceil(wait_s)
    answer = error_page(visit, HTTPStatus.TOO_MANY_REQUESTS, visit.words("web-error-fast", seconds=seconds))
    answer.headers["Retry-After"] = str(seconds)
    return answer


def has_body(headers: Headers) -> bool:
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers


def _wrong(scope: Scope, visit: Visit) -> tuple[int, str] | None:
    """The status and the key of the text, where something is wrong with a request."""
    path, query = scope.get("raw_path") or b"", scope["query_string"]
    if told := scope.get(UNREADABLE):
        return cast("tuple[int, str]", told)
    if scope["method"] not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED, "web-error-method"
    if has_body(Headers(scope=scope)):
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "web-error-body"
    return _wrong_address(path, query, visit)


def _wrong_address(path: bytes, query: bytes, visit: Visit) -> tuple[int, str] | None:
    """The same of an address alone."""
    if len(path) + len(query) > LONGEST_TARGET:
        return HTTPStatus.REQUEST_URI_TOO_LONG, "web-error-target"
    if _is_broken(path.partition(b"?")[0]) or _is_broken(query):
        return HTTPStatus.BAD_REQUEST, "web-error-broken"
    if len(visit.parameters) > MOST_PARAMETERS:
        return HTTPStatus.REQUEST_URI_TOO_LONG, "web-error-target"
    # The API says itself which of its parameters is too long; a page would repeat each in all of its links.
    if not is_api(visit) and any(len(text) > LONGEST for pair in visit.parameters for text in pair):
        return HTTPStatus.REQUEST_URI_TOO_LONG, "web-error-long"
    return None


def _is_broken(encoded: bytes) -> bool:
    """Whether a percent sign is followed by no two digits, or what is meant is no UTF-8, or a NUL."""
    if b"%" not in encoded and encoded.isascii():
        return b"\0" in encoded
    if BROKEN.search(encoded):
        return True
    plain = re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), encoded)
    try:
        return "\0" in plain.decode("utf-8")
    except UnicodeDecodeError:
        return True


async def _drained(receive: Receive) -> None:
    """Read a body and keep nothing of it: so much at most, and not for ever."""
    read = 0
    try:
        async with asyncio.timeout(PATIENCE_S):
            while read <= MOST_READ:
                message = await receive()
                read += len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return
