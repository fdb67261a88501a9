"""Chromium, here or behind a Selenium Grid, that never outlives the crawl."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

import urllib3
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options as ChromeOptions
from selenium.webdriver.chrome.remote_connection import ChromeRemoteConnection
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.webdriver import WebDriver

from crawler.errors import BrowserError
from crawler.installed import browser_path, driver_path
from crawler.site import guardian
from crawler.site.robots import USER_AGENT, retry_after_s
from crawler.site.scripts import bundle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.settings import Settings

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--mute-audio",
    "--deny-permission-prompts",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
)
BLOCKED, NO_DOWNLOADS = 2, 3  # Chromium's own values for a content setting and for download_restrictions
LONGEST_SOCKET = 103  # what the narrowest system allows a Unix socket's path
SOCKET_BELOW = len("/plimate-browser-12345678/org.chromium.Chromium.123456/SingletonSocket")
SCRIPT_TIMEOUT_S = 60
PAGE_TIMEOUT_S = 60
ANSWER_TIMEOUT_S = 90


def _options(settings: Settings, *, headed: bool, profile: str | None) -> ChromeOptions:
    options = ChromeOptions()
    for argument in QUIET:
        options.add_argument(argument)
    if not headed:
        options.add_argument("--headless=new")
        options.add_argument("--window-size=1600,1200")
        options.add_argument("--blink-settings=imagesEnabled=false")
        for argument in _own_origin_only(settings):
            options.add_argument(argument)
    if settings.selenium_remote_url or os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    if profile:
        options.add_argument(f"--user-data-dir={profile}")
    if settings.chrome_binary:
        options.binary_location = settings.chrome_binary
    refused = ("notifications", "geolocation", "media_stream", "popups", "automatic_downloads", "clipboard")
    options.add_experimental_option(
        "prefs",
        {
            "download_restrictions": NO_DOWNLOADS,
            "credentials_enable_service": False,
            "profile.password_manager_enabled": False,
            **{f"profile.default_content_setting_values.{name}": BLOCKED for name in refused},
        },
    )
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    options.page_load_strategy = "eager"
    options.unhandled_prompt_behavior = "dismiss"
    return options


def _own_origin_only(settings: Settings) -> list[str]:
    """A proxy that is not there for everything but the site itself, and what the operator allows besides."""
    allowed = [urlsplit(settings.origin).netloc, *settings.datalab_allow_hosts.replace(",", " ").split()]
    return ["--proxy-server=http://127.0.0.1:9", f"--proxy-bypass-list=<-loopback>;{';'.join(allowed)}"]


def _missing(package: str, setting: str, variable: str) -> BrowserError:
    return BrowserError(
        f"No {package} was found{f' at {setting}' if setting else ''}. Install it (Debian: apt-get install "
        f"chromium chromium-driver) or name its path in {variable}."
    )


def _programs(settings: Settings) -> tuple[str, str]:
    """The driver and the browser. Raises BrowserError where one is not there."""
    driver, browser = driver_path(settings.chromedriver), browser_path(settings.chrome_binary)
    if driver is None:
        raise _missing("ChromeDriver", settings.chromedriver, "CHROMEDRIVER")
    if browser is None:
        raise _missing("Chromium", settings.chrome_binary, "CHROME_BINARY")
    return driver, browser


def short_folder(others: tuple[str, ...] = ("/tmp", "/var/tmp")) -> str:  # noqa: S108 - mkdtemp makes it private
    """A new temporary folder whose path leaves room for the browser's socket in it."""
    for base in (tempfile.gettempdir(), *others):
        if len(os.fsencode(base)) + SOCKET_BELOW <= LONGEST_SOCKET and os.access(base, os.W_OK):
            return tempfile.mkdtemp(prefix="plimate-browser-", dir=base)
    raise BrowserError(
        f"{tempfile.gettempdir()} is too long a path for the browser's socket. Set TMPDIR to a shorter "
        f"one: at most {LONGEST_SOCKET - SOCKET_BELOW} bytes."
    )


class Browser:
    """One browser session. `driver` is Selenium's; `close` ends every process of it at once."""

    def __init__(self, settings: Settings, *, headed: bool = False) -> None:
        for name in ("selenium", "urllib3"):  # their DEBUG lines hold whatever is typed into the page
            logging.getLogger(name).setLevel(logging.WARNING)
        self._folder = short_folder()
        self._guardian = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-I", "-S", guardian.__file__, self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={},
        )
        self._hand = cast("IO[bytes]", self._guardian.stdin)
        self._service: Service | None = None
        self.patience_s: float | None = None
        try:
            self.driver = self._start(settings, headed=headed)
            self._prepare(headed=headed)
        except (WebDriverException, urllib3.exceptions.HTTPError, OSError) as error:
            self.close()
            raise BrowserError(
                f"The browser could not be started: {_first_line(error)}. {_hint(settings)}"
            ) from error
        except BaseException:
            self.close()
            raise

    def _start(self, settings: Settings, *, headed: bool) -> WebDriver:
        if settings.selenium_remote_url:
            options = _options(settings, headed=headed, profile=None)
            config = ClientConfig(settings.selenium_remote_url, timeout=ANSWER_TIMEOUT_S)
            driver = WebDriver(
                ChromeRemoteConnection(config.remote_server_addr, client_config=config), options=options
            )
            self._tell(f"delete {settings.selenium_remote_url.rstrip('/')}/session/{driver.session_id}")
            return driver
        steering, browser = _programs(settings)
        options = _options(settings, headed=headed, profile=str(Path(self._folder) / "profile"))
        options.binary_location = browser
        self._service = Service(
            steering,
            env={**os.environ, "TMPDIR": self._folder} | {"DATALAB_PASSWORD": "", "DATALAB_EMAIL": ""},
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


def _hint(settings: Settings) -> str:
    if settings.selenium_remote_url:
        return "Check that the Grid at SELENIUM_REMOTE_URL is up and has Chrome."
    return "Check that CHROME_BINARY and CHROMEDRIVER are of one version."
