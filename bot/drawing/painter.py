"""Pictures for an event loop: drawn in a process beside it, kept, and never twice at a time."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.drawing.letters import widths
from bot.drawing.painting import ANSWER, REQUEST
from bot.drawing.rendering import ZOOM, PictureError
from bot.processes.child import child_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

log = logging.getLogger(__name__)

PROGRAM = "bot.drawing.painting"
# A picture takes a twentieth of a second; on a machine that is busy with a refresh some ten times that.
PATIENCE_S = 10.0
GRACE_S = 2.0
# 60 kB each.
KEPT = 200


class Painter:
    """One for a program. `prepare` or the first picture starts its process; it ends with ours in any case."""

    def __init__(self, kept: int = KEPT, patience_s: float = PATIENCE_S) -> None:
        self._kept = kept
        self._patience_s = patience_s
        self._pictures: OrderedDict[Hashable, bytes] = OrderedDict()
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def prepare(self) -> None:
        """Begin what the first picture would wait for; a program that cannot be started is told of then."""
        async with self._turn:
            await asyncio.to_thread(widths)
            with contextlib.suppress(OSError):
                await self._started()

    def known(self, key: Hashable) -> bytes | None:
        """A picture that was drawn before, and is still there."""
        if key in self._pictures:
            self._pictures.move_to_end(key)
        return self._pictures.get(key)

    async def png(self, key: Hashable, draw: Callable[[], str], zoom: float = ZOOM) -> bytes:
        """What `draw` draws as SVG, as PNG.

        key: what the picture depends on: the snapshot's id, what is shown, in which language and theme.

        Raises:
            PictureError: it cannot be drawn, or not in time.
        """
        if (known := self.known(key)) is not None:
            return known
        async with self._turn:
            if (known := self.known(key)) is not None:
                return known
            picture = await self._drawn(await asyncio.to_thread(draw), zoom)
            self._pictures[key] = picture
            while len(self._pictures) > self._kept:
                self._pictures.popitem(last=False)
            return picture

    async def drawn(self, key: Hashable, draw: Callable[[], str]) -> bytes | None:
        """The same, or None and a line in the log: the words beside a picture do without it."""
        try:
            return await self.png(key, draw)
        except PictureError as error:
            log.warning("%s", error)
            return None

    async def _drawn(self, svg: str, zoom: float) -> bytes:
        """What is not brought to an end ends the process: its next answer would be to another question."""
        done = False
        try:
            async with asyncio.timeout(self._patience_s):
                picture = await self._asked(svg.encode(), zoom)
            done = True
        except (TimeoutError, OSError, asyncio.IncompleteReadError) as error:
            raise PictureError(f"no picture: {type(error).__name__}") from error
        finally:
            if not done:
                await self.close()
        if not picture:
            raise PictureError("no picture: it was not understood")
        return picture

    async def _asked(self, svg: bytes, zoom: float) -> bytes:
        process = await self._started()
        if process.stdin is None or process.stdout is None:
            raise AssertionError
        process.stdin.write(REQUEST.pack(len(svg), zoom) + svg)
        await process.stdin.drain()
        (length,) = ANSWER.unpack(await process.stdout.readexactly(ANSWER.size))
        return await process.stdout.readexactly(length)

    async def _started(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", PROGRAM),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=child_environment({}),
                process_group=0,  # Ctrl-C is for us: we end it
            )
        return self._process

    async def close(self) -> None:
        """End the process; the next picture starts another."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE_S):
                    await process.wait()
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
        await process.wait()
