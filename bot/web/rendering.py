"""Templates into pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.text.footer import footer
from bot.text.language import LANGUAGES
from bot.web.origin import origin_told
from bot.web.tiles import tile_drawer
from bot.web.unfurling import unfurled

if TYPE_CHECKING:
    from bot.web.unfurling import Several
    from bot.web.visit import Visit

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Everything is escaped; a name that a template does not get is an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def bar(percent: int) -> Markup:
    """A bar so long: a list has dozens of them, and each is made once."""
    return Markup(environment().get_template("bar.html").render(percent=percent).strip())  # noqa: S704 a template of ours


@cache
def language_names() -> dict[str, str]:
    """What each language calls itself."""
    return {code: str(Locale.parse(code).get_display_name(code)) for code in LANGUAGES}


def page(
    visit: Visit,
    template: str,
    status: int = 200,
    *,
    title: str,
    description: str = "",
    address: str = "",
    row: int | Several | None = None,
    **given: Any,
) -> HTMLResponse:
    """A template of `templates/` as a page.

    description: what a link to it says below the title. address: where the page is found; "" for one that
    nobody shares. row: the channel that it is of, or the channels.
    """
    html = (
        environment()
        .get_template(f"{template}.html")
        .render(
            visit=visit,
            asset=visit.asset,
            drawn_tile=tile_drawer(),
            bar=bar,
            title=title,
            unfurled=unfurled(visit, title, description, address, row),
            words=visit.words,
            languages=language_names(),
            footer=footer(visit.snapshot, visit.words),
            age=visit.words("list-days-old", days=days) if (days := visit.days_old) else "",
            origin=origin_told(visit.snapshot, visit.site.source, visit.words),
            **given,
        )
    )
    return HTMLResponse(html, status)
