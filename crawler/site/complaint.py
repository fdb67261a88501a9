"""Why Chromium does not start, in its own words: ChromeDriver keeps them to itself."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from crawler.installed import is_of_sandbox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE_S = 20.0
# [pid:thread:day/time:LEVEL:file.cc:line] what is said
LOG_LINE = re.compile(r"\s*(\[[0-9:/.]+:(?P<level>[A-Z]+)[^\]]*\] )?(?P<said>\S.*?)\s*")
SENTENCE = re.compile(r"\S.*?[.!?](?=\s|$)")
SENTENCES = 2


def complaint(browser: str, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What the browser says when it is started with these arguments by itself; "" where it starts.

    Its processes are for the caller to end: they have the profile that is among the arguments.
    """
    command = [browser, *arguments, "--dump-dom", "about:blank"]
    try:
        tried = subprocess.run(  # noqa: S603 the operator's browser
            command,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ""
    return "" if tried.returncode == 0 else telling(tried.stderr.decode(errors="replace"))


def telling(said: str) -> str:
    """The line of Chromium's log that tells why it gave up: of its sandbox, else fatal, else the last."""
    lines = [(found["level"], found["said"]) for found in map(LOG_LINE.fullmatch, said.splitlines()) if found]
    of_sandbox = [line for _, line in lines if is_of_sandbox(line)]
    fatal = [line for level, line in reversed(lines) if level == "FATAL"]
    line = next(iter([*of_sandbox, *fatal, *(line for _, line in reversed(lines))]), "")
    return " ".join(SENTENCE.findall(line)[:SENTENCES]) or line
