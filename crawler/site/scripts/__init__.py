"""What runs inside the page, in one closed scope; `window.__plimate` is all that the page could see of it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from crawler.site.scripts.modules import bundled

ENTRY = "index"
# Its datagrams would leave the machine past the proxy that everything else goes by.
OFF = "['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'].forEach((n) => delete window[n]);"
# A dialog of a frame would stop the page too, and windows without end the browser.
QUIET = (
    "window.open = () => null; if (window.top !== window) "
    "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => null;"
)


def sources() -> dict[str, str]:
    """The parts by name."""
    scripts = (path for path in files(__package__).iterdir() if path.name.endswith(".js"))
    return {path.name.removesuffix(".js"): path.read_text(encoding="utf-8") for path in scripts}


@cache
def bundle(*, headed: bool = False) -> str:
    """The script that makes the page readable. Harmless when run twice; frames lose what could disturb."""
    flag = "window.__plimateHeaded = true;" if headed else QUIET
    return (
        f"(() => {{ if (window.__plimate) return; {OFF} {flag} if (window.top !== window) return;\n"
        f"{bundled(sources(), ENTRY)}\n}})();"
    )
