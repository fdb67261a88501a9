"""`/docs`: the API for people; `/api/v1/openapi.json`: for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from bot.web.api.answering import PREFIX
from bot.web.api.describing import openapi
from bot.web.problems import ALL_KINDS, spoken
from bot.web.rendering import page
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import offers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fastapi.responses import Response

    from bot.web.visit import Visit

OPENAPI = f"{PREFIX}/openapi.json"
OK, JSON = "200", "application/json"

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of an answer: `path` as in results[].name, `kind` as in text or null."""

    path: str
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class ShownParameter:
    """A parameter and how a form asks for it. values: all that it takes, where these are few."""

    name: str
    kind: str
    told: str
    required: bool
    default: str
    values: tuple[str, ...]
    least: int | None
    most: int | None
    example: str


@dataclass(frozen=True, slots=True)
class ShownOperation:
    """An address; `tried`: the form's action, with an example in place of what stands in the path."""

    name: str
    address: str
    title: str
    told: str
    tried: str
    parameters: tuple[ShownParameter, ...]
    fields: tuple[ShownField, ...]


@router.get(OPENAPI)
async def described(visit: Visiting, request: Request) -> Response:
    """The OpenAPI document."""
    return spoken(visit, JSONResponse(_document(visit, request)))


@router.get("/docs")
async def docs(visit: Visiting, request: Request) -> Response:
    """Every address with a form to try it, what it answers, and what can go wrong."""
    document = _document(visit, request)
    words = visit.words
    return page(
        visit,
        "docs",
        title=words("web-api-docs"),
        lead=words("web-api-lead"),
        description=words("web-api-lead"),
        address=visit.here(()),
        openapi=visit.link(*OPENAPI.strip("/").split("/")),
        operations=list(_operations(document, _examples(visit))),
        problems=[
            (kind, words(f"web-api-problem-{kind}"), words(f"web-api-about-{kind}")) for kind in ALL_KINDS
        ],
    )


def _document(visit: Visit, request: Request) -> dict[str, Any]:
    """Made once a language: nothing in it hangs on the data, and it takes longer than a hundred pages."""
    made: dict[str, dict[str, Any]] = request.app.state.described
    if (document := made.get(visit.words.code)) is None:
        document = openapi(request.app.routes, visit.words, visit.site.public)
        made[visit.words.code] = document
    return document


def _examples(visit: Visit) -> dict[str, str]:
    """Values that lead somewhere in the present data."""
    snapshot = visit.snapshot
    rows = [hit.row for hit in snapshot.names.search("", 2)]
    alike = snapshot.similar(rows[0], 1) if rows else []
    names = [snapshot.catalogue.names[row] for row in (*rows[:1], *(one.row for one in alike), *rows[1:])]
    found = dict(zip(("one", "other"), names, strict=False))
    if rows:
        found |= {"q": names[0], "like": names[0], "id": snapshot.catalogue.ids[rows[0]]}
    if genres := offers(snapshot, Criteria(), Facet.GENRE):
        found["genre"] = genres[0].name
    return found


def _operations(document: Mapping[str, Any], examples: Mapping[str, str]) -> Iterator[ShownOperation]:
    schemas = document["components"]["schemas"]
    for address, methods in document["paths"].items():
        operation = methods["get"]
        model = operation["responses"][OK]["content"][JSON]["schema"]
        yield ShownOperation(
            operation["operationId"],
            address,
            operation["summary"],
            operation["description"],
            address.replace("{id}", examples.get("id", "")),
            tuple(
                sorted(
                    (
                        _parameter(one, schemas, examples)
                        for one in operation.get("parameters", ())
                        if one["in"] == "query"
                    ),
                    key=lambda one: (not one.required, one.name == "lang"),
                )
            ),
            tuple(_fields(model, schemas)),
        )


def _parameter(
    one: Mapping[str, Any], schemas: Mapping[str, Any], examples: Mapping[str, str]
) -> ShownParameter:
    schema = _resolved(one["schema"], schemas)
    default = schema.get("default")
    return ShownParameter(
        one["name"],
        _kind(schema, schemas),
        one.get("description", ""),
        one.get("required", False),
        "" if default in (None, [], "", False) else str(default),
        tuple(schema.get("enum", ())),
        schema.get("minimum"),
        schema.get("maximum"),
        examples.get(one["name"], "") if one.get("required") or one["name"] == "genre" else "",
    )


def _fields(model: Mapping[str, Any], schemas: Mapping[str, Any], path: str = "") -> Iterator[ShownField]:
    """All fields of an answer that are described, those within others behind them."""
    for name, given in _resolved(model, schemas).get("properties", {}).items():
        schema = _resolved(given, schemas)
        here = f"{path}{name}"
        if told := given.get("description", ""):
            yield ShownField(here, _kind(schema, schemas), told)
        if schema.get("type") == "array" and not told:
            yield from _fields(schema["items"], schemas, f"{here}[].")
        elif schema.get("type") == "object" and not told:
            yield from _fields(schema, schemas, f"{here}.")


def _resolved(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference refers to; of several kinds the one that is not null."""
    if "$ref" in schema:
        return {**schemas[schema["$ref"].rpartition("/")[2]], **schema}
    if "anyOf" in schema:
        kind = next(one for one in schema["anyOf"] if one.get("type") != "null")
        return {**_resolved(kind, schemas), **{key: value for key, value in schema.items() if key != "anyOf"}}
    return schema


def _kind(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    """What JSON calls it; string[] for a list of such."""
    if schema.get("type") == "array":
        return f"{_kind(_resolved(schema['items'], schemas), schemas)}[]"
    return str(schema.get("type", "object"))
