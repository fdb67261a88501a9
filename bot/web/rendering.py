"""Templates into pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.text.footer import footer
from bot.text.language import LANGUAGES
from bot.web.assets import asset_address
from bot.web.origin import origin_told

if TYPE_CHECKING:
    from bot.web.visit import Visit

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Everything is escaped; a name that a template does not get is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["asset"] = asset_address
    return made


@cache
def language_names() -> dict[str, str]:
    """What each language calls itself."""
    return {code: str(Locale.parse(code).get_display_name(code)) for code in LANGUAGES}


def page(visit: Visit, template: str, status: int = 200, **given: Any) -> HTMLResponse:
    """A template of `templates/` as a page. given: `title` at least."""
    html = (
        environment()
        .get_template(f"{template}.html")
        .render(
            visit=visit,
            words=visit.words,
            languages=language_names(),
            footer=footer(visit.snapshot, visit.words),
            origin=origin_told(visit.snapshot, visit.site.source, visit.words),
            **given,
        )
    )
    return HTMLResponse(html, status)
