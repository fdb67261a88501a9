"""Rows that are not published: kept aside with the reasons, and never in the way of the next ones."""

import os

from bot.refreshing.outcomes import Cause, Result
from recommender.snapshots.doubts import Doubt
from tests.bot.refreshing.scene import Scene


async def test_doubtful_rows_are_kept_aside_and_published_by_force_alone(scene: Scene) -> None:
    await scene.refreshed()
    good = scene.live.snapshot
    scene.tell(rows=os.fspath(scene.rows(40)))
    refused = await scene.refreshed()
    assert (refused.result, refused.cause) == (Result.REFUSED, Cause.REFUSED)
    assert refused.report is not None
    assert Doubt.ROWS_FELL in {reason.doubt for reason in refused.report.doubts}
    assert scene.live.snapshot is good
    assert scene.refresher.folder.refused_rows() == refused.report
    crawls = len(scene.starts)
    scene.clock.advance(1)
    forced = await scene.refreshed(force=True)
    assert forced.good
    assert forced.report is not None
    assert forced.report.doubts == refused.report.doubts
    assert len(scene.starts) == crawls  # the rows that were kept, not new ones
    assert len(scene.live.snapshot.catalogue) == 40
    assert scene.refresher.folder.refused_rows() is None


async def test_force_without_refused_rows_takes_what_a_crawl_brings(scene: Scene) -> None:
    await scene.refreshed()
    scene.tell(rows=os.fspath(scene.rows(40)))
    scene.clock.advance(1)
    assert (await scene.refreshed(force=True)).good
    assert len(scene.live.snapshot.catalogue) == 40


async def test_the_next_crawl_after_a_refusal_starts_from_good_rows(scene: Scene) -> None:
    await scene.refreshed()
    scene.tell(rows=os.fspath(scene.rows(10)))
    await scene.refreshed()
    scene.tell(stop_at=1)
    run = scene.refresher.start()
    await scene.reached()
    assert scene.refresher.folder.output.read_bytes() == scene.refresher.folder.good.read_bytes()
    await scene.go_on()
    await run.outcome()


async def test_rows_that_cannot_be_read_do_not_stand_in_the_way_for_ever(scene: Scene) -> None:
    bad = scene.folder / "bad.csv"
    bad.write_text("this is no table\n")
    scene.tell(rows=os.fspath(bad))
    outcome = await scene.refreshed()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.BUILD)
    assert "no header" in outcome.message
    scene.tell()
    assert (await scene.refreshed()).good
