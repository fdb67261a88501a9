"""What an extra of ours installs, for a command that is told, and whether it is there."""

from __future__ import annotations

import shlex
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec

RENDERER = "resvg"
# As `pip install` takes it; pyproject.toml has the same.
REQUIREMENT = "resvg>=0.2"
PAGES = ("fastapi", "jinja2", "uvicorn", "prometheus_client")


def can_render() -> bool:
    """Whether pictures can be drawn as PNG."""
    return find_spec(RENDERER) is not None


def can_serve() -> bool:
    """Whether what `plimate web` and `plimate export` need is installed."""
    return all(map(find_spec, PAGES))


def requirements_of_pages() -> str:
    return requirements_of("web", "fastapi jinja2 uvicorn prometheus-client")


def requirements_of(extra: str, otherwise: str) -> str:
    """For `pip install`: as pyproject.toml has it, told by our metadata; `otherwise` where there is none."""
    try:
        lines = [
            line for line in requires("plimate") or () if f"extra == '{extra}'" in line.replace('"', "'")
        ]
    except PackageNotFoundError:
        lines = []
    return shlex.join([line.partition(";")[0].strip() for line in lines]) if lines else otherwise
