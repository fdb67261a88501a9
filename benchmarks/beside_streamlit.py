"""Our page and one of Streamlit over the same table, asked the same in the same browser, by turns.

    python -m benchmarks.beside_streamlit [--streamlit PYTHON] [--rows N ...] [--times N]

PYTHON has Streamlit; without it an environment of its own is made and Streamlit installed there. A new
Chromium opens the page, types a channel's name, chooses it and waits until ten names stand there. Told are
medians: milliseconds to the first byte, kilobytes over the wire till then (all answers and frames of web
sockets, as Chromium counts them), seconds from opening the page until ten names can be seen.
"""

from __future__ import annotations

import argparse
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import (
    element_to_be_clickable,
    invisibility_of_element_located,
    presence_of_element_located,
)

from benchmarks.refresh_load import write_rows
from benchmarks.visits import ALIKE, PATIENCE_S, line, medians, visit
from recommender import Snapshot, SnapshotStore, Taste, read_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selenium.webdriver import Chrome

    from benchmarks.visits import Seen, Wait

    Act: TypeAlias = Callable[[Chrome, Wait], None]

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).with_name("streamlit_page.py")
OURS, THEIRS = "ol.lines > li h3", ".st-key-alike p"
QUIET = ("--server.headless=true", "--server.address=127.0.0.1", "--browser.gatherUsageStats=false")
# What the browser itself takes for the same act: both pages are files of a few lines.
NOTHING = {
    "index.html": '<title>-</title><form action="ten.html"><input id="main-q" name="q"></form>',
    "ten.html": f'<title>-</title><ol class="lines">{"<li><h3>name</h3></li>" * ALIKE}</ol>',
}


def ask_plimate(name: str) -> Act:
    def act(driver: Chrome, wait: Wait) -> None:
        field = wait.until(element_to_be_clickable((By.ID, "main-q")))
        field.click()
        driver.execute_cdp_cmd("Input.insertText", {"text": name})
        field.send_keys(Keys.ENTER)

    return act


def ask_streamlit(name: str) -> Act:
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


def prepared(folder: Path, rows: int) -> tuple[str, str]:
    """The same channels for both; the name that is asked about, and where we have its list."""
    for file, html in NOTHING.items():
        (folder / file).write_text(f"<!DOCTYPE html>{html}", encoding="utf-8")
    write_rows(folder / "rows.csv", rows)
    snapshot = Snapshot.build(read_catalogue(folder / "rows.csv").catalogue)
    SnapshotStore(folder / "data").publish(snapshot)
    names = snapshot.catalogue.names
    name, alike = next(askable(snapshot))
    table = {"names": list(names), "alike": {name: alike}}
    (folder / "table.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    return name, f"c/{snapshot.catalogue.channel_ids[names.index(name)]}"


def askable(snapshot: Snapshot) -> Iterator[tuple[str, list[str]]]:
    """Names that no other channel has and anybody can type, each with the ten that are alike."""
    names = snapshot.catalogue.names
    for row, name in enumerate(names):
        if name.isascii() and name.isalpha() and names.count(name) == 1:
            found = snapshot.answer(Taste((row,), count=ALIKE)).neighbours
            if len(found) == ALIKE:
                yield name, [one.name for one in found]


@contextmanager
def files(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Files(SimpleHTTPRequestHandler):
    """Without a line for each request."""

    def log_message(self, *_: object) -> None: ...


def measure(python: str, rows: int, times: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        name, address = prepared(folder, rows)
        ours, theirs = free_port(), free_port()
        options = ("--port", str(ours), "--rate", "0", "--data-dir", str(folder / "data"))
        page = (str(PAGE), f"--server.port={theirs}", *QUIET, "--", str(folder / "table.json"))
        at, there = f"http://127.0.0.1:{ours}/", f"http://127.0.0.1:{theirs}/"
        with (
            files(folder) as nothing,
            program(sys.executable, "-m", "bot", "web", *options, ready=f"{at}healthz"),
            program(python, "-m", "streamlit", "run", *page, ready=f"{there}_stcore/health"),
        ):
            asked: dict[str, tuple[str, str, Act]] = {
                "an empty page: Chromium alone": (nothing, OURS, ask_plimate(name)),
                "Plimate": (at, OURS, ask_plimate(name)),
                "Plimate, by the list's own address": (at + address, OURS, lambda *_: None),
                "Streamlit": (there, THEIRS, ask_streamlit(name)),
            }
            seen: dict[str, list[Seen]] = {who: [] for who in asked}
            for _ in range(times):
                for who, how in asked.items():
                    seen[who].append(visit(*how))
    print(f"\n{rows} channels, median of {times:<14}{'first byte ms':>14}{'kB':>12}{'ten names s':>12}")
    for who, visits in seen.items():
        print(line(who, visits))
    print(f"  {compared(seen)}")


def compared(seen: dict[str, list[Seen]]) -> str:
    """How many times less than Streamlit we take."""
    least, ours, linked, theirs = map(medians, seen.values())
    without = (theirs.names_s - least.names_s) / max(ours.names_s - least.names_s, 0.001)
    return (
        f"{theirs.sent / ours.sent:.0f} times fewer bytes; {theirs.names_s / ours.names_s:.1f} times sooner, "
        f"{without:.1f} times beyond Chromium's part; {theirs.names_s / linked.names_s:.1f} times by address"
    )


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
