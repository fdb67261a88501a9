"""Visits by a Chromium that has seen nothing yet: first byte, bytes over the wire, time to ten names."""

from __future__ import annotations

import base64
import json
import os
import statistics
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.support.ui import WebDriverWait

from crawler.installed import browser_path, driver_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Wait: TypeAlias = WebDriverWait[Chrome]

Event: TypeAlias = dict[str, Any]
ALIKE, PATIENCE_S, POLL_S = 10, 120, 0.02
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
# In each document that comes: when so many names could first be seen.
WATCH = """
const look = () => {
  const names = [...document.querySelectorAll(%s)].filter((one) => one.innerText.trim());
  if (names.length === %s) window.tenSeen = Date.now();
  else requestAnimationFrame(look);
};
look();
"""


class Seen(NamedTuple):
    """Of one visit: first byte in milliseconds, bytes over the wire, seconds to ten names."""

    first_byte_ms: float
    sent: float
    names_s: float


@contextmanager
def chromium() -> Iterator[Chrome]:
    """One that has seen nothing yet, and tells what comes over the wire."""
    options = ChromeOptions()
    options.binary_location = browser_path(os.environ.get("CHROME_BINARY", "")) or ""
    options.page_load_strategy = "none"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    for argument in ARGUMENTS:
        options.add_argument(argument)
    driver = Chrome(options, ChromeService(driver_path(os.environ.get("CHROMEDRIVER", ""))))
    try:
        yield driver
    finally:
        driver.quit()


def visit(address: str, names: str, act: Callable[[Chrome, Wait], None]) -> Seen:
    """Opens the page, does what a person would, and waits until ten names can be seen.

    names: the selector of one; the page itself looks for ten before it draws each of its frames.
    """
    with chromium() as driver:
        driver.get("about:blank")
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Page.enable", {})
        script = {"source": WATCH % (json.dumps(names), ALIKE)}
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", script)
        wait: Wait = WebDriverWait(driver, PATIENCE_S, POLL_S)
        start = time.time()
        driver.get(address)
        act(driver, wait)
        seen = wait.until(lambda driver: driver.execute_script("return window.tenSeen;"))
        entries: list[dict[str, str]] = driver.get_log("performance")  # type: ignore[no-untyped-call]  # Selenium's
    events = [json.loads(entry["message"])["message"] for entry in entries]
    return Seen(first_byte(events), sum(map(sent, events)), seen / 1000 - start)


def first_byte(events: list[Event]) -> float:
    """Of the first document: from the request to the first of its answer."""
    for event in events:
        params: Event = event["params"]
        is_document = event["method"] == "Network.responseReceived" and params["type"] == "Document"
        if is_document and (timing := params["response"].get("timing")):  # about:blank has none
            return float(timing["receiveHeadersStart"] - timing["sendStart"])
    raise RuntimeError("no document came")


def sent(event: Event) -> int:
    """How many bytes came, or went through a web socket, by this."""
    params: Event = event["params"]
    if event["method"] == "Network.loadingFinished":
        return int(params["encodedDataLength"])
    if event["method"] in {"Network.webSocketFrameReceived", "Network.webSocketFrameSent"}:
        frame: dict[str, str] = params["response"]
        data = frame["payloadData"]
        return len(base64.b64decode(data)) if int(frame["opcode"]) == 2 else len(data.encode())
    return 0


def medians(visits: list[Seen]) -> Seen:
    return Seen(*map(statistics.median, zip(*visits, strict=True)))


def line(who: str, visits: list[Seen]) -> str:
    """As it is printed."""
    first_ms, size, names_s = medians(visits)
    return f"  {who:<34}{first_ms:>10.1f}{size / 1000:>12.1f}{names_s:>12.2f}"
