"""What this program was started as, so that a command that is told can be pasted into the same shell."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NAME, PACKAGE = "plimate", "bot"


def surroundings() -> Mapping[str, str]:
    """What every message may name: how to call this program, its Python, and Debian's packages."""
    from crawler.installed import PACKAGES  # noqa: PLC0415 few messages have anything of this

    as_root = "" if os.geteuid() == 0 else "sudo "
    return {
        "plimate": started_as(),
        "python": shlex.quote(sys.executable),
        "apt_install": f"{as_root}apt-get install",
        "chromium": " ".join(PACKAGES),
    }


@cache
def started_as() -> str:
    """`plimate` where the shell finds it by that name, else its path or `python -m bot`, as typed."""
    return shown(sys.argv, sys.orig_argv)


def shown(argv: Sequence[str], original: Sequence[str]) -> str:
    """The same of given words; `original`: those of the whole process, the interpreter first.

    Of a process that was started as something else, a test say, the name alone.
    """
    if _is_module(original):
        return shlex.join([original[0], "-m", PACKAGE])
    path = argv[0] if argv else ""
    if Path(path).stem != NAME or _is_found_by_name(path):
        return NAME
    return shlex.quote(path)


def _is_module(original: Sequence[str]) -> bool:
    """Whether it is `python … -m bot …`: what stands before are options of Python's own."""
    for option, value in pairwise(original[1:]):
        if option == "-m":
            return value == PACKAGE
        if not option.startswith("-"):
            return False
    return False


def _is_found_by_name(path: str) -> bool:
    found = shutil.which(NAME)
    return found is not None and Path(path).exists() and Path(path).samefile(found)
