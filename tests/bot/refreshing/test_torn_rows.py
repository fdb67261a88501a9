"""Rows that were torn, by a full disk or a kill at whatever moment, are never taken for a finished crawl."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from bot.refreshing.folder import CrawlReport, RefreshFolder, write_record
from bot.refreshing.outcomes import Cause, Result
from tests.bot.refreshing.dying import GOOD, NEW
from tests.bot.refreshing.scene import PROJECT, ROWS, Scene
from tests.recommender.stores import room_for


def laid_out(data: Path) -> RefreshFolder:
    """After a refresh that was published, before the next one's crawl."""
    folder = RefreshFolder(data)
    folder.make()
    folder.good.write_bytes(GOOD)
    write_record(folder.crawl_report, CrawlReport(2, sha256(GOOD).hexdigest()))
    return folder


@pytest.mark.parametrize("before", [None, b"rows of an earlier crawl that was refused\n"])
def test_a_copy_that_breaks_off_at_any_byte_is_no_crawl(tmp_path: Path, before: bytes | None) -> None:
    folder = laid_out(tmp_path)
    if before is not None:
        folder.output.write_bytes(before)
    for room in range(len(GOOD)):
        with room_for(room), pytest.raises(OSError, match="too large"):
            folder.prepare_crawl()
        assert (folder.output.read_bytes() if folder.output.exists() else None) == before
        assert not folder.take_left_over()
        assert {path.name for path in folder.output.parent.iterdir()} <= {folder.output.name}
    folder.prepare_crawl()
    assert folder.output.read_bytes() == GOOD
    assert not folder.take_left_over()


@pytest.mark.parametrize("length", range(len(NEW)))
def test_a_file_that_was_cut_at_any_byte_is_no_crawl(tmp_path: Path, length: int) -> None:
    folder = laid_out(tmp_path)
    write_record(folder.crawl_report, CrawlReport(3, sha256(NEW).hexdigest()))
    for torn in (folder.output, folder.crawled):
        torn.write_bytes(NEW[:length])
        assert not folder.take_left_over()
        assert not folder.crawled.exists()


async def test_after_a_full_disk_the_next_refresh_crawls(scene: Scene) -> None:
    assert (await scene.refreshed()).good
    copied = scene.folder / "data" / "refreshing" / "good.csv"
    with room_for(copied.stat().st_size - 1):
        full = await scene.refreshed()
    assert (full.result, full.cause) == (Result.FAILED, Cause.STORE)
    assert len(scene.starts) == 1
    scene.clock.advance(1)
    assert (await scene.refreshed()).good
    assert len(scene.starts) == 2
    assert len(scene.live.snapshot.catalogue) == ROWS


async def test_a_torn_copy_of_an_earlier_version_is_crawled_anew(scene: Scene) -> None:
    folder = scene.refresher.folder
    folder.make()
    rows = scene.rows(ROWS).read_bytes()
    folder.good.write_bytes(rows)
    folder.output.write_bytes(rows[:-2000])
    assert (await scene.refreshed()).good
    assert len(scene.starts) == 1
    assert len(scene.live.snapshot.catalogue) == ROWS


async def test_a_crawl_whose_file_was_changed_behind_its_back_is_not_published(scene: Scene) -> None:
    scene.tell(tear=True)
    outcome = await scene.refreshed()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.CRAWL)
    assert "report" in outcome.message
    scene.tell()
    assert (await scene.refreshed()).good


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_killed_between_any_two_calls_no_torn_rows_are_left(tmp_path: Path) -> None:
    """From the copy of the last good rows to the settling of the new ones, before each call into C."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bot.refreshing.dying", os.fspath(tmp_path)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": os.fspath(PROJECT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        kills, ends = 0, set[bytes]()
        for number in range(2000):
            folder = laid_out(tmp_path / str(number))
            print(number, file=nursery.stdin, flush=True)
            killed = nursery.stdout.readline() == "killed\n"
            ends.add(assert_whole(folder))
            if not killed:
                break
            kills += 1
        nursery.stdin.close()
    assert kills > 100
    assert ends == {GOOD, NEW}


def assert_whole(folder: RefreshFolder) -> bytes:
    """The next refresh takes all that was crawled, or crawls; and crawls, if at all, from whole rows."""
    good = folder.good.read_bytes()
    assert good in (GOOD, NEW)
    if folder.take_left_over():
        assert folder.crawled.read_bytes() == NEW
        return NEW
    folder.prepare_crawl()
    assert folder.output.read_bytes() == good
    assert not folder.take_left_over()
    return good
