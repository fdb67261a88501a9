"""`python -m crawler` as the bot starts it: exit status, progress, kills, and no secret anywhere."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crawler.output import sheet
from tests.crawler.program import LONGEST_S, start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crawler.channels import ChannelRecord
    from crawler.practice.lab import PracticeLab
    from tests.crawler.conftest import Served

    Serve = Callable[..., Served]
    Wrong = Callable[[PracticeLab, list[ChannelRecord]], list[str]]


def until(condition: Callable[[], Any]) -> None:
    limit = time.monotonic() + LONGEST_S
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.005)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the crawl's browser has its profile: its processes are told from others by this path."""
    with tempfile.TemporaryDirectory(prefix="crawl-") as folder:
        monkeypatch.setenv("TMPDIR", folder)
        yield Path(folder)


def browsers(folder: Path) -> set[int]:
    """Processes of a browser (and of its guardian) that has its profile in `folder`."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                words, status = (entry / "cmdline").read_bytes(), (entry / "stat").read_text()
            except OSError:
                continue
            if os.fsencode(folder) in words and status.rpartition(")")[2].split()[0] != "Z":
                found.add(int(entry.name))
    return found


@pytest.mark.browser
def test_a_crawl_from_start_to_report(serve: Serve, tmp_path: Path, short: Path, wrong: Wrong) -> None:
    page = serve("twins", rows=9)
    out, report = tmp_path / "channels.csv", tmp_path / "report.json"
    process = start(page.environment(), "--out", str(out), "--progress", "json", "--report", str(report))
    told, failed = process.communicate(timeout=LONGEST_S)
    assert (process.returncode, failed) == (0, "")
    steps = [json.loads(line) for line in told.splitlines()]
    assert [step["step"] for step in steps if step["step"] != "row"] == [
        "robots",
        "browser",
        "enter",
        "table",
        "write",
        "summary",
    ]
    assert [step["done"] for step in steps if step["step"] == "row"] == list(range(1, 10))
    summary = json.loads(report.read_text(encoding="utf-8"))
    assert (summary["rows"], summary["popups"], len(summary["new"])) == (9, 9, 9)
    assert summary["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert wrong(page.lab, sheet.read(out)) == []
    assert not out.with_name("channels.csv.checkpoint").exists()
    assert browsers(short) == set()
    assert list(short.iterdir()) == []


def _opened(page: Served, goal: int) -> bool:
    return len(set(page.lab.popups)) >= goal


@pytest.mark.browser
def test_killed_at_random_rows_it_carries_on(serve: Serve, tmp_path: Path, short: Path, wrong: Wrong) -> None:
    page = serve(rows=24, delay_ms=40)
    chance, out = random.Random(7), tmp_path / "channels.csv"  # noqa: S311 - rows to be killed at
    kills = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
    for number, signum in enumerate(kills, 1):
        process = start(page.environment(), "--out", str(out), "--progress", "json")
        goal = min(20, len(set(page.lab.popups)) + chance.randint(2, 5))
        until(partial(_opened, page, goal))
        process.send_signal(signum)
        process.communicate(timeout=LONGEST_S)
        assert process.returncode == (-signum if signum == signal.SIGKILL else 128 + signum)
        until(lambda: not browsers(short))
        assert sum(times - 1 for times in Counter(page.lab.popups).values()) <= number
        assert not out.exists()
    process = start(page.environment(), "--out", str(out), "--progress", "json")
    told, _ = process.communicate(timeout=LONGEST_S)
    assert json.loads(told.splitlines()[-1])["resumed"] >= 8
    assert sum(times - 1 for times in Counter(page.lab.popups).values()) <= len(kills)
    assert wrong(page.lab, sheet.read(out)) == []


@pytest.mark.browser
def test_a_refused_login_shows_no_password_anywhere(serve: Serve, tmp_path: Path) -> None:
    page = serve("refused")
    secret = "s3cret-of-the-operator"  # noqa: S105 - what must not be seen
    process = start(
        page.environment(DATALAB_PASSWORD=secret), "--out", str(tmp_path / "c.csv"), "--progress", "json"
    )
    words: set[bytes] = set()
    while not page.lab.logins:
        words |= commands()
        assert process.poll() is None
    told, failed = process.communicate(timeout=LONGEST_S)
    assert process.returncode == 4
    assert failed.count("\n") == 1
    assert not any(secret.encode() in word for word in words)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(secret.encode() in content for content in [told.encode(), failed.encode(), *files])


def commands() -> set[bytes]:
    found = set()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.add(path.read_bytes())
        except OSError:
            continue
    return found


@pytest.mark.browser
def test_a_lost_browser_is_replaced(serve: Serve, tmp_path: Path, short: Path, wrong: Wrong) -> None:
    page = serve(rows=12, delay_ms=60)
    process = start(page.environment(), "--out", str(tmp_path / "c.csv"))
    until(lambda: len(page.lab.popups) >= 4)
    for pid in browsers(short):
        command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        if b"guardian.py" not in b" ".join(command):
            os.kill(pid, signal.SIGKILL)
    process.communicate(timeout=LONGEST_S)
    assert process.returncode == 0
    assert wrong(page.lab, sheet.read(tmp_path / "c.csv")) == []


@pytest.mark.browser
def test_after_an_outage_the_next_crawl_opens_what_failed(serve: Serve, tmp_path: Path, wrong: Wrong) -> None:
    out = tmp_path / "c.csv"
    broken = start(serve("popup-500", rows=7).environment(), "--out", str(out))
    broken.communicate(timeout=LONGEST_S)
    assert broken.returncode == 6
    page = serve(rows=7)
    process = start(page.environment(), "--out", str(out))
    process.communicate(timeout=LONGEST_S)
    assert process.returncode == 0
    assert wrong(page.lab, sheet.read(out)) == []


@pytest.mark.parametrize(
    ("environment", "status", "words"),
    [
        ({}, 2, "DATALAB_URL is not set"),
        ({"DATALAB_URL": "plpl"}, 2, "DATALAB_URL: must be a whole address"),
        (
            {"DATALAB_URL": "http://127.0.0.1:9/x", "DATALAB_MIN_GAP_S": "soon"},
            2,
            "DATALAB_MIN_GAP_S: only a number",
        ),
    ],
)
def test_settings_that_are_wrong_are_named(
    environment: dict[str, str], status: int, words: str, tmp_path: Path
) -> None:
    process = start(environment, "--out", str(tmp_path / "c.csv"))
    _, failed = process.communicate(timeout=LONGEST_S)
    assert process.returncode == status
    assert words in failed
    assert "Traceback" not in failed


def test_a_browser_that_is_not_there_is_named(serve: Serve, tmp_path: Path) -> None:
    page = serve(rows=2)
    process = start(page.environment(CHROMEDRIVER="/nowhere/chromedriver"), "--out", str(tmp_path / "c.csv"))
    _, failed = process.communicate(timeout=LONGEST_S)
    assert process.returncode == 7
    assert "CHROMEDRIVER" in failed


def test_a_driver_that_never_answers_keeps_nobody_from_stopping_the_crawl(
    serve: Serve, tmp_path: Path, short: Path
) -> None:
    page, driver, began = serve(rows=2), tmp_path / "chromedriver", tmp_path / "began"
    driver.write_text(f"#!/bin/sh\necho $$ > {began}.new; mv {began}.new {began}; exec sleep 1000\n")
    driver.chmod(0o755)
    environment = page.environment(CHROMEDRIVER=str(driver), CHROME_BINARY="/bin/true")
    process = start(environment, "--out", str(tmp_path / "c.csv"))
    until(began.exists)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=LONGEST_S)
    assert process.returncode == 128 + signal.SIGTERM
    left = Path(f"/proc/{int(began.read_text())}")
    until(lambda: not left.exists())  # ended at once, and taken away by whoever is its parent then
    assert browsers(short) == set()
