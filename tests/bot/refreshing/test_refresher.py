"""A refresh from start to end, with real files, real child processes and a stand-in for the crawler."""

import os
from hashlib import sha256
from pathlib import Path

import discord
import pytest

from bot.features.about.refreshing import add_refreshing
from bot.features.admin.refresh_embed import progress_embed
from bot.processes.child import LOOK_EVERY_S, WATCHDOG_S, Program
from bot.processes.demand import Demand
from bot.refreshing.folder import CrawlReport, write_record
from bot.refreshing.outcomes import Cause, Result, Step
from bot.refreshing.service import Standing
from bot.text.language import language as language_called
from recommender.snapshots.manifest import OriginKind
from tests.bot.refreshing.scene import ROWS, Scene, alive, until


async def test_new_data_is_published_and_answers_come_from_it(scene: Scene) -> None:
    outcome = await scene.refreshed()
    assert outcome.result is Result.PUBLISHED
    assert outcome.report is not None
    assert outcome.report.channels == ROWS
    assert outcome.report.changes is None  # nothing to compare with
    assert scene.live.snapshot.manifest.id == outcome.report.snapshot == scene.store.current_id()
    assert scene.live.snapshot.manifest.origin.kind is OriginKind.CRAWL
    assert scene.live.snapshot.manifest.built_at == scene.clock.now()
    history = scene.refresher.history
    assert history.last == history.success == outcome
    assert not scene.refresher.left_unfinished


async def test_what_changed_is_counted_named_and_listed(scene: Scene) -> None:
    scene.tell(rows=os.fspath(scene.rows(80)))
    await scene.refreshed()
    scene.clock.advance(60)
    scene.tell()
    outcome = await scene.refreshed()
    assert outcome.report is not None
    assert outcome.report.changes is not None
    changes = outcome.report.changes
    assert (changes.new.count, changes.gone.count, changes.renamed.count) == (20, 0, 0)
    names = scene.live.snapshot.catalogue.names
    assert changes.new.first == names[80:90]
    assert changes.lists == 80
    assert 0 < changes.lists_changed <= 80
    listed = scene.refresher.folder.changes.read_text(encoding="utf-8").splitlines()
    assert listed[0] == "change,channel_name,name_before"
    assert len(listed) == 21


async def test_who_comes_second_joins(scene: Scene) -> None:
    scene.tell(stop_at=3)
    first = scene.refresher.start()
    await scene.reached()
    assert scene.refresher.start() is first
    assert scene.refresher.running is first
    await until(lambda: first.progress.done == 2)
    assert (first.progress.step, first.progress.total) == (Step.CRAWL, 5)
    await scene.go_on()
    assert (await first.outcome()).good
    assert len(scene.starts) == 1
    assert scene.refresher.running is None


@pytest.mark.parametrize(
    ("status", "cause", "result"),
    [
        (1, Cause.CRAWL, Result.FAILED),
        (3, Cause.REFUSED, Result.REFUSED),
        (4, Cause.LOGIN, Result.FAILED),
        (5, Cause.ROBOTS, Result.FAILED),
        (6, Cause.PAGE, Result.FAILED),
        (7, Cause.BROWSER, Result.FAILED),
        (8, Cause.UNREACHABLE, Result.FAILED),
        (99, Cause.CRAWL, Result.FAILED),
    ],
)
async def test_a_crawl_that_fails_costs_nothing(
    scene: Scene, status: int, cause: Cause, result: Result
) -> None:
    before = scene.live.snapshot
    scene.tell(status=status, message="why it failed")
    outcome = await scene.refreshed()
    assert (outcome.result, outcome.cause, outcome.message) == (result, cause, "why it failed")
    assert scene.live.snapshot is before
    assert scene.store.current_id() is None
    assert scene.refresher.history.failure == outcome
    assert not scene.refresher.left_unfinished


async def test_cancelling_ends_the_crawl_and_keeps_what_it_read(scene: Scene) -> None:
    scene.tell(stop_at=4)
    run = scene.refresher.start()
    await scene.reached()
    run.cancel()
    outcome = await run.outcome()
    assert outcome.result is Result.CANCELLED
    assert not alive(scene.starts[0][0])
    assert not scene.refresher.left_unfinished
    assert scene.refresher.history.failure is None
    scene.tell()
    assert (await scene.refreshed()).good
    assert [done for _, done in scene.starts] == [0, 3]


async def test_stopping_the_program_leaves_a_refresh_to_go_on_with(scene: Scene) -> None:
    scene.tell(stop_at=4)
    run = scene.refresher.start()
    await scene.reached()
    await scene.refresher.stop()
    assert (await run.outcome()).result is Result.INTERRUPTED
    assert not alive(scene.starts[0][0])
    again = scene.new_refresher()
    assert again.left_unfinished
    scene.tell()
    assert (await again.start().outcome()).good
    assert [done for _, done in scene.starts] == [0, 3]
    assert not again.left_unfinished


async def test_a_crawler_deaf_to_being_asked_is_ended(scene: Scene) -> None:
    scene.tell(stop_at=2, deaf=True)
    run = scene.refresher.start()
    await scene.reached()
    run.cancel()
    assert (await run.outcome()).result is Result.CANCELLED
    assert not alive(scene.starts[0][0])


async def test_a_crawl_without_progress_is_ended(scene: Scene) -> None:
    scene.tell(stop_at=3)
    run = scene.refresher.start()
    await scene.reached()
    await until(lambda: run.progress.done == 2)  # all that it said was heard
    scene.clock.advance(WATCHDOG_S - 1)
    assert run.finished is None
    assert alive(scene.starts[0][0])
    scene.clock.advance(1)
    outcome = await run.outcome()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.HUNG)
    assert not alive(scene.starts[0][0])
    scene.tell()
    assert (await scene.refreshed()).good


async def test_a_refresh_that_waits_for_the_machine_says_so_to_every_process(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = 0.0
    monkeypatch.setattr(Demand, "of", lambda _: Demand({"1": 0.0}, {"1": waited}))
    scene.tell(stop_at=3)
    run = scene.refresher.start()
    await scene.reached()
    await until(lambda: run.progress.done == 2)
    elsewhere = scene.new_refresher().running
    assert elsewhere is not None
    assert not elsewhere.progress.starved
    waited = LOOK_EVERY_S
    scene.clock.advance(LOOK_EVERY_S)
    await until(lambda: elsewhere.progress.starved)
    for language in map(language_called, ("en", "ko")):
        words = language("refresh-starved")
        assert words in (progress_embed(run.progress, language, "").description or "")
        embed = discord.Embed()
        add_refreshing(embed, Standing("", elsewhere.progress, None, None, None), language, keeps_data=False)
        assert words in (embed.fields[-1].value or "")
    await scene.go_on()
    assert (await run.outcome()).good
    assert not run.progress.starved


async def test_a_finished_crawl_that_was_never_built_is_built_without_another(scene: Scene) -> None:
    folder = scene.refresher.folder
    folder.make()
    rows = scene.rows(50).read_bytes()
    folder.output.write_bytes(rows)
    write_record(folder.crawl_report, CrawlReport(50, sha256(rows).hexdigest()))
    assert (await scene.refreshed()).good
    assert len(scene.live.snapshot.catalogue) == 50
    assert not (scene.folder / "starts").exists()


async def test_secrets_reach_the_crawler_in_its_environment_alone(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "not-for-children")
    scene.tell(stop_at=1)
    plain = await scene.program()

    async def program() -> Program:
        return Program(plain.module, (), {**plain.environment, "DATALAB_PASSWORD": "open-sesame"})

    refresher = scene.refresher_of(program)
    run = refresher.start()
    await scene.reached()
    process = Path(f"/proc/{scene.starts[0][0]}")
    assert b"open-sesame" not in (process / "cmdline").read_bytes()
    environment = (process / "environ").read_bytes()
    assert b"DATALAB_PASSWORD=open-sesame" in environment
    assert b"not-for-children" not in environment
    await scene.go_on()
    await run.outcome()


async def test_a_folder_that_cannot_be_written_to_is_an_error_at_once(scene: Scene) -> None:
    scene.data.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="data"):
        scene.refresher.start()
    failure = scene.refresher.history.failure
    assert failure is not None
    assert (failure.result, failure.cause) == (Result.FAILED, Cause.STORE)
    assert "Not a directory" in failure.message or "exists" in failure.message


async def test_a_crawl_that_ends_for_want_of_space_is_said_to(scene: Scene) -> None:
    scene.tell(status=1, message="OSError: [Errno 28] No space left on device")
    full = scene.refresher.folder.output.with_name(".trial")
    full.mkdir(parents=True)  # what cannot be written stands for a full disk
    outcome = await scene.refreshed()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.STORE)
    full.rmdir()
    outcome = await scene.refreshed()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.CRAWL)


async def test_a_mistake_of_ours_is_an_outcome_and_the_next_refresh_works(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken() -> Program:
        raise ZeroDivisionError

    refresher = scene.refresher_of(broken)
    outcome = await refresher.start().outcome()
    assert (outcome.result, outcome.cause) == (Result.FAILED, Cause.BUILD)
    assert "ZeroDivisionError" in caplog.text
    assert (await scene.refreshed()).good
