"""Another process publishes, rolls back, or leaves something broken: what answers come from."""

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import AsyncMock, Mock

import pytest

from bot.lookup.channels import ChannelLookup, prepare
from bot.refreshing.service import RefreshService
from bot.refreshing.watch import LOOK_EVERY_S, StoreWatch
from recommender.snapshots.snapshot import Snapshot
from tests.bot.refreshing.scene import ProgramSource, Scene, until
from tests.bot.tables import NOW, Row, snapshot_of


def published(scene: Scene, name: str, day: int) -> Snapshot:
    snapshot = snapshot_of([Row(name), Row("other")])
    built = Snapshot.build(
        snapshot.catalogue, origin=snapshot.manifest.origin, built_at=NOW + timedelta(days=day)
    )
    scene.store.publish(built)
    return built


def served(scene: Scene) -> str:
    return scene.live.snapshot.catalogue.names[0]


def test_five_seconds_are_enough_to_notice() -> None:
    assert LOOK_EVERY_S < 5


async def test_what_the_first_questions_need_is_computed_at_the_start_already(scene: Scene) -> None:
    made_ready: list[Snapshot] = []
    watch = StoreWatch(scene.store, scene.live, scene.clock, lambda given, _pause: made_ready.append(given))
    service = RefreshService(
        scene.live, scene.store, scene.refresher, watch, ProgramSource(scene.program), None, scene.clock
    )
    await service.begin(AsyncMock())
    try:
        await until(lambda: made_ready == [scene.live.snapshot])
    finally:
        await service.end()


async def test_what_another_process_publishes_is_taken_into_use(scene: Scene) -> None:
    published(scene, "first", 0)
    assert await scene.watch.look()
    assert served(scene) == "first"
    same = scene.live.snapshot
    assert await scene.watch.look()
    assert scene.live.snapshot is same
    published(scene, "second", 1)
    assert await scene.watch.look()
    assert served(scene) == "second"
    scene.store.roll_back()
    assert await scene.watch.look()
    assert served(scene) == "first"


async def test_an_answer_under_way_keeps_the_snapshot_it_began_with(scene: Scene) -> None:
    published(scene, "first", 0)
    await scene.watch.look()
    reading = ChannelLookup(scene.live.snapshot)
    published(scene, "second", 1)
    await scene.watch.look()
    assert reading.snapshot.catalogue.names[0] == "first"
    assert reading.snapshot.similar(0, 5)
    assert reading.find("first") is not None


async def test_a_damaged_newest_leaves_the_last_good_data(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    published(scene, "good", 0)
    await scene.watch.look()
    bad = published(scene, "bad", 1)
    (scene.data / "snapshots" / bad.manifest.id / "channels.csv").write_bytes(b"torn")
    assert not await scene.watch.look()
    assert served(scene) == "good"
    assert "not what was written" in caplog.text
    caplog.clear()
    assert not await scene.watch.look()  # and it is said once
    assert not caplog.text


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"20", b"no-such-snapshot\n", b"../../etc\n"])
async def test_a_torn_pointer_changes_nothing(scene: Scene, content: bytes) -> None:
    published(scene, "good", 0)
    await scene.watch.look()
    (scene.data / "current").write_bytes(content)
    await scene.watch.look()
    assert served(scene) == "good"


async def test_the_watch_goes_on_after_a_failure(scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(StoreWatch):
        looks = 0

        async def look(self) -> bool:
            self.looks += 1
            if self.looks == 1:
                raise MemoryError
            return await super().look()

    watch = Broken(scene.store, scene.live, scene.clock, prepare)
    published(scene, "good", 0)
    task = asyncio.create_task(watch.watch())
    for count in (1, 2):
        await asyncio.sleep(0)
        scene.clock.advance(count * LOOK_EVERY_S)
        await until(lambda count=count: watch.looks == count)  # type: ignore[misc]
    await until(lambda: served(scene) == "good")
    assert "MemoryError" in caplog.text
    task.cancel()


class Counted(StoreWatch):
    """Counts its looks, and fails in them as long as it is told to."""

    looks, failing = 0, False

    async def look(self) -> bool:
        self.looks += 1
        if self.failing:
            raise MemoryError
        return True


async def settled() -> None:
    """Whatever can go on without the clock has."""
    for _ in range(50):
        await asyncio.sleep(0)


async def waits(scene: Scene, watch: Counted, seconds: float) -> None:
    """The next look comes after so many seconds, and not before."""
    looks = watch.looks
    await settled()
    scene.clock.advance(seconds - 0.5)
    await settled()
    assert watch.looks == looks
    scene.clock.advance(0.5)
    await settled()
    assert watch.looks == looks + 1


async def test_it_looks_every_two_seconds_and_no_more(scene: Scene) -> None:
    watch = Counted(scene.store, scene.live, scene.clock, prepare)
    task = asyncio.create_task(watch.watch())
    for _ in range(3):
        await waits(scene, watch, 2)
    task.cancel()


async def test_what_fails_is_looked_at_less_and_less_and_then_as_before(scene: Scene) -> None:
    watch = Counted(scene.store, scene.live, scene.clock, prepare)
    watch.failing = True
    task = asyncio.create_task(watch.watch())
    for seconds in (2, 4, 8, 16, 32, 60, 60):
        await waits(scene, watch, seconds)
    watch.failing = False
    for seconds in (60, 2, 2):
        await waits(scene, watch, seconds)
    task.cancel()


async def test_a_look_beside_another_waits_for_it_and_loads_nothing_twice(scene: Scene) -> None:
    """A roll-back looks too, while the watch may be loading: it must not say that it was in vain."""
    begun, go, loads = threading.Event(), threading.Event(), []

    def slowly(snapshot: Snapshot, pause: Callable[[], None]) -> None:
        del pause
        loads.append(snapshot.manifest.id)
        begun.set()
        assert go.wait(60)

    watch = StoreWatch(scene.store, scene.live, scene.clock, slowly)
    made = published(scene, "first", 0)
    looks = [asyncio.create_task(watch.look()) for _ in range(2)]
    assert await asyncio.to_thread(begun.wait, 60)
    await settled()
    assert not any(look.done() for look in looks)
    go.set()
    assert await asyncio.gather(*looks) == [True, True]
    assert loads == [made.manifest.id]
    assert served(scene) == "first"


async def test_what_could_not_be_loaded_for_want_of_memory_is_loaded_by_the_next_look(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(scene, "good", 0)
    with monkeypatch.context() as short:
        short.setattr(scene.watch, "_prepare", Mock(spec=prepare, side_effect=MemoryError))
        with pytest.raises(MemoryError):
            await scene.watch.look()
    assert await scene.watch.look()
    assert served(scene) == "good"
