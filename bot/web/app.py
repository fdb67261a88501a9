"""The pages put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI

from bot.drawing.letters import widths
from bot.lookup.phrases import music_words
from bot.text.language import LANGUAGES, language
from bot.web.api import catalogue, docs, lists
from bot.web.api import pairs as pairs_api
from bot.web.api.errors import add_problems
from bot.web.assets import assets
from bot.web.layers.kept import KeptPages
from bot.web.layers.order import add_layers
from bot.web.measuring import Measures
from bot.web.pages import browse, card, channel, files, home, metrics, mix, pairs, pictures, sitemap, why
from bot.web.pages.errors import add_errors
from bot.web.rendering import environment, language_names
from bot.web.version import code_version

if TYPE_CHECKING:
    from bot.web.site import Site

API = (lists, catalogue, pairs_api)
PAGES = (home, channel, card, mix, why, browse, pairs, pictures, files, metrics, sitemap)


def read_all() -> None:
    """What pages are made of, while the files of this program are those that it was started from."""
    for reads in (environment, assets, code_version, music_words, language_names, widths):
        reads()
    for code in LANGUAGES:
        language(code)


def create_app(site: Site) -> FastAPI:
    """An ASGI application over what `site` has live; whoever rebinds its slot changes what is answered."""
    read_all()
    # A redirect of Starlette's for a slash too many would lead to whatever host the request names.
    app = FastAPI(title="Plimate", docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    for pages in PAGES:
        app.include_router(pages.router, include_in_schema=False)
    for routes in API:
        app.include_router(routes.router)
    app.include_router(docs.router, include_in_schema=False)
    add_errors(app)
    add_problems(app)
    app.state.measures = Measures(site)
    app.state.described = {}
    app.state.pages = KeptPages()
    add_layers(app, site, app.state.measures, app.state.pages)
    return app
