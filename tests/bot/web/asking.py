"""Asks the pages without a server between."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import httpx

from bot.web.app import create_app
from bot.web.paces import Paces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Message

    from bot.web.site import Site


def unhurried() -> Paces:
    """Anybody may ask as often as they like."""
    return Paces(lambda: 0.0, 0)


def browser(site: Site) -> httpx.AsyncClient:
    """What asks its application; redirects are not followed, and no exception passes through."""
    transport = httpx.ASGITransport(create_app(site), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://plimate")


def whys_of(html: str) -> list[str]:
    """Where a page leads for the reasons of its lines."""
    return [unescape(part.split('"')[0]) for part in html.split('<p class="why"><a href="')[1:]]


async def over_the_wire(
    app: ASGIApp,
    path: bytes,
    query: bytes = b"",
    method: str = "GET",
    headers: Sequence[tuple[bytes, bytes]] = (),
    bodies: Sequence[bytes] = (b"",),
) -> tuple[int, bytes]:
    """The status and the body that a request gets as it came: clients would put its address in order."""
    sent: list[Message] = []
    scope = {
        "type": "http",
        "method": method,
        "path": path.decode("utf-8", "replace"),
        "raw_path": path,
        "query_string": query,
        "headers": [*headers],
        "client": ("198.51.100.1", 1),
        "server": ("plimate", 80),
        "scheme": "http",
    }
    last = len(bodies) - 1
    messages = [
        {"type": "http.request", "body": body, "more_body": place < last} for place, body in enumerate(bodies)
    ]

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:])
