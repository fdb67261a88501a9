"""What runs inside the page, in one closed scope; `window.__plimate` is all that the page could see of it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from crawler.site.scripts.modules import bundled

ENTRY = "index"


def sources() -> dict[str, str]:
    """The parts by name."""
    scripts = (path for path in files(__package__).iterdir() if path.name.endswith(".js"))
    return {path.name.removesuffix(".js"): path.read_text(encoding="utf-8") for path in scripts}


@cache
def bundle(*, headed: bool = False) -> str:
    """The script that makes the page readable. Harmless when run twice; leaves frames in the page alone."""
    flag = "window.__plimateHeaded = true;" if headed else ""
    return (
        f"(() => {{ if (window.__plimate || window.top !== window) return; {flag}\n"
        f"{bundled(sources(), ENTRY)}\n}})();"
    )
