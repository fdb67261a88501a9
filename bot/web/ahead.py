"""Pages made before anybody asks for them: with rests in which requests go first."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from bot.text.language import LANGUAGES
from bot.web.addresses import address, channel_mark
from bot.web.languages import PARAMETER
from bot.web.layers.kept import AHEAD
from bot.web.visit import STATE, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Message, Scope

    from bot.web.layers.kept import KeptPages
    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot

log = logging.getLogger(__name__)
# How long a new snapshot waits at most for the pages that are asked for most.
MOST_S = 2.0
# A rest, in parts of the time that the page before it took.
SHORT_REST, LONG_REST = 0.5, 4.0
# Channels whose pages are made beforehand, the best known first, and how much room they may take.
CHANNELS, ROOM = 1000, 0.5
# What hangs on its address alone, or would be drawn.
PASSED_OVER = frozenset({b"static", b"map", b"radar", b"share", b"card", b"sitemaps", b"robots.txt"})
LOOK_EVERY_S = 1.0
# Nobody has asked for anything as long.
QUIET_S = 0.5
Asked = tuple[bytes, bytes, str]


class Ahead:
    """Makes pages of `app`, which keeps them in `pages`."""

    def __init__(self, app: ASGIApp, site: Site, pages: KeptPages) -> None:
        self._app, self._site, self._pages = app, site, pages

    async def again(self, snapshot: Snapshot, most_s: float = MOST_S) -> None:
        """What is asked for most, of data that is about to be taken into use: else all of it would wait."""
        until = time.monotonic() + most_s
        for key in self._pages.most_asked(self._site.live.snapshot.manifest.id):
            if time.monotonic() >= until:
                return
            if key.path[1:].partition(b"/")[0] not in PASSED_OVER:
                await self._make(snapshot, (key.path, key.query, key.code), SHORT_REST)

    async def follow(self) -> None:
        """The pages of the best known channels, again whenever there is new data; till it is cancelled."""
        done = ""
        while True:
            snapshot = self._site.live.snapshot
            if snapshot.manifest.id != done:
                await self._best_known(snapshot)
                done = snapshot.manifest.id
            del snapshot
            await asyncio.sleep(LOOK_EVERY_S)

    async def _best_known(self, snapshot: Snapshot) -> None:
        for asked in best_known(snapshot):
            while self._is_asked() and self._site.live.snapshot is snapshot:  # noqa: ASYNC110 till nothing happens
                await asyncio.sleep(QUIET_S)
            if self._site.live.snapshot is not snapshot or self._pages.share >= ROOM:
                return
            await self._make(snapshot, asked, LONG_REST)

    def _is_asked(self) -> bool:
        return time.monotonic() - self._pages.asked_at < QUIET_S

    async def _make(self, snapshot: Snapshot, asked: Asked, rest: float) -> None:
        began = time.perf_counter()
        try:
            await self._app(self._scope(snapshot, asked), _nothing, _ignored)
        except Exception:
            log.exception("a page could not be made beforehand")
        await asyncio.sleep(rest * (time.perf_counter() - began))

    def _scope(self, snapshot: Snapshot, asked: Asked) -> Scope:
        path, query, code = asked
        scope: Scope = {
            "type": AHEAD,
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": unquote_to_bytes(path).decode("utf-8", "replace"),
            "raw_path": path,
            "root_path": "",
            "query_string": query,
            "headers": [(b"accept-language", code.encode())],
            "client": None,
            "server": None,
        }
        return {**scope, STATE: replace(read(scope, self._site), snapshot=snapshot)}


def best_known(snapshot: Snapshot) -> Iterator[Asked]:
    """The front page and the shelves, then channels; each as browsers ask for it, and as links do."""
    spoken = [*((code, "") for code in LANGUAGES), *((code, code) for code in LANGUAGES)]
    rows = (hit.row for hit in snapshot.names.search("", CHANNELS))
    paths = ("/", "/browse", *(address("c", channel_mark(snapshot, row)) for row in rows))
    for path, (code, told) in product(paths, spoken):
        yield path.encode(), address(parameters=((PARAMETER, told),))[2:].encode(), code


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _ignored(message: Message) -> None:
    del message
