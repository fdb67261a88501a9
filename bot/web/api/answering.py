"""A document as an answer, and what every route of the API says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.responses import JSONResponse

from bot.web.problems import MEDIA_TYPE, spoken

if TYPE_CHECKING:
    from pydantic import BaseModel

    from bot.lists.documents.parts import Document
    from bot.web.visit import Visit

# What tells of the CPI: the figure, and what popularity adds to a score.
CPI = {"cpi", "popularity"}
PREFIX = "/api/v1"
PROBLEM = {"$ref": "#/components/schemas/Problem"}


def answered(visit: Visit, document: Document) -> JSONResponse:
    """In the language that was asked in."""
    return spoken(visit, JSONResponse(document))


def described(name: str, model: type[BaseModel]) -> dict[str, Any]:
    """What a route is given: its texts are keys, its answers a model and problems."""
    return {
        "summary": f"web-api-{name}-title",
        "description": f"web-api-{name}",
        "operation_id": name,
        "response_model": None,
        "responses": {
            200: {"model": model, "description": "web-api-answer"},
            300: _problem("web-api-300"),
            304: {"description": "web-api-304"},
            "4XX": _problem("web-api-4xx"),
        },
    }


def _problem(key: str) -> dict[str, Any]:
    return {"description": key, "content": {MEDIA_TYPE: {"schema": PROBLEM}}}


def without_cpi(visit: Visit, document: Document) -> Document:
    """Without figures of the CPI, where the site shows none."""
    if visit.site.cpi:
        return document
    results = [
        {
            key: [one for one in value if not CPI & {one.get("name"), one.get("kind")}]
            if key in {"figures", "terms"}
            else value
            for key, value in result.items()
        }
        for result in document["results"]
    ]
    return {**document, "results": results}
