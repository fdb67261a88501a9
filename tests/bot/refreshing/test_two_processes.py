"""Several processes on one data folder, and processes that are killed in the middle."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process

import pytest

from bot.processes.clock import SystemClock
from bot.refreshing.outcomes import Result, Step
from bot.refreshing.runs import ForeignRun
from recommender.snapshots.store_errors import NoSnapshotError
from tests.bot.refreshing.scene import PROJECT, ROWS, SAMPLE, Scene, alive, until


async def other_process(scene: Scene, times: int = 1) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bot.refreshing.other_process", os.fspath(scene.data), str(times)),
        env={**os.environ, "PYTHONPATH": str(PROJECT), "STAND_IN": str(scene.folder / "told.json")},
        stdout=PIPE,
    )


async def ended(process: Process) -> list[tuple[str, str]]:
    out, _ = await process.communicate()
    return [(run, result) for run, result in json.loads(out)]


async def test_many_refreshes_in_two_processes_are_one_crawl(scene: Scene) -> None:
    scene.tell(stop_at=3)
    first = await other_process(scene, 20)
    await scene.reached()
    second = await other_process(scene, 20)
    here = [scene.refresher.start() for _ in range(20)]
    assert all(isinstance(run, ForeignRun) for run in here)
    await scene.go_on()
    assert len(set(await ended(first))) == 1
    ends = {(run, result) for process in (second,) for run, result in await ended(process)}
    assert len(scene.starts) <= 2  # the second process may have begun only after the end of the first
    assert {result for _, result in ends} == {Result.PUBLISHED}


async def test_at_the_same_moment_one_crawls_and_all_see_it(scene: Scene) -> None:
    scene.tell(stop_at=5)
    processes = [await other_process(scene, 20) for _ in range(2)]
    await scene.reached()
    joined = scene.new_refresher()
    joined._clock = SystemClock()
    run = joined.start()
    assert isinstance(run, ForeignRun)
    await until(lambda: run.progress.step is Step.CRAWL)
    await scene.go_on()
    ends = {end for process in processes for end in await ended(process)}
    assert len(scene.starts) == 1
    assert len(ends) == 1
    assert (await run.outcome()).run == run.id == next(iter(ends))[0]
    assert await scene.watch.look()  # this process notices what the other published
    assert len(scene.live.snapshot.catalogue) == ROWS


async def test_a_refresh_of_another_process_can_be_cancelled(scene: Scene) -> None:
    scene.tell(stop_at=3)
    process = await other_process(scene)
    await scene.reached()
    scene.refresher.start().cancel()
    assert [result for _, result in await ended(process)] == [Result.CANCELLED]
    assert not alive(scene.starts[0][0])


async def test_who_looks_is_never_taken_for_one_who_refreshes(scene: Scene) -> None:
    scene.refresher.folder.make()
    scene.refresher.folder.lock.touch()
    others = [scene.new_refresher() for _ in range(50)]
    assert [other.running for other in others] == [None] * 50
    assert (await scene.refresher.start().outcome()).good


@pytest.mark.parametrize("row", [1, 3, 5])
async def test_a_killed_bot_leaves_no_crawler_and_the_next_start_goes_on(scene: Scene, row: int) -> None:
    scene.tell(stop_at=row)
    process = await other_process(scene)
    await scene.reached()
    process.kill()
    await process.wait()
    await until(lambda: not alive(scene.starts[0][0]))
    assert scene.refresher.left_unfinished
    assert scene.refresher.running is None
    scene.tell()
    assert (await scene.refresher.start().outcome()).good
    assert [done for _, done in scene.starts] == [0, row - 1]


async def test_a_killed_crawler_is_a_failure_and_the_next_goes_on(scene: Scene) -> None:
    scene.tell(stop_at=4)
    run = scene.refresher.start()
    await scene.reached()
    os.kill(scene.starts[0][0], signal.SIGKILL)
    outcome = await run.outcome()
    assert outcome.result is Result.FAILED
    assert "signal 9" in outcome.message
    scene.tell()
    assert (await scene.refresher.start().outcome()).good
    assert [done for _, done in scene.starts] == [0, 3]


@pytest.mark.parametrize("step", [Step.READ, Step.COMPARE, Step.PUBLISH])
async def test_a_bot_killed_while_building_leaves_whole_data(scene: Scene, step: Step) -> None:
    scene.tell(rows=os.fspath(SAMPLE))  # each step takes long enough to be seen
    process = await other_process(scene)
    await until(lambda: ForeignRun(scene.refresher.folder, scene.clock, lambda: True).progress.step is step)
    process.kill()
    await process.wait()
    try:
        assert len(scene.store.current().catalogue) == 500
    except NoSnapshotError:
        assert scene.store.current_id() is None
    assert scene.refresher.left_unfinished
    assert (await scene.refresher.start().outcome()).good
    assert len(scene.starts) == 1  # the finished crawl is not done again
    assert len(scene.live.snapshot.catalogue) == 500
