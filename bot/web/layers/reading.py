"""A request is read once, before anything answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.web.visit import STATE, read

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from bot.web.site import Site


class Reading:
    """Puts the visit into the scope, where all within find it."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope[STATE] = read(scope, self._site)
        await self._app(scope, receive, send)
