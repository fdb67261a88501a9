"""What an extra of ours installs, for a command that is told."""

from __future__ import annotations

import shlex
from importlib.metadata import PackageNotFoundError, requires


def requirements_of(extra: str, otherwise: str) -> str:
    """For `pip install`: as pyproject.toml has it, told by our metadata; `otherwise` where there is none."""
    try:
        lines = [
            line for line in requires("plimate") or () if f"extra == '{extra}'" in line.replace('"', "'")
        ]
    except PackageNotFoundError:
        lines = []
    return shlex.join([line.partition(";")[0].strip() for line in lines]) if lines else otherwise
