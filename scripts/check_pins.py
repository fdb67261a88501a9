"""Fails when .venv holds a package that constraints.txt does not pin, or at another version.

    python scripts/check_pins.py

So a dependency that was added to pyproject.toml alone does not go unnoticed.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import distributions
from pathlib import Path

CONSTRAINTS = Path(__file__).resolve().parents[1] / "constraints.txt"
# Ours, and what the environment is created with.
OWN = {"plimate", "pip"}


def normalised(name: str) -> str:
    """The one spelling of a package's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(text: str) -> dict[str, str]:
    """Version by normalised name, from `name==version` lines; a condition behind `;` is no part of it."""
    pins = (line.partition(";")[0].strip() for line in text.splitlines() if not line.startswith("#"))
    lines = (pin.partition("==") for pin in pins)
    return {normalised(name): version for name, _, version in lines}


def main() -> int:
    pins = pinned(CONSTRAINTS.read_text(encoding="utf-8"))
    installed = {normalised(found.name): found.version for found in distributions()}
    wrong = {name: version for name, version in installed.items() if pins.get(name) != version}
    for name in sorted(wrong.keys() - OWN):
        print(f"{name} {wrong[name]} is installed; constraints.txt: {pins.get(name, 'nothing')}")
    if wrong.keys() - OWN:
        print("Choose the versions anew (make constraints), or install again (make clean install)")
        return 1
    print(f"all {len(installed.keys() - OWN)} installed packages are pinned")
    return 0


if __name__ == "__main__":
    sys.exit(main())
