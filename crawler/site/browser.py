"""Chromium, here or behind a Selenium Grid, that never outlives the crawl."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import urllib3
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.remote_connection import ChromeRemoteConnection
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.webdriver import WebDriver

from crawler.errors import BrowserError
from crawler.installed import PACKAGES, browser_path, driver_path, is_of_sandbox
from crawler.site import guardian
from crawler.site.chromium import environment, options_for
from crawler.site.complaint import complaint
from crawler.site.profiles import claimed, short_folder
from crawler.site.robots import retry_after_s
from crawler.site.robots_file import USER_AGENT
from crawler.site.scripts import bundle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.settings import Settings

SCRIPT_TIMEOUT_S = 40
PAGE_TIMEOUT_S = 30  # so long, too, a script of the page may hold up ours
ANSWER_TIMEOUT_S = 50


def _missing(package: str, setting: str, variable: str) -> BrowserError:
    return BrowserError(
        f"No {package} was found{f' at {setting}' if setting else ''}. Install it (Debian: apt-get install "
        f"{' '.join(PACKAGES)}) or name its path in {variable}."
    )


def _programs(settings: Settings) -> tuple[str, str]:
    """The driver and the browser. Raises BrowserError where one is not there."""
    driver, browser = driver_path(settings.chromedriver), browser_path(settings.chrome_binary)
    if driver is None:
        raise _missing("ChromeDriver", settings.chromedriver, "CHROMEDRIVER")
    if browser is None:
        raise _missing("Chromium", settings.chrome_binary, "CHROME_BINARY")
    return driver, browser


class Browser:
    """One browser session. `driver` is Selenium's; `close` ends every process of it at once."""

    def __init__(self, settings: Settings, *, headed: bool = False) -> None:
        for name in ("selenium", "urllib3"):  # their DEBUG lines hold whatever is typed into the page
            logging.getLogger(name).setLevel(logging.WARNING)
        self._folder = short_folder()
        claim = claimed(self._folder)
        self._guardian = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-I", "-S", guardian.__file__, self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=[claim],
            env={},
        )
        os.close(claim)  # the guardian, who outlives us, has it
        self._hand = cast("IO[bytes]", self._guardian.stdin)
        self._service: Service | None = None
        self.patience_s: float | None = None
        try:
            self.driver = self._start(settings, headed=headed)
            self._prepare(headed=headed)
        except (WebDriverException, urllib3.exceptions.HTTPError, OSError) as error:
            try:
                reason = self._complaint(settings, headed=headed) or _first_line(error)
            finally:
                self.close()
            message = f"The browser could not be started: {reason.rstrip('.')}. {_hint(settings, reason)}"
            raise BrowserError(message.strip(), reason) from error
        except BaseException:
            self.close()
            raise

    def _start(self, settings: Settings, *, headed: bool) -> WebDriver:
        if settings.selenium_remote_url:
            options = options_for(settings, headed=headed, profile=None)
            config = ClientConfig(settings.selenium_remote_url, timeout=ANSWER_TIMEOUT_S)
            driver = WebDriver(
                ChromeRemoteConnection(config.remote_server_addr, client_config=config), options=options
            )
            self._tell(f"delete {settings.selenium_remote_url.rstrip('/')}/session/{driver.session_id}")
            return driver
        steering, browser = _programs(settings)
        options = options_for(settings, headed=headed, profile=str(Path(self._folder) / "profile"))
        options.binary_location = browser
        self._service = Service(
            steering,
            env=environment() | {"TMPDIR": self._folder},
            popen_kw={"start_new_session": True},
        )
        try:
            self._service.start()
        finally:  # a driver that does not answer, or is not waited for, is to be ended, too
            if (process := getattr(self._service, "process", None)) is not None:
                self._tell(f"session {process.pid}")
        config = ClientConfig(self._service.service_url, timeout=ANSWER_TIMEOUT_S)
        return WebDriver(
            ChromeRemoteConnection(config.remote_server_addr, ignore_proxy=True, client_config=config),
            options=options,
        )

    def _complaint(self, settings: Settings, *, headed: bool) -> str:
        """What Chromium itself says of why it does not start; "" where it is a Grid's, or does start."""
        browser = browser_path(settings.chrome_binary)
        if settings.selenium_remote_url or browser is None:
            return ""
        options = options_for(settings, headed=headed, profile=str(Path(self._folder) / "trial"))
        try:
            return complaint(browser, options.arguments, environment() | {"TMPDIR": self._folder})
        except OSError as error:
            return str(error)

    def _prepare(self, *, headed: bool) -> None:
        self.driver.set_script_timeout(SCRIPT_TIMEOUT_S)
        self.driver.set_page_load_timeout(PAGE_TIMEOUT_S)
        agent = self.driver.execute_script("return navigator.userAgent")
        agent = f"{agent.replace('Headless', '')} {USER_AGENT}"
        self.command("Emulation.setUserAgentOverride", {"userAgent": agent})
        self.command("Browser.setDownloadBehavior", {"behavior": "deny"})
        self.command("Page.addScriptToEvaluateOnNewDocument", {"source": bundle(headed=headed)})

    def command(self, name: str, parameters: Mapping[str, Any]) -> Any:
        """A command of the DevTools protocol, through WebDriver, so over a Grid too."""
        return self.driver.execute("executeCdpCommand", {"cmd": name, "params": dict(parameters)})["value"]

    def _tell(self, line: str) -> None:
        self._hand.write(f"{line}\n".encode())
        self._hand.flush()

    def retry_after_s(self) -> float | None:
        """What the last page load's 429 said, in seconds."""
        asked = None
        for entry in self.driver.execute("getLog", {"type": "performance"})["value"] or ():
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.responseReceived" or message["params"]["type"] != "Document":
                continue
            headers = {key.lower(): value for key, value in message["params"]["response"]["headers"].items()}
            asked = retry_after_s(headers.get("retry-after"))
        return asked

    def close(self) -> None:
        """End the browser and its driver, remove its profile: well under a second, as a rule.

        After `patience_s` (None: none) the guardian is left to finish by itself.
        """
        self._hand.close()
        process = getattr(self._service, "process", None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._guardian.wait(self.patience_s)
        if process is not None and self._service is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(self.patience_s)
            for pipe in filter(None, (process.stdin, process.stdout, process.stderr)):
                pipe.close()
            self._service.process = None  # type: ignore[assignment] # what Selenium's own stop() looks for


def _first_line(error: BaseException) -> str:
    text = error.msg if isinstance(error, WebDriverException) and error.msg else str(error)
    return text.strip().split("\n", 1)[0].rstrip(".")[:300]


def _hint(settings: Settings, reason: str) -> str:
    if settings.selenium_remote_url:
        return "Check that the Grid at SELENIUM_REMOTE_URL is up and has Chrome."
    if is_of_sandbox(reason):
        return "In a container that allows none, see README.md, Chromium."
    if "version" in reason.casefold():
        return "CHROME_BINARY and CHROMEDRIVER have to be of one version."
    return f"Install it anew (Debian: apt-get install {' '.join(PACKAGES)}), or see CHROME_BINARY."
