"""The practice page, crawled with Chromium: the demo's own source, and one whose rows look wrong."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.processes.child import Program
from bot.refreshing.outcomes import Result
from bot.refreshing.practice import PracticeSource, _free_port
from bot.refreshing.source import NotSetUpError
from crawler.protocol import CRAWLER
from recommender.snapshots.doubts import Doubt
from tests.bot.refreshing.scene import PROJECT, Scene

NEEDED = "chromedriver is not installed: sudo apt-get install chromium chromium-driver"


async def test_without_chromium_it_says_what_to_install(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(scene.folder))
    source = PracticeSource(scene.folder)
    assert source.missing() == "refresh-missing-chromium"
    with pytest.raises(NotSetUpError, match="chromium"):
        await source.program()


@pytest.mark.browser
async def test_a_refresh_reads_the_practice_page(scene: Scene) -> None:
    if shutil.which("chromedriver") is None:
        pytest.skip(NEEDED)
    source = PracticeSource(scene.folder)
    refresher = scene.refresher_of(source.program)
    try:
        outcome = await refresher.start().outcome()
    finally:
        await source.close()
    assert outcome.good, outcome
    assert len(scene.live.snapshot.catalogue) == 60


@asynccontextmanager
async def page(*faults: str) -> AsyncIterator[dict[str, str]]:
    """The page, gone wrong in these ways; how a crawler finds it."""
    options = ("--rows", "20", "--port", str(_free_port()), "--delay", "0")
    wrong = [option for fault in faults for option in ("--fault", fault)]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "crawler.practice", *options, *wrong),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    yield {"DATALAB_MIN_GAP_S": "0", **dict(part.split("=", 1) for part in line.split() if "=" in part)}
    process.terminate()
    await process.wait()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("fault", "doubt", "rows"), [("fewer-rows", Doubt.ROWS_FELL, 14), ("wrong-index", Doubt.INTEGRITY, 20)]
)
async def test_rows_that_look_wrong_are_read_kept_aside_and_published_by_force(
    scene: Scene, fault: str, doubt: Doubt, rows: int
) -> None:
    if shutil.which("chromedriver") is None:
        pytest.skip(NEEDED)
    places: list[dict[str, str]] = []

    async def program() -> Program:
        return Program(CRAWLER, (), places[-1])

    refresher = scene.refresher_of(program)
    async with page() as good, page(fault) as wrong:
        places.append(good)
        assert (await refresher.start().outcome()).good
        places.append(wrong)
        refused = await refresher.start().outcome()
    assert refused.result is Result.REFUSED
    assert refused.report is not None
    assert doubt in {reason.doubt for reason in refused.report.doubts}
    assert refresher.folder.refused_rows() == refused.report
    assert len(scene.live.snapshot.catalogue) == 20
    scene.clock.advance(1)
    forced = await refresher.start(force=True).outcome()  # both pages are gone by now
    assert forced.good, forced
    assert len(scene.live.snapshot.catalogue) == rows
