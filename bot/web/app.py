"""The pages put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI

from bot.web.layers.order import add_layers
from bot.web.pages import browse, channel, files, home, mix, pairs, sitemap
from bot.web.pages.errors import add_errors

if TYPE_CHECKING:
    from bot.web.site import Site

PAGES = (home, channel, mix, browse, pairs, files, sitemap)


def create_app(site: Site) -> FastAPI:
    """An ASGI application over what `site` has live; whoever rebinds its slot changes what is answered."""
    app = FastAPI(title="Plimate", docs_url=None, redoc_url=None, openapi_url=None)
    for pages in PAGES:
        app.include_router(pages.router, include_in_schema=False)
    add_errors(app)
    add_layers(app, site)
    return app
