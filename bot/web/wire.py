"""What uvicorn leaves to whoever serves: connections that only wait, and requests that nobody can read."""

from __future__ import annotations

import re
import resource
import sys
from http import HTTPStatus
from typing import TYPE_CHECKING

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.web.layers.refusing import UNREADABLE

if TYPE_CHECKING:
    import asyncio

    from starlette.types import Message, Scope

# How long the head of a request may take, and how long an answer may wait to be fetched.
HEAD_S, FETCHED_S = 20.0, 30.0
# Connections that are open at once; of the files that a process may have open some are for other things.
MOST_OPEN, OTHER_FILES = 4096, 200
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
UNREAD, TOO_LARGE = (400, "web-error-unread"), (431, "web-error-head")


def most_open() -> int:
    """As many as the machine lets us have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_OPEN + OTHER_FILES
    if soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return min(MOST_OPEN, max(soft - OTHER_FILES, soft // 2))


def _in_ascii(data: bytes) -> bytes:
    """Letters of other scripts in the address of a request, which curl sends as they were typed, encoded."""
    method, blank, rest = data.partition(b" ")
    line, end, rest = rest.partition(b"\n")
    if line.isascii():
        return data
    return method + blank + BEYOND_ASCII.sub(lambda byte: b"%%%02X" % byte[0][0], line) + end + rest


class Wire(H11Protocol):
    """A connection; whoever lets it wait for too long loses it."""

    most = MOST_OPEN
    _waits: asyncio.TimerHandle | None = None
    _stuck: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        if len(self.connections) > self.most:
            transport.abort()
        else:
            self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        for timer in (self._waits, self._stuck, self.timeout_keep_alive_task):
            if timer is not None:
                timer.cancel()

    def data_received(self, data: bytes) -> None:
        begins = self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]
        super().data_received(_in_ascii(data) if begins else data)
        self._look()

    def _look(self) -> None:
        """Whoever has begun a request, or not even that, has so long to bring its head to an end."""
        waits = self.conn.their_state is h11.IDLE
        if waits and self._waits is None:
            self._waits = self.loop.call_later(HEAD_S, self.transport.abort)
        elif not waits and self._waits is not None:
            self._waits.cancel()
            self._waits = None

    def pause_writing(self) -> None:
        """The other side takes nothing."""
        super().pause_writing()
        self._stuck = self.loop.call_later(FETCHED_S, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def timeout_keep_alive_handler(self) -> None:
        """Closing waits till all is sent: not for ever."""
        super().timeout_keep_alive_handler()
        self.loop.call_later(FETCHED_S, self.transport.abort)

    def send_400_response(self, msg: str) -> None:
        """The page that says so, as any other: with its headers, and a line in the log."""
        del msg
        error = sys.exc_info()[1]
        large = isinstance(error, h11.RemoteProtocolError) and error.error_status_hint == TOO_LARGE[0]
        self.transport.pause_reading()
        task = self.loop.create_task(self._refuse(TOO_LARGE if large else UNREAD))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _refuse(self, wrong: tuple[int, str]) -> None:
        """wrong: the status and the key of the text."""
        messages: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            messages.append(message)

        scope: Scope = {
            "type": "http",
            "http_version": "1.1",
            "method": "GET",
            "path": "/",
            "raw_path": b"/",
            "root_path": "",
            "query_string": b"",
            "headers": [],
            "client": self.client,
            "server": self.server,
            "scheme": "http",
            UNREADABLE: wrong,
        }
        await self.app(scope, receive, send)
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE} and not self.transport.is_closing():
            headers = [*messages[0]["headers"], (b"connection", b"close")]
            status = HTTPStatus(messages[0]["status"])
            said = h11.Response(status_code=status, headers=headers, reason=status.phrase.encode())
            body = b"".join(message.get("body", b"") for message in messages[1:])
            events = (said, h11.Data(data=body), h11.EndOfMessage())
            self.transport.write(b"".join(self.conn.send(event) or b"" for event in events))
        self.transport.close()
