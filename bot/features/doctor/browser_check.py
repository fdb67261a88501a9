"""Whether the browser that crawls is there, and starts."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.doctor.finding import Finding, Verdict
from bot.processes.child import child_environment
from crawler.installed import browser_path, driver_path, is_of_sandbox
from crawler.protocol import TRIAL

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal.speech import Speech

PATIENCE_S = 120.0


@dataclass(frozen=True, slots=True)
class Started:
    """The browser's version, or "" and what it said in place of starting."""

    version: str
    reason: str = ""


Start = Callable[["Settings"], Started]


def started(settings: Settings) -> Started:
    """Start it once, with a crawl's arguments and settings, in a process of the crawler's own."""
    environment = child_environment(settings.environment())
    try:
        tried = subprocess.run(  # noqa: S603 our own program
            [sys.executable, "-m", TRIAL],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
        said = json.loads(tried.stdout.decode().strip().rpartition("\n")[2])
        return Started(str(said.get("version", "")), str(said.get("message", "")))
    except (OSError, ValueError, AttributeError, subprocess.TimeoutExpired):
        return Started("")


def check_browser(settings: Settings, words: Speech, start: Start) -> Finding:
    """A warning where nothing is to be crawled, else an error."""
    if settings.selenium_remote_url:
        return _tried(words("terminal-doctor-grid"), settings, words, start)
    found = browser_path(settings.chrome_binary)
    if found is None:
        missing = words("terminal-doctor-no-browser")
        return _missing(missing, settings.chrome_binary and "CHROME_BINARY", settings, words)
    if driver_path(settings.chromedriver) is None:
        missing = words("terminal-doctor-no-driver", browser=found)
        return _missing(missing, settings.chromedriver and "CHROMEDRIVER", settings, words)
    return _tried(found, settings, words, start)


def _tried(browser: str, settings: Settings, words: Speech, start: Start) -> Finding:
    done = start(settings)
    if done.version:
        found = words("terminal-doctor-starts", browser=browser, version=done.version)
        return Finding("browser", Verdict.GOOD, found)
    reason = done.reason or words("terminal-doctor-silent")
    found = words("terminal-doctor-starts-not", browser=browser, reason=reason.rstrip("."))
    if settings.selenium_remote_url:
        remedy = words("terminal-doctor-grid-down")
    elif is_of_sandbox(reason):
        remedy = words("terminal-doctor-sandbox")
    else:
        remedy = words("terminal-doctor-reinstall")
    return Finding("browser", _how_bad(settings), found, remedy)


def _missing(found: str, variable: str, settings: Settings, words: Speech) -> Finding:
    remedy = words("terminal-doctor-install")
    if variable:
        found, remedy = f"{found} ({variable})", words("terminal-doctor-correct", variable=variable)
    return Finding("browser", _how_bad(settings), found, remedy)


def _how_bad(settings: Settings) -> Verdict:
    return Verdict.BAD if settings.datalab_url else Verdict.WARNING
