"""The pages follow the store: a new snapshot is taken into use, and what it has no longer is remembered."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.lookup.channels import prepare
from bot.processes.clock import SystemClock
from bot.processes.resting import politely
from bot.refreshing.watch import StoreWatch
from recommender.snapshots.store_errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.processes.clock import Clock
    from bot.web.ahead import Ahead
    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

log = logging.getLogger(__name__)
# Whoever has a page open may have read of the new data elsewhere: within five seconds all of it is there.
LOOK_EVERY_S = 1.0


def following(
    site: Site, store: SnapshotStore, clock: Clock | None = None, ahead: Ahead | None = None
) -> Callable[[], Awaitable[None]]:
    """What runs beside the server. ahead: makes pages of data before that is taken into use."""

    def take(snapshot: Snapshot, pause: Callable[[], None]) -> None:
        before = site.live.snapshot
        if before is not snapshot:
            site.former.note(before.catalogue, snapshot)
        prepare(snapshot, pause)
        if ahead is not None and before is not snapshot:
            asyncio.run_coroutine_threadsafe(ahead.again(snapshot), loops[0]).result()

    loops: list[asyncio.AbstractEventLoop] = []
    watch = StoreWatch(store, site.live, clock or SystemClock(), take, LOOK_EVERY_S)

    async def follow() -> None:
        loops.append(asyncio.get_running_loop())
        watching = asyncio.ensure_future(watch.watch())
        beside = [watching]
        try:
            await watch.make_ready()
            await asyncio.to_thread(remember_former, site, store)
            if ahead is not None:
                beside.append(asyncio.ensure_future(ahead.follow()))
            await watching
        finally:
            for one in beside:
                one.cancel()

    return follow


def remember_former(site: Site, store: SnapshotStore) -> None:
    """Whom the other snapshots of the store had, the oldest first, and the present one has not."""
    try:
        ids = [entry.id for entry in reversed(store.listing()) if not entry.current]
    except StoreError as error:
        log.warning("earlier snapshots cannot be looked at: %s", error)
        return
    for id_ in ids:
        try:
            with politely() as pause:
                site.former.note(store.catalogue(id_, pause), site.live.snapshot)
        except StoreError as error:
            log.info("an earlier snapshot is left out: %s", error)
