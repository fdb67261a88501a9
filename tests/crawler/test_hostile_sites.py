"""Some of the hostile sites, crawled as an operator would; `python -m benchmarks.hostile_sites` tries all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.crawler.hostile import sites

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.crawler.conftest import Served

READ = [
    "beside the table: alert() in a frame",
    "beside the table: windows without end",
    "beside the table: WebRTC of a frame",
]
ENDS = [
    ("address: a host of dots", 2, "DATALAB_URL: must be a whole address"),
    ("robots.txt: a body cut short", 5, "cut short"),
    ("page: a garbage status line", 6, "no table"),
    ("alone: a title that a terminal obeys", 6, "\ufffd]0;owned"),
]


def test_there_are_more_than_a_hundred() -> None:
    assert len(set(sites.names())) > 100


@pytest.mark.browser
@pytest.mark.parametrize("name", READ)
def test_what_a_page_does_besides_costs_nothing(name: str) -> None:
    end = sites.ending(name)
    assert (end.status, end.faults) == (0, [])


@pytest.mark.browser
@pytest.mark.parametrize(("name", "status", "words"), ENDS)
def test_a_hostile_site_ends_in_a_sentence(name: str, status: int, words: str) -> None:
    end = sites.ending(name)
    assert end.faults == []
    assert (end.status != 0, words in end.said) == (True, True), end
    assert end.status == status


@pytest.mark.browser
def test_a_script_that_never_stops_is_ended_with_its_browser() -> None:
    end = sites.ending("beside the table: a script that never stops at the first click")
    assert end.faults == []
    assert end.status == 6
    assert "the page's own script did not let go" in end.said


@pytest.mark.browser
def test_all_that_a_crawl_keeps_is_for_its_owner_alone(serve: Callable[..., Served], tmp_path: Path) -> None:
    page = serve("headings", rows=3)
    for name in ("good", "odd"):
        url = serve(rows=3).url if name == "good" else page.url
        old = os.umask(0)
        try:
            process = sites.crawl(url, tmp_path)
        finally:
            os.umask(old)
        process.communicate(timeout=sites.HUNG_S)
    kept = [*(tmp_path / "out").rglob("*"), tmp_path / "out"]
    assert any("not-understood" in path.name for path in kept)
    open_to_others = [path for path in kept if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert open_to_others == []
