"""What lies around the pages, from the outermost to the innermost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.web.layers.failing import Failing
from bot.web.layers.headers import Headers
from bot.web.layers.keeping import Keeping
from bot.web.layers.log import AccessLog
from bot.web.layers.origin_form import OriginForm
from bot.web.layers.reading import Reading
from bot.web.layers.refusing import Refusing
from bot.web.measuring import Measuring

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.web.layers.kept import KeptPages
    from bot.web.measuring import Measures
    from bot.web.site import Site


def add_layers(app: FastAPI, site: Site, measures: Measures, pages: KeptPages) -> None:
    """Around an application; what is added last is outermost."""
    app.add_middleware(Keeping, paces=site.paces, pages=pages)
    app.add_middleware(Refusing, site=site)
    app.add_middleware(Failing)
    app.add_middleware(Reading, site=site)
    app.add_middleware(Headers)
    app.add_middleware(AccessLog)
    app.add_middleware(Measuring, measures=measures)
    app.add_middleware(OriginForm)
