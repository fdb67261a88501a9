"""Why Chromium does not start, in its own words."""

import os
from pathlib import Path

import pytest

from crawler.site.complaint import complaint, telling

LOG = "[12:12:1201/032108.249101:ERROR:content/browser/zygote_host/zygote_host_impl_linux.cc:130]"
CAUSE = "No usable sandbox! If this is a Debian system, please install the chromium-sandbox package."
SANDBOX = f"{LOG} {CAUSE} If you are running on Ubuntu 23.10+, see https://example.org. Or use --no-sandbox."
BUS = "[12:12:1201/032109.18:ERROR:dbus/object_proxy.cc:572] Failed to call method: NameHasOwner."
MOVED = "Failed to move to new namespace: PID namespaces supported, but failed: errno = 1"
ZYGOTE = (
    "[12:12:1201/032758.8:FATAL:content/zygote.cc:228] Zygote process exited prematurely with exit code 1"
)
FATAL = "[1201/03:FATAL:gpu.cc(3)] GPU process isn't usable. Goodbye."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"/usr/bin/chromium: 9: [: 1: unexpected operator\n{SANDBOX}\n{BUS}\n", CAUSE),
        (f"{MOVED}\n{ZYGOTE}\n{BUS}\n", MOVED),
        (f"{FATAL}\n{BUS}\n#0 0x5581 base::debug\n", "GPU process isn't usable. Goodbye."),
        (
            "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file\n\n",
            "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file",
        ),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_the_line_that_tells_is_found(said: str, told: str) -> None:
    assert telling(said) == told


def test_a_browser_is_asked_with_the_arguments_and_the_environment_of_a_crawl(tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text('#!/bin/sh\necho "$* in $TMPDIR" >&2\nexit 3\n')
    browser.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "TMPDIR": "there"}
    said = complaint(str(browser), ["--headless=new"], environment)
    assert said == "--headless=new --dump-dom about:blank in there"


def test_a_browser_that_starts_has_no_complaint(tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text('#!/bin/sh\necho "a warning" >&2\n')
    browser.chmod(0o755)
    assert complaint(str(browser), [], {}) == ""
