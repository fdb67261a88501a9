"""Paths as an operator writes them."""

from __future__ import annotations

import os
import re
from pathlib import Path

VARIABLE = re.compile(r"\$(?:\w+|\{[^}]*\})")


def written_out(path: str) -> str:
    """A path with ~ and $VARIABLES filled in, as a shell does it.

    Raises:
        ValueError: one of them is not known.
    """
    filled = os.path.expandvars(path.strip())
    if left := next(
        (one for one in VARIABLE.finditer(path) if one[0][1:].strip("{}") not in os.environ), None
    ):
        raise ValueError(f"there is no variable {left[0]} to fill in; write the path out")
    try:
        return os.fspath(Path(filled).expanduser()) if filled else ""
    except RuntimeError as error:
        raise ValueError("there is no such user's home folder; write the path out") from error
