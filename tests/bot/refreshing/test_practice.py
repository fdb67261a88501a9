"""The demo's own source: the practice page, crawled with Chromium."""

import shutil

import pytest

from bot.refreshing.practice import PracticeSource
from bot.refreshing.refresher import Refresher
from bot.refreshing.source import NotSetUpError
from tests.bot.refreshing.scene import Scene


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
        pytest.skip("chromedriver is not installed: sudo apt-get install chromium chromium-driver")
    source = PracticeSource(scene.folder)
    refresher = Refresher(scene.data, "tuned", source.program, scene.watch.look, scene.clock)
    try:
        outcome = await refresher.start().outcome()
    finally:
        await source.close()
    assert outcome.good, outcome
    assert len(scene.live.snapshot.catalogue) == 60
