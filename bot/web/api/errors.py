"""What the API raises, as problem documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from fastapi.exceptions import RequestValidationError

from bot.text.untrusted import plain
from bot.web.problems import ProblemError, problem
from bot.web.visit import STATE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI, Request
    from fastapi.responses import Response

    from bot.text.language import Language
    from bot.web.visit import Visit

NAME = 40
# What pydantic calls a mistake → the text that says it; all else is a value that is none.
SAID = {
    "missing": "missing",
    "extra_forbidden": "extra",
    "string_pattern_mismatch": "blank",
    "string_too_long": "long",
    "too_long": "many",
    "greater_than_equal": "least",
    "less_than_equal": "most",
    "less_than": "most",
    "int_parsing": "number",
    "int_from_float": "number",
    "int_parsing_size": "number",
    "bool_parsing": "switch",
    "enum": "value",
    "literal_error": "value",
}


def add_problems(app: FastAPI) -> None:
    """Have them told."""

    async def told(request: Request, error: Exception) -> Response:
        visit = cast("Visit", request.scope[STATE])
        if not isinstance(error, ProblemError):
            raise error
        return problem(visit, error.status, error.kind, error.detail, **error.members)

    async def wrong(request: Request, error: Exception) -> Response:
        visit = cast("Visit", request.scope[STATE])
        if not isinstance(error, RequestValidationError):
            raise error
        mistakes = [_mistake(one, visit.words) for one in error.errors()]
        detail = visit.words("web-api-wrong", which=mistakes[0]["detail"])
        return problem(visit, 400, "parameters", detail, parameters=mistakes)

    app.add_exception_handler(ProblemError, told)
    app.add_exception_handler(RequestValidationError, wrong)


def _mistake(error: Mapping[str, Any], words: Language) -> dict[str, str]:
    """error: as pydantic tells it, `loc` being ("query", name of the parameter, place in its list)."""
    name = plain(str(error["loc"][1]) if len(error["loc"]) > 1 else "?", NAME)
    about: Mapping[str, Any] = error.get("ctx") or {}
    limits = ("max_length", "ge", "le", "lt")
    limit = next((about[limit] for limit in limits if limit in about), 0)
    given = {"name": name, "limit": limit, "values": str(about.get("expected", ""))}
    key = SAID.get(error["type"], "number" if "int" in error["type"] else "blank")
    return {"parameter": name, "detail": words(f"web-api-wrong-{key}", **given)}
