"""What lies around the pages, from the outermost to the innermost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.web.layers.reading import Reading

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.web.site import Site


def add_layers(app: FastAPI, site: Site) -> None:
    """Around an application; what is added last is outermost."""
    app.add_middleware(Reading, site=site)
