"""What tests of the pages in a real browser share."""

from __future__ import annotations

import http.client
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from selenium.webdriver import Chrome, ChromeOptions, ChromeService, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from crawler.installed import browser_path, driver_path
from tests.bot.tables import sample

if TYPE_CHECKING:
    import subprocess
    from http.client import HTTPResponse

    from selenium.webdriver.remote.webelement import WebElement

    from recommender.snapshots.store import SnapshotStore

PATIENCE_S = 60


def chromium_driver() -> Chrome:
    """A browser without a window; whoever asks for it quits it."""
    options = ChromeOptions()
    options.binary_location = browser_path(os.environ.get("CHROME_BINARY", "")) or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    return Chrome(options, ChromeService(driver_path(os.environ.get("CHROMEDRIVER", ""))))


@dataclass(frozen=True)
class Server:
    """A process of its own, over a data folder of the test's."""

    process: subprocess.Popen[str]
    url: str
    store: SnapshotStore

    def ask(self, path: str) -> tuple[int, bytes]:
        """A request of its own connection."""
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=PATIENCE_S)
        try:
            connection.request("GET", path)
            answer: HTTPResponse = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()


def run(driver: Chrome, command: str, **arguments: Any) -> None:
    driver.execute_cdp_cmd(command, arguments)


def wide(driver: Chrome, width: int) -> None:
    run(
        driver,
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=width < 600,
    )


def colours(driver: Chrome, scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    run(driver, "Emulation.setEmulatedMedia", features=[feature])


def kinds() -> list[str]:
    one, other, third = (sample().catalogue.channel_ids[row] for row in (2, 5, 9))
    alike = sample().fingerprints[sample().similar(2)[0].row]
    return [
        "/?",
        f"/?q={quote('새벽')}",
        f"/c/{one}?",
        f"/c/{one}/why/{alike}?",
        f"/mix?like={one}&like={other}&not={third}",
        "/browse?",
        "/browse/Jazz?page=2",
        f"/compare/{one}/{third}?",
        f"/path/{one}/{third}?",
        "/nowhere?",
    ]


def type_in(driver: Chrome, *keys: str) -> None:
    driver.switch_to.active_element.send_keys(*keys)


def focused(driver: Chrome) -> str:
    return str(driver.execute_script("return document.activeElement.outerHTML"))


def opened_why(driver: Chrome) -> WebElement:
    """The first "Why?" of a page, opened by keyboard."""
    why = driver.find_element(By.CSS_SELECTOR, ".why")
    why.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
    WebDriverWait(driver, PATIENCE_S).until(
        lambda _: why.find_element(By.CSS_SELECTOR, ".told").get_attribute("aria-busy") is None
    )
    return why


def all_told(driver: Chrome) -> bool:
    """Whether every reason that was asked for is there."""
    asked = driver.find_elements(By.CSS_SELECTOR, ".told")
    return len(driver.find_elements(By.CSS_SELECTOR, ".told .shares")) == len(asked)
