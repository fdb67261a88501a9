"""Which pages this program makes of the same data: another as soon as code, texts or templates change."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

BOT = Path(__file__).parents[1]
ROOMS = ("web", "locales", "lists", "lookup", "text", "drawing")
KINDS = {".py", ".html", ".css", ".js", ".svg", ".ftl", ".toml"}


@cache
def code_version() -> str:
    """Eight characters."""
    paths = sorted(path for room in ROOMS for path in (BOT / room).rglob("*") if path.suffix in KINDS)
    known = sha256()
    for path in paths:
        known.update(f"{path.relative_to(BOT)}\n".encode())
        known.update(path.read_bytes())
    return known.hexdigest()[:8]
