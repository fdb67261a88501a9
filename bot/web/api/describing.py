"""The OpenAPI document, in the language of who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from bot.web.api.problem_model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.routing import BaseRoute

    from bot.text.language import Language

VERSION = "1"
KEY = "web-api-"
TOLD = frozenset({"summary", "description"})
REFERENCE = "#/components/schemas/{model}"


def openapi(routes: list[BaseRoute], words: Language, public: str) -> dict[str, Any]:
    """Of the routes that have a schema. public: where the site is found, "" where that is not set."""
    document = get_openapi(
        title="Plimate",
        version=VERSION,
        description="web-api-lead",
        routes=routes,
        servers=[{"url": public}] if public else None,
    )
    schemas = document["components"]["schemas"]
    problem = Problem.model_json_schema(ref_template=REFERENCE)
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return dict(_told(document, words))


def _told(document: Mapping[str, Any], words: Language) -> dict[str, Any]:
    """Its keys in words; what classes say of themselves is for who reads the code."""
    told: dict[str, Any] = {}
    for name, value in document.items():
        if name in TOLD and isinstance(value, str):
            if value.startswith(KEY):
                told[name] = words(value)
        else:
            told[name] = _part(value, words)
    return told


def _part(value: Any, words: Language) -> Any:
    if isinstance(value, dict):
        return _told(value, words)
    return [_part(one, words) for one in value] if isinstance(value, list) else value
