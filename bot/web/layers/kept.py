"""Pages that were made, and those that are being made."""

from __future__ import annotations

import asyncio
import gzip
import math
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_BYTES = 48 * 1024 * 1024
# About what a page takes besides its body.
OVERHEAD = 1024
# The type of a scope of ours: a page is to be made though nobody has asked for it yet.
AHEAD = "plimate.ahead"


class Key(NamedTuple):
    """All that an answer hangs on."""

    snapshot: str
    days_old: int
    code: str
    path: bytes
    query: bytes


Raw = tuple[tuple[bytes, bytes], ...]
OF_A_BODY = frozenset({b"content-length", b"content-type", b"content-encoding"})


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer; `packed`: its body is gzip. sent: its headers; unchanged: those where a browser has it.

    tag: its ETag, control: its Cache-Control, "" without one.
    """

    status: int
    sent: Raw
    unchanged: Raw
    tag: str
    control: str
    body: bytes
    packed: bool

    @classmethod
    def of(cls, status: int, headers: MutableHeaders, body: bytes, packed: bool) -> Kept:  # noqa: FBT001 a field
        """headers: of the body as it was made."""
        if packed:
            headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        raw = tuple(headers.raw)
        unchanged = tuple(pair for pair in raw if pair[0] not in OF_A_BODY)
        return cls(
            status, raw, unchanged, headers.get("etag", ""), headers.get("cache-control", ""), body, packed
        )

    def unpacked(self) -> Kept:
        """For whoever takes no gzip."""
        headers = MutableHeaders(raw=[*self.sent])
        del headers["content-encoding"]
        return Kept.of(self.status, headers, gzip.decompress(self.body), packed=False)

    @property
    def size(self) -> int:
        return len(self.body) + OVERHEAD


class KeptPages:
    """So many bytes of them at most: what was not asked for longest goes."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._kept: dict[Key, Kept] = {}
        self._times: dict[Key, int] = {}
        self.asked_at = -math.inf
        self._bytes = 0
        self._coming: dict[Key, asyncio.Future[Kept | None]] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    @property
    def share(self) -> float:
        """How much of the room is taken, 0 … 1."""
        return self._bytes / self._most

    def asked(self, key: Key) -> Kept | None:
        """Somebody asks for it now; None where it is still to be made."""
        self.asked_at = time.monotonic()
        kept = self._kept.pop(key, None)
        if kept is not None:
            self._kept[key] = kept
            self._times[key] = self._times.get(key, 0) + 1
        return kept

    def keep(self, key: Key, kept: Kept) -> None:
        if (before := self._kept.pop(key, None)) is not None:
            self._bytes -= before.size
        self._kept[key] = kept
        self._bytes += kept.size
        while self._bytes > self._most:
            oldest = next(iter(self._kept))
            self._bytes -= self._kept.pop(oldest).size
            self._times.pop(oldest, None)

    def most_asked(self, snapshot: str) -> list[Key]:
        """What was asked for more than once of a snapshot, most often first."""
        found = [key for key in self._times if key.snapshot == snapshot]
        return sorted(found, key=self._times.__getitem__, reverse=True)

    def coming(self, key: Key) -> asyncio.Future[Kept | None] | None:
        """The page that is being made; its result is None where it is none to be kept."""
        return self._coming.get(key)

    @contextmanager
    def making(self, key: Key) -> Iterator[Callable[[Kept], None]]:
        """While a page is made; whoever waits for it gets what the function is given, else None."""
        coming = asyncio.get_running_loop().create_future()
        self._coming[key] = coming
        try:
            yield coming.set_result
        finally:
            if self._coming.get(key) is coming:
                del self._coming[key]
            if not coming.done():
                coming.set_result(None)
