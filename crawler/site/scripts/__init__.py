"""What runs inside the page, in one closed scope; `window.__plimate` is all that the page could see of it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_PARTS = (
    "activity", "messages", "writing", "visible", "table", "popup", "site",
    "settling", "closing", "visit", "scroll",
)  # fmt: skip
_PUBLIC = (
    "visit",
    "locate",
    "look",
    "arrive",
    "afterLogin",
    "settledTable",
    "scrollOn",
    "loginFields",
    "openPopups",
    "sameName",
    "dismissNotice",
    "redact",
)


@cache
def bundle(*, headed: bool = False) -> str:
    """The script that makes the page readable. Harmless when run twice; leaves frames in the page alone."""
    folder = files(__package__)
    parts = "\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in _PARTS)
    flag = "window.__plimateHeaded = true;" if headed else ""
    public = ", ".join(_PUBLIC)
    return (
        f"(() => {{ if (window.__plimate || window.top !== window) return; {flag}\n{parts}\n"
        f"window.__plimate = {{ {public} }}; }})();"
    )
