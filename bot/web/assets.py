"""What stands in `static/`, read once: nothing of an address ever becomes a path on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STATIC = Path(__file__).parent / "static"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file; `mark` is another as soon as it changes."""

    body: bytes
    kind: str
    mark: str


@cache
def assets() -> Mapping[str, Asset]:
    """By their names."""
    found = {}
    for path in sorted(STATIC.iterdir()):
        if path.suffix in KINDS:
            body = path.read_bytes()
            mark = sha256(body).hexdigest()[:12]
            found[path.name] = Asset(body, KINDS[path.suffix], mark)
    return found


def asset_address(name: str) -> str:
    """With its mark, so that a browser may keep it for good."""
    return f"/static/{name}?v={assets()[name].mark}"
