"""Takes the current snapshot of the store into use, whoever published it, without anybody noticing."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.processes.resting import politely
from recommender.snapshots.store_errors import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.live import Live
    from bot.processes.clock import Clock
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

log = logging.getLogger(__name__)
LOOK_EVERY_S = 2.0
LONGEST_WAIT_S = 60.0


class StoreWatch:
    """Looks at the store's pointer again and again, and loads what it points at beside the event loop."""

    def __init__(
        self,
        store: SnapshotStore,
        live: Live,
        clock: Clock,
        prepare: Callable[[Snapshot, Callable[[], None]], None],
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        """`prepare(snapshot, pause)` readies a new snapshot for questions; `pause` lets answers go first."""
        self._look_every_s = look_every_s
        self._prepare = prepare
        self._store = store
        self._live = live
        self._clock = clock
        self._seen: str | None = live.snapshot.manifest.id
        self._loading = asyncio.Lock()

    async def watch(self) -> None:
        """Look again and again, till cancelled; less and less often while that fails."""
        wait_s = self._look_every_s
        while True:
            await self._clock.sleep(wait_s)
            try:
                await self.look()
                wait_s = self._look_every_s
            except Exception:
                log.exception("the store cannot be looked at; the data in use stays")
                wait_s = min(2 * wait_s, LONGEST_WAIT_S)

    async def make_ready(self) -> None:
        """Compute what the first questions about the data in use would wait for, while we go online."""
        await asyncio.to_thread(self._ready, self._live.snapshot)

    async def look(self) -> bool:
        """Swap if the pointer has moved since the last look; whether the snapshot that it names is in use.

        Where that one is damaged, the newest whole one takes its place; where none is whole, ours stays.
        """
        async with self._loading:
            pointed = await asyncio.to_thread(self._store.current_id)
            if pointed is not None and pointed != self._seen:
                await self._take(pointed)
                self._seen = pointed  # an error on the way is another matter: the next look tries again
            return pointed == self._live.snapshot.manifest.id

    async def _take(self, pointed: str) -> None:
        before = self._live.snapshot
        if pointed == before.manifest.id:
            return
        try:
            snapshot = await asyncio.to_thread(self._load)
        except NoSnapshotError as error:
            log.error("the data in use stays: %s", error)  # noqa: TRY400 the cause is in the line
            return
        if snapshot.manifest.id == before.manifest.id:
            return
        self._live.snapshot = snapshot
        log.info("answers come from snapshot %s now", snapshot.manifest.id)
        holder = [before]
        del before
        await asyncio.to_thread(holder.clear)  # taking a large structure down takes a while

    def _load(self) -> Snapshot:
        with politely() as pause:
            snapshot = self._store.current(pause)
            self._prepare(snapshot, pause)
            return snapshot

    def _ready(self, snapshot: Snapshot) -> None:
        with politely() as pause:
            self._prepare(snapshot, pause)
