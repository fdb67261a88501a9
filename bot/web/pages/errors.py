"""Pages for what has no page: the reason first, then what to do."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING, cast

from fastapi.responses import RedirectResponse

from bot.text.untrusted import plain
from bot.web.lines import named
from bot.web.pages.gone import NoChannelError
from bot.web.problems import is_api, problem_of
from bot.web.refused import RefusedError
from bot.web.rendering import page
from bot.web.visit import STATE
from bot.web.whys import NAME

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from fastapi.responses import Response

    from bot.web.visit import Visit

KEYS = {404: "web-error-unknown", 405: "web-error-method"}
NEAREST = 1


def error_page(visit: Visit, status: int, told: str) -> Response:
    """A page that says it in a sentence, under the form for another try; to a program a document."""
    if is_api(visit):
        return problem_of(visit, status, told)
    title = visit.words("web-error-title", status=status)
    answer = page(visit, "error", status, title=title, told=told, near=[])
    answer.headers["Cache-Control"] = "no-store"
    return answer


def gone_page(visit: Visit, name: str) -> Response:
    """A channel that is gone, and the one whose name is nearest; or an address that never was one."""
    words = visit.words
    if not name:
        return error_page(visit, HTTPStatus.NOT_FOUND, words("web-error-no-channel"))
    hits = visit.snapshot.names.search(name, NEAREST)
    return page(
        visit,
        "error",
        HTTPStatus.GONE,
        title=words("web-error-title", status=410),
        told=words("web-error-gone", name=plain(name, NAME)),
        near=[named(visit, visit.snapshot.catalogue[hit.row]) for hit in hits],
    )


def add_errors(app: FastAPI) -> None:
    """What pages raise, as pages."""

    def visit_of(request: Request) -> Visit:
        return cast("Visit", request.scope[STATE])

    async def no_channel(request: Request, error: Exception) -> Response:
        return gone_page(visit_of(request), error.name if isinstance(error, NoChannelError) else "")

    async def refused(request: Request, error: Exception) -> Response:
        visit = visit_of(request)
        if not isinstance(error, RefusedError):
            raise error
        if error.status == HTTPStatus.REQUEST_URI_TOO_LONG:  # nor is it repeated in links
            visit = replace(visit, path="/", parameters=())
        return error_page(visit, error.status, visit.words(error.key, **error.variables))

    async def of_http(request: Request, error: Exception) -> Response:
        status = getattr(error, "status_code", 500)
        visit = visit_of(request)
        shorter = replace(visit, path=visit.path.rstrip("/"))
        slashes = visit.path != shorter.path and not request.url.path.startswith("//")
        if status == HTTPStatus.NOT_FOUND and slashes and is_api(visit) == is_api(shorter):
            return RedirectResponse(shorter.here(shorter.parameters), HTTPStatus.PERMANENT_REDIRECT)
        answer = error_page(visit, status, visit.words(KEYS.get(status, "web-error-unknown")))
        answer.headers.update(getattr(error, "headers", None) or {})
        return answer

    app.add_exception_handler(NoChannelError, no_channel)
    app.add_exception_handler(RefusedError, refused)
    app.add_exception_handler(404, of_http)
    app.add_exception_handler(405, of_http)
