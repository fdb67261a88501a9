"""The real bot, the real crawler and Chromium on the practice page: refreshed, and killed in the middle."""

import asyncio
import contextlib
import os
import random
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from recommender.snapshots.store import SnapshotStore
from tests.bot.refreshing.scene import PROJECT, until
from tests.wire import world
from tests.wire.child import running
from tests.wire.interactions import Caller
from tests.wire.server import LoopbackDiscord

pytestmark = pytest.mark.browser
KEEPER = Caller(permissions=(1 << 50) - 1)
ROWS = 40
SWAPPED = "answers come from snapshot"


@pytest.fixture
async def env(tmp_path: Path) -> AsyncIterator[dict[str, str]]:
    """The practice page, as the operator's settings name it."""
    if shutil.which("chromedriver") is None:
        pytest.skip("chromedriver is not installed: sudo apt-get install chromium chromium-driver")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    page = await asyncio.create_subprocess_exec(
        *(
            sys.executable,
            "-m",
            "crawler.practice",
            "--rows",
            str(ROWS),
            "--port",
            str(port),
            "--delay",
            "50",
        ),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    assert page.stdout is not None
    told = (await page.stdout.readline()).decode().split()
    # Where browser profiles lie tells which browsers are ours; Chromium takes no long path.
    profiles = tempfile.mkdtemp(prefix="pb-")
    yield {
        **dict(part.split("=", 1) for part in told if part.startswith("DATALAB_")),
        "DATALAB_MIN_GAP_S": "0.05",
        "PLIMATE_DATA_DIR": str(tmp_path / "data"),
        "PLIMATE_HOME_GUILDS": world.GUILD_ID,
        "TMPDIR": profiles,
    }
    page.terminate()
    await page.wait()
    shutil.rmtree(profiles)


def ours(folder: str | Path, word: str) -> list[int]:
    """Processes started for this test with a word on their command line."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        line = b" ".join(command)
        if os.fsencode(folder) in line and word.encode() in line:
            found.append(int(entry.name))
    return found


async def test_refresh_crawls_builds_and_swaps(
    loopback: LoopbackDiscord, tmp_path: Path, env: dict[str, str]
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=env) as child:
        asked = await loopback.slash("refresh", {}, KEEPER)
        await child.until(loopback.answer_to(asked))
        await child.until(child.logged(SWAPPED))
        assert await child.terminate() == 0
        assert env["DATALAB_PASSWORD"] not in child.log
    assert len(SnapshotStore(tmp_path / "data").current().catalogue) == ROWS
    await until(lambda: not ours(env["TMPDIR"], "chrom"))


@pytest.mark.parametrize("victim", ["bot", "crawler", "chromium"])
@pytest.mark.parametrize("seed", range(int(os.environ.get("BROWSER_KILLS", "1"))))
async def test_whoever_is_killed_no_browser_is_left_and_the_next_start_goes_on(
    loopback: LoopbackDiscord, tmp_path: Path, env: dict[str, str], victim: str, seed: int
) -> None:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=env) as child:
        await loopback.slash("refresh", {}, KEEPER)
        await until(lambda: bool(ours(env["TMPDIR"], "chrom")))
        await asyncio.sleep(random.Random(f"{victim}{seed}").uniform(0, 5))  # noqa: S311 the moment is what is tried
        victims = {"bot": [child.process.pid], "crawler": ours(tmp_path, "bot.processes.supervised"),
                   "chromium": ours(env["TMPDIR"], "--type=")}  # fmt: skip
        for pid in victims[victim]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        await child.kill()
    await until(lambda: not ours(env["TMPDIR"], "chrom"))
    await until(lambda: not ours(tmp_path, "bot.processes.supervised"))
    async with running(loopback, "bot", "run", cwd=tmp_path, env=env) as child:
        answer = await loopback.slash("similar", {"channel": "a"})
        await child.until(loopback.answer_to(answer))
        await loopback.slash("refresh", {}, KEEPER)
        await until(lambda: SnapshotStore(tmp_path / "data").current_id() is not None)
        await child.terminate()
        assert "Traceback" not in child.log
    await until(lambda: not ours(env["TMPDIR"], "chrom"))
    assert len(SnapshotStore(tmp_path / "data").current().catalogue) == ROWS
