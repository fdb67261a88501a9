"""What is being put in place is not cancelled."""

import pytest

from bot.refreshing.job import RefreshJob
from bot.refreshing.outcomes import Result, Step
from tests.bot.refreshing.scene import Scene


@pytest.mark.parametrize("step", [Step.PUBLISH, Step.LOAD])
async def test_what_is_being_published_is_not_cancelled_halfway(
    scene: Scene, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, cancelled = RefreshJob.tell, list[Step]()

    def tell(job: RefreshJob, at: Step, done: int = 0, total: int = 0) -> None:
        told(job, at, done, total)
        if at is step and not cancelled:
            assert run.finished is None
            assert run.progress.step is step
            run.cancel()
            cancelled.append(at)

    monkeypatch.setattr(RefreshJob, "tell", tell)
    run = scene.refresher.start()
    assert (await run.outcome()).result is Result.PUBLISHED
    assert cancelled == [step]
    assert scene.live.snapshot.manifest.id == scene.store.current_id()
    assert not scene.refresher.folder.crawled.exists()
