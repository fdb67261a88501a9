"""What nobody expected: in full in the log under a number, which the page tells."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from bot.web.pages.errors import error_page
from bot.web.visit import STATE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)


class Failing:
    """Nobody is shown a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:
            if scope["type"] != "http" or begun:
                raise
            number = secrets.token_hex(4)
            log.error("error %s while a page was made", number, exc_info=error)  # noqa: TRY400 under a number
            visit = scope[STATE]
            answer = error_page(visit, 500, visit.words("web-error-unexpected", id=number))
            await answer(scope, receive, send)
