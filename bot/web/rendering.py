"""Templates into pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from fastapi.responses import HTMLResponse
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from bot.lookup.remembered import Remembered
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
    """Everything is escaped; a name that a template does not get is an error.

    All are read at once: another version of this program may be put in the place of this one while it runs.
    """
    made = Environment(
        loader=DictLoader({path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir()}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for name in made.list_templates():
        made.get_template(name)
    return made


@cache
def bar(percent: int) -> Markup:
    """A bar so long: a list has dozens of them, and each is made once."""
    return Markup(environment().get_template("bar.html").render(percent=percent).strip())  # noqa: S704 a template of ours


@cache
def language_names() -> dict[str, str]:
    """What each language calls itself."""
    return {code: str(Locale.parse(code).get_display_name(code)) for code in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page, whatever is on it."""

    brand: Markup
    top_search: Markup
    places: Markup
    bottom: Markup


FRAMES: Remembered[Frame] = Remembered(64)


def frame_of(visit: Visit) -> Frame:
    """Of a file each has its own: its links begin where the file lies."""
    if visit.is_file:
        return _framed(visit)
    hangs_on = (visit.words.code, visit.spoken, visit.days_old, visit.site.source)
    return FRAMES.result(visit.snapshot, hangs_on, lambda: _framed(visit))


def _framed(visit: Visit) -> Frame:
    words, days = visit.words, visit.days_old
    parts: Any = (
        environment()
        .get_template("frame.html")
        .make_module(
            {
                "visit": visit,
                "words": words,
                "footer": footer(visit.snapshot, words),
                "age": words("list-days-old", days=days) if days else "",
                "origin": origin_told(visit.snapshot, visit.site.source, words),
            }
        )
    )
    return Frame(parts.brand(), parts.top_search(), parts.places(), parts.bottom())


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
            tile=tile_drawer(),
            frame=frame_of(visit),
            bar=bar,
            title=title,
            unfurled=unfurled(visit, title, description, address, row),
            words=visit.words,
            languages=language_names(),
            **given,
        )
    )
    return HTMLResponse(html, status)
