"""Which browsers the crawler can read pages with, and where on this machine they are."""

from __future__ import annotations

import shutil

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DRIVERS = ("chromedriver",)
# Debian's names for both, and for what lets an ordinary user's browser start where the kernel does not.
PACKAGES = ("chromium", "chromium-driver", "chromium-sandbox")


def is_of_sandbox(said: str) -> bool:
    """Whether a browser that does not start says that it is for want of a sandbox."""
    return any(word in said.casefold() for word in ("sandbox", "to new namespace"))


def browser_path(named: str = "") -> str | None:
    """The browser that the operator named, else the first that is found by name; None where there is none."""
    return _path(named, BROWSERS)


def driver_path(named: str = "") -> str | None:
    """The same of the program that steers it."""
    return _path(named, DRIVERS)


def _path(named: str, names: tuple[str, ...]) -> str | None:
    return next((path for name in ((named,) if named else names) if (path := shutil.which(name))), None)
