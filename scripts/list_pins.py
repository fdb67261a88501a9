"""Prints constraints.txt for the environment that it runs in: what is installed, and what other Pythons need.

    python scripts/list_pins.py EXTRA[,EXTRA]...

What only another Python that Plimate runs on asks for (audioop-lts from 3.13 on) is looked up in the
registry, and pinned with that condition as its marker.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution, distributions
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

if TYPE_CHECKING:
    from collections.abc import Iterator

    from packaging.markers import Marker

HEAD = "# Every package that any extra installs, resolved together. Written by: make constraints"
PYTHONS = ("3.11", "3.12", "3.13")
# Ours, and what the environment is created with.
OWN = {"plimate", "pip"}


def needed(root: Requirement, python: str) -> Iterator[Requirement]:
    """What this Python needs of it, directly or not; what is not installed here is gone no further into."""
    here = {key: str(value) for key, value in default_environment().items()}
    environment = {**here, "python_version": python, "python_full_version": f"{python}.0"}
    open_, seen = [root], set()
    while open_:
        asker = open_.pop()
        if (known := (canonicalize_name(asker.name), frozenset(asker.extras))) in seen:
            continue
        seen.add(known)
        yield asker
        try:
            lines = distribution(asker.name).requires or ()
        except PackageNotFoundError:
            continue
        asked = map(Requirement, lines)
        open_ += [one for one in asked if _is_asked_for(one.marker, environment, asker.extras)]


def _is_asked_for(marker: Marker | None, environment: dict[str, str], extras: set[str]) -> bool:
    return marker is None or any(marker.evaluate({**environment, "extra": extra}) for extra in extras or {""})


def elsewhere(root: Requirement, installed: set[str]) -> dict[str, Requirement]:
    """What other Pythons need and is not installed here, by name, as it was asked for last."""
    everything = (requirement for python in PYTHONS for requirement in needed(root, python))
    named = {canonicalize_name(requirement.name): requirement for requirement in everything}
    return {name: requirement for name, requirement in named.items() if name not in installed}


def newest(requirement: Requirement) -> str:
    """The newest version that the registry has of it for the newest Python."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    only = ["--only-binary=:all:", "--python-version", PYTHONS[-1]]
    with TemporaryDirectory() as folder:
        named = f"{requirement.name}{requirement.specifier}"
        subprocess.run([*pip, *only, "--dest", folder, named], check=True)  # noqa: S603 our own arguments
        (wheel,) = Path(folder).iterdir()
        return str(parse_wheel_filename(wheel.name)[1])


def main(extras: str) -> int:
    pins = {found.name: found.version for found in distributions()}
    lines = [f"{name}=={version}" for name, version in pins.items() if canonicalize_name(name) not in OWN]
    installed: set[str] = {canonicalize_name(name) for name in pins}
    for name, requirement in elsewhere(Requirement(f"plimate[{extras}]"), installed).items():
        lines.append(f"{name}=={newest(requirement)}; {requirement.marker}")
    print(HEAD, *sorted(lines, key=str.casefold), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
