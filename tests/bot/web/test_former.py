"""Channels that are gone from the data."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.live import Live
from bot.program.web_following import following, remember_former
from bot.web.former import Former
from bot.web.site import Site
from recommender.snapshots.store import SnapshotStore
from tests.bot.refreshing.scene import until
from tests.bot.tables import Row, snapshot_of
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

LASTING = "UCplimate000000000000001"
GONE = "UCplimate000000000000002"
BEFORE = snapshot_of(
    [Row("발라드 방", channel_id=LASTING), Row("새벽 재즈", channel_id=GONE), Row("nameless")]
)
AFTER = snapshot_of([Row("발라드 방", channel_id=LASTING), Row("새벽 재즈 카페"), Row("또 다른 방")])


class Unhurried:
    """Time that passes as soon as it is waited for."""

    def now(self) -> datetime:
        raise NotImplementedError

    def monotonic(self) -> float:
        raise NotImplementedError

    async def sleep(self, _seconds: float) -> None:
        await asyncio.sleep(0)


async def test_who_is_gone_is_told_with_the_nearest_name() -> None:
    former = Former()
    former.note(BEFORE.catalogue, AFTER)
    async with browser(Site(Live(AFTER), former=former, paces=unhurried())) as asking:
        page = await asking.get(f"/c/{GONE}?lang=en")
        assert page.status_code == 410
        assert "새벽 재즈" in page.text
        assert f"/c/{AFTER.fingerprints[1]}?lang=en" in page.text
        assert (await asking.get(f"/c/{BEFORE.fingerprints[2]}")).status_code == 410
        assert (await asking.get(f"/c/{LASTING}")).status_code == 200
        assert (await asking.get("/c/row-7")).status_code == 404


def test_whoever_went_first_is_forgotten_first() -> None:
    former = Former(most=2)
    former.remember([("a", "A"), ("b", "B"), ("a", "A2"), ("c", "C")])
    assert [former.name_of(mark) for mark in "abc"] == ["A2", None, "C"]


def test_earlier_snapshots_of_the_store_are_remembered(tmp_path: Path) -> None:
    store = SnapshotStore(tmp_path)
    store.publish(BEFORE)
    store.publish(AFTER)
    site = Site(Live(store.current()))
    remember_former(site, store)
    assert site.former.name_of(GONE) == "새벽 재즈"
    assert site.former.name_of(LASTING) is None


async def test_the_store_is_followed_and_who_went_is_remembered(tmp_path: Path) -> None:
    store = SnapshotStore(tmp_path)
    store.publish(BEFORE)
    site = Site(Live(store.current()), paces=unhurried())
    watching = asyncio.ensure_future(following(site, store, Unhurried())())
    async with browser(site) as asking:
        assert (await asking.get(f"/c/{GONE}")).status_code == 200
        store.publish(AFTER)
        await until(lambda: site.live.snapshot.manifest.id == AFTER.manifest.id)
        assert (await asking.get(f"/c/{GONE}")).status_code == 410
    watching.cancel()
