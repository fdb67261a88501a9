"""The browser is started, not only looked for."""

from pathlib import Path
from typing import Any

import pytest

from bot.features.doctor.browser_check import Started, check_browser, started
from bot.features.doctor.finding import Finding, Verdict
from bot.settings import Settings
from bot.terminal.speech import speech

SECRET = "hunter2-of-the-grid"  # noqa: S105 invented
SANDBOX = "No usable sandbox! If this is a Debian system, please install the chromium-sandbox package."


def settings(**given: Any) -> Settings:
    return Settings(**{"_env_file": None, **given})


def checked(given: Settings, started_so: Started, code: str = "en") -> Finding:
    return check_browser(given, speech(code), lambda _: started_so)


def program(folder: Path, name: str, script: str = "") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(("address", "verdict"), [("", Verdict.WARNING), ("http://a.test/b", Verdict.BAD)])
def test_no_browser_or_no_driver_is_bad_where_one_is_to_crawl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, verdict: Verdict
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, lacks in (("chromium", "no Chromium"), ("chromedriver", "no ChromeDriver")):
        browser = checked(settings(datalab_url=address), Started("156"))
        assert browser.verdict is verdict
        assert lacks in browser.found
        assert "apt-get install chromium chromium-driver chromium-sandbox" in browser.remedy
        program(tmp_path, name)
    browser = checked(settings(datalab_url=address), Started("156"))
    assert browser.verdict is Verdict.GOOD
    assert str(tmp_path / "chromium") in browser.found
    assert "156" in browser.found


@pytest.mark.parametrize("name", ["chrome_binary", "chromedriver"])
def test_a_browser_that_is_not_where_the_operator_said_is_told_by_its_variable(name: str) -> None:
    given = settings(**{"chrome_binary": "/bin/true", name: "/nowhere/at/all"})
    browser = checked(given, Started("156"))
    assert browser.verdict is Verdict.WARNING
    assert name.upper() in browser.remedy


@pytest.mark.parametrize(
    ("said", "remedy"),
    [(SANDBOX, "chromium-sandbox"), ("libnss3.so: no such file", "--reinstall"), ("", "--reinstall")],
)
@pytest.mark.parametrize("code", ["en", "ko"])
def test_what_the_browser_says_is_shown_with_what_mends_it(said: str, remedy: str, code: str) -> None:
    browser = checked(settings(chrome_binary="/bin/true", chromedriver="/bin/true"), Started("", said), code)
    assert browser.verdict is Verdict.WARNING
    assert said.rstrip(".") in browser.found
    assert remedy in browser.remedy


def test_a_grid_needs_no_browser_here_and_its_password_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    given = settings(selenium_remote_url=f"http://grid:{SECRET}@127.0.0.1:1")
    assert checked(given, Started("156")).verdict is Verdict.GOOD
    down = check_browser(given, speech("en"), started)
    assert down.verdict is Verdict.WARNING
    assert "SELENIUM_REMOTE_URL" in down.remedy
    assert SECRET not in f"{down.found}{down.remedy}"


def test_a_browser_that_gives_up_is_quoted(tmp_path: Path) -> None:
    log = "[7:7:1201/032108.249101:ERROR:content/zygote_host.cc:130]"
    browser = program(tmp_path, "chromium", f"echo '{log} {SANDBOX}' >&2; exit 1")
    driver = program(tmp_path, "chromedriver", "exit 1")
    done = started(settings(chrome_binary=str(browser), chromedriver=str(driver)))
    assert done == Started("", SANDBOX)


@pytest.mark.browser
def test_the_real_browser_starts() -> None:
    assert started(settings()).version
