"""`python -m crawler` as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_S = 240.0


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    outside = {
        name: value for name, value in os.environ.items() if not name.startswith(("DATALAB_", "SELENIUM_"))
    }
    return subprocess.Popen(
        [sys.executable, "-m", "crawler", "--patience", "1", *arguments],
        env={**outside, "PYTHONPATH": str(ROOT), **environment},
        cwd=Path(__file__).parent,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
