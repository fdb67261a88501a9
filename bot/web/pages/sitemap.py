"""`/sitemap.xml`, and the maps that it names."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from bot.web import sitemap
from bot.web.visit import Visiting  # noqa: TC001 FastAPI evaluates the annotations

KIND = "application/xml"

router = APIRouter()


@router.get("/sitemap.xml")
async def index(visit: Visiting) -> Response:
    """The map of maps."""
    return Response(sitemap.index(visit.site, visit.snapshot), media_type=KIND)


@router.get("/sitemaps/{name}.xml")
async def part(visit: Visiting, name: str) -> Response:
    """One of them."""
    if name not in {str(number) for number in range(sitemap.maps(visit.snapshot) + 1)}:
        raise HTTPException(404)
    return Response(sitemap.part(visit.site, visit.snapshot, int(name)), media_type=KIND)
