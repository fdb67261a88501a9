"""Takes the current snapshot of the store into use, whoever published it, without anybody noticing."""

from __future__ import annotations

import asyncio
import gc
import logging
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.lookup.channels import ChannelDirectory
from recommender.snapshots.store import NoSnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.live import Live
    from bot.processes.clock import Clock
    from recommender.snapshots.store import SnapshotStore

log = logging.getLogger(__name__)
LOOK_EVERY_S = 2.0
LONGEST_WAIT_S = 60.0
# An answer takes about three milliseconds: most fit into a rest.
SPELL_S, REST_S = 0.002, 0.004


class StoreWatch:
    """Looks at the store's pointer every two seconds, and loads what it points at beside the event loop."""

    def __init__(self, store: SnapshotStore, live: Live, clock: Clock) -> None:
        self._store = store
        self._live = live
        self._clock = clock
        self._seen: str | None = live.snapshot.manifest.id
        self._loading = asyncio.Lock()

    async def watch(self) -> None:
        """Look again and again, till cancelled; less and less often while that fails."""
        wait_s = LOOK_EVERY_S
        while True:
            await self._clock.sleep(wait_s)
            try:
                await self.look()
                wait_s = LOOK_EVERY_S
            except Exception:
                log.exception("the store cannot be looked at; the data in use stays")
                wait_s = min(2 * wait_s, LONGEST_WAIT_S)

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
        before = self._live.directory
        if pointed == before.snapshot.manifest.id:
            return
        try:
            directory = await asyncio.to_thread(_load, self._store)
        except NoSnapshotError as error:
            log.error("the data in use stays: %s", error)  # noqa: TRY400 the cause is in the line
            return
        if directory.snapshot.manifest.id == before.snapshot.manifest.id:
            return
        self._live.directory = directory
        log.info("answers come from snapshot %s now", directory.snapshot.manifest.id)
        holder = [before]
        del before
        await asyncio.to_thread(holder.clear)  # taking a large structure down takes a while


def _load(store: SnapshotStore) -> ChannelDirectory:
    with _politely() as pause:
        return ChannelDirectory(store.current(pause), pause)


_turns = threading.Lock()


@contextmanager
def _politely() -> Iterator[Callable[[], None]]:
    """Work so that answers come first: with rests, and with no pass over a million new objects.

    Objects that stay as long as the process are then taken out of later passes.
    """
    with _turns:
        collecting = gc.isenabled()
        gc.disable()
        try:
            yield Rests()
        finally:
            if collecting:
                gc.freeze()
                gc.enable()


class Rests:
    """Called by work between its steps: after each spell it lets the others have Python to themselves.

    Threads that both compute press each other for the interpreter and hand it over many times an answer;
    on a busy machine each time costs a wait for a core. While this one rests, an answer has it alone.
    """

    def __init__(self, spell_s: float = SPELL_S, rest_s: float = REST_S) -> None:
        self._spell_s = spell_s
        self._rest_s = rest_s
        self._until = 0.0

    def __call__(self) -> None:
        if time.perf_counter() >= self._until:
            time.sleep(self._rest_s)
            self._until = time.perf_counter() + self._spell_s
