"""What went wrong, for programs: problem documents by RFC 9457."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.responses import JSONResponse

if TYPE_CHECKING:
    from bot.web.visit import Visit

MEDIA_TYPE = "application/problem+json"
API = "/api/"
# Kinds of problems that a status alone tells; `/docs` explains each under its name.
KINDS = {
    HTTPStatus.BAD_REQUEST: "broken",
    HTTPStatus.NOT_FOUND: "no-address",
    HTTPStatus.METHOD_NOT_ALLOWED: "method",
    HTTPStatus.GONE: "gone",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "body",
    HTTPStatus.REQUEST_URI_TOO_LONG: "too-long",
    HTTPStatus.TOO_MANY_REQUESTS: "too-fast",
}
UNEXPECTED = "unexpected"
# Those of which a page speaks as a page does.
SAID = frozenset({"broken", "no-address", "method", "body", "too-long"})
# Kinds that a status does not tell: `bot/web/api` finds them.
FOUND = ("unsure", "unknown", "parameters", "contradiction", "no-value", "nothing", "no-way")
ALL_KINDS = (*FOUND, *KINDS.values(), UNEXPECTED)


class ProblemError(Exception):
    """No answer. detail: the reason, then what to do; members: what a program may go on with."""

    def __init__(self, status: int, kind: str, detail: str, **members: Any) -> None:
        self.status, self.kind, self.detail, self.members = status, kind, detail, members
        super().__init__(f"{status} {kind}: {detail}")


def is_api(visit: Visit) -> bool:
    """Whether whoever asks reads documents rather than pages."""
    return visit.path.startswith(API)


def problem(visit: Visit, status: int, kind: str, detail: str, **members: Any) -> JSONResponse:
    """A problem document; its type leads to what `/docs` says of it."""
    document = {
        "type": f"{visit.site.public}/docs#problem-{kind}",
        "title": visit.words(f"web-api-problem-{kind}"),
        "status": int(status),
        "detail": detail,
        **members,
    }
    answer = spoken(visit, JSONResponse(document, int(status), media_type=MEDIA_TYPE))
    if status >= HTTPStatus.BAD_REQUEST:
        answer.headers["Cache-Control"] = "no-store"
    return answer


def problem_of(visit: Visit, status: int, detail: str) -> JSONResponse:
    """One that its status tells."""
    kind = KINDS.get(HTTPStatus(status), UNEXPECTED)
    return problem(visit, status, kind, visit.words(f"web-api-said-{kind}") if kind in SAID else detail)


def spoken(visit: Visit, answer: JSONResponse) -> JSONResponse:
    """The same, saying its language and that it hangs on who asks."""
    answer.headers["Content-Language"] = visit.words.code
    answer.headers["Vary"] = "Accept-Language"
    return answer
