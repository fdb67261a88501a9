"""Our page and one of Streamlit over the same table, asked the same in the same browser, by turns.

    python -m benchmarks.beside_streamlit [--streamlit PYTHON] [--rows N ...] [--times N]

PYTHON has Streamlit; without it an environment of its own is made and Streamlit installed there. A new
Chromium opens the page, types a channel's name, chooses it and waits until ten names stand there. Told are
medians: milliseconds to the first byte, kilobytes over the wire till then (all answers and frames of web
sockets, as Chromium counts them), seconds from opening the page until ten names can be seen.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from selenium.webdriver import Chrome, ChromeOptions, ChromeService, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import (
    element_to_be_clickable,
    invisibility_of_element_located,
    presence_of_element_located,
)
from selenium.webdriver.support.ui import WebDriverWait

from benchmarks.refresh_load import write_rows
from crawler.installed import browser_path, driver_path
from recommender import Snapshot, SnapshotStore, Taste, read_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Wait: TypeAlias = WebDriverWait[Chrome]

Event: TypeAlias = dict[str, Any]
ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_name("streamlit_page.py")
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
QUIET = ("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false")


class Seen(NamedTuple):
    """Of one visit: first byte in milliseconds, bytes over the wire, seconds to ten names."""

    first_byte_ms: float
    sent: int
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


def ask_plimate(name: str) -> Callable[[Chrome, Wait], None]:
    def act(driver: Chrome, wait: Wait) -> None:
        field = wait.until(element_to_be_clickable((By.ID, "main-q")))
        field.click()
        driver.execute_cdp_cmd("Input.insertText", {"text": name})
        field.send_keys(Keys.ENTER)

    return act


def ask_streamlit(name: str) -> Callable[[Chrome, Wait], None]:
    def act(driver: Chrome, wait: Wait) -> None:
        field = wait.until(element_to_be_clickable((By.CSS_SELECTOR, "[data-testid=stSelectbox] input")))
        field.click()
        driver.execute_cdp_cmd("Input.insertText", {"text": name})
        wait.until(presence_of_element_located((By.CSS_SELECTOR, "[role=option]")))
        field.send_keys(Keys.ENTER)
        wait.until(invisibility_of_element_located((By.CSS_SELECTOR, "[role=option]")))
        driver.find_element(By.CSS_SELECTOR, "[data-testid=stButton] button").click()

    return act


@contextmanager
def program(*command: str, ready: str) -> Iterator[None]:
    """Runs until its address answers."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                urllib.request.urlopen(ready, timeout=5).close()  # noqa: S310 ours, on loopback
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def prepared(folder: Path, rows: int) -> str:
    """The same channels for both; the name that is asked about."""
    write_rows(folder / "rows.csv", rows)
    snapshot = Snapshot.build(read_catalogue(folder / "rows.csv").catalogue)
    SnapshotStore(folder / "data").publish(snapshot)
    names = snapshot.catalogue.names
    name, alike = next(asked(snapshot))
    table = {"names": list(names), "alike": {name: alike}}
    (folder / "table.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    return name


def asked(snapshot: Snapshot) -> Iterator[tuple[str, list[str]]]:
    """Names that no other channel has and anybody can type, each with the ten that are alike."""
    names = snapshot.catalogue.names
    for row, name in enumerate(names):
        if name.isascii() and name.isalpha() and names.count(name) == 1:
            found = snapshot.answer(Taste((row,), count=ALIKE)).neighbours
            if len(found) == ALIKE:
                yield name, [one.name for one in found]


def measure(python: str, rows: int, times: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        name = prepared(folder, rows)
        ours, theirs = free_port(), free_port()
        options = ("--port", str(ours), "--rate", "0", "--data-dir", str(folder / "data"))
        page = (str(PAGE), f"--server.port={theirs}", *QUIET, "--", str(folder / "table.json"))
        at, there = f"http://127.0.0.1:{ours}/", f"http://127.0.0.1:{theirs}/"
        with (
            program(sys.executable, "-m", "bot", "web", *options, ready=f"{at}healthz"),
            program(python, "-m", "streamlit", "run", *page, ready=f"{there}_stcore/health"),
        ):
            found: dict[str, list[Seen]] = {"Plimate": [], "Streamlit": []}
            for _ in range(times):
                found["Plimate"].append(visit(at, "ol.lines > li h3", ask_plimate(name)))
                found["Streamlit"].append(visit(there, ".st-key-alike p", ask_streamlit(name)))
    print(f"\n{rows} channels, median of {times}{'first byte ms':>20}{'kB':>10}{'ten names s':>14}")
    medians = {
        who: [statistics.median(one) for one in zip(*seen, strict=True)] for who, seen in found.items()
    }
    for who, (first_ms, size, names_s) in medians.items():
        print(f"  {who:<28}{first_ms:>10.1f}{size / 1000:>12.1f}{names_s:>12.2f}")
    of_bytes, of_time = (medians["Streamlit"][place] / medians["Plimate"][place] for place in (1, 2))
    print(f"  {of_bytes:.0f} times fewer bytes, {of_time:.1f} times sooner")


def installed(folder: Path) -> str:
    """The Python of a new environment that has Streamlit."""
    python = str(folder / "bin" / "python")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "streamlit"], check=True)
    return python


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--streamlit", metavar="PYTHON", help="one that has Streamlit")
    parser.add_argument("--rows", type=int, nargs="+", default=[500, 16_000])
    parser.add_argument("--times", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        python = given.streamlit or installed(Path(folder))
        for rows in given.rows:
            measure(python, rows, given.times)


if __name__ == "__main__":
    main()
