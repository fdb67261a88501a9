"""What every request passes: recorded, authorised, checked, perhaps made to fail, answered."""

import json
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from tests.wire.desk import Refusal
from tests.wire.ledger import Ledger, Request
from tests.wire.openapi import Spec

PREFIX = "/api/v10"
_OPEN = ("/interactions/", "/webhooks/")
"""Routes whose token is in the path; they are exempt from the global rate limit too."""
_MOST_A_SECOND = 50

Handler = Callable[[Request, dict[str, str]], Any]
"""Takes the request and the path's parameters; gives the JSON to answer (None: 204) or raises Refusal."""


@dataclass(slots=True)
class Fault:
    """The next ``times`` requests to ``method route`` get this answer and go no further."""

    method: str
    route: str
    times: int
    status: int
    body: Any
    headers: dict[str, str]


class Intake:
    def __init__(self, ledger: Ledger, spec: Spec | None, token: str) -> None:
        self.faults: list[Fault] = []
        self._ledger = ledger
        self._spec = spec
        self._authorization = f"Bot {token}"
        self._recent: deque[float] = deque()

    def answering(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
        """The aiohttp handler that puts ``handler`` behind all of this."""

        async def handle(raw: web.Request) -> web.Response:
            request = await self._record(raw)
            if (fault := self._fault(request)) is not None:
                return self._respond(request, fault.status, fault.body, fault.headers)
            try:
                self._admit(raw, request)
                body = handler(request, dict(raw.match_info))
            except Refusal as refusal:
                return self._respond(request, refusal.status, refusal.body)
            return self._respond(request, 204 if body is None else 200, body)

        return handle

    async def unknown(self, raw: web.Request) -> web.Response:
        """Any route the server does not play: a violation, so that no test passes over it."""
        request = await self._record(raw)
        self._ledger.violation(request, "the loopback server does not know this route")
        return self._respond(request, 501, {"code": 0, "message": "not played by the loopback server"})

    async def _record(self, raw: web.Request) -> Request:
        received = time.perf_counter()
        body, files = await _contents(raw)
        resource = raw.match_info.route.resource
        path = raw.path.removeprefix(PREFIX)
        route = path if resource is None else resource.canonical.removeprefix(PREFIX)
        request = Request(raw.method, path, route, dict(raw.query), body, files, received)
        self._ledger.requests.append(request)
        return request

    def _admit(self, raw: web.Request, request: Request) -> None:
        if not request.route.startswith(_OPEN):
            self._count(request)
            if raw.headers.get("Authorization") != self._authorization:
                raise Refusal(401, 0, "401: Unauthorized")
        if self._spec is None:
            return
        problems = self._spec.violations(request.method, request.path, request.body)
        self._ledger.violation(request, *problems)
        if problems:
            raise Refusal(400, 50035, "Invalid Form Body: " + "; ".join(problems))

    def _count(self, request: Request) -> None:
        self._recent.append(request.received)
        while request.received - self._recent[0] > 1:
            self._recent.popleft()
        if len(self._recent) > _MOST_A_SECOND:
            self._ledger.violation(request, f"{len(self._recent)} requests within a second")

    def _fault(self, request: Request) -> Fault | None:
        for fault in self.faults:
            if (fault.method, fault.route) == (request.method, request.route) and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def _respond(
        self, request: Request, status: int, body: Any, headers: dict[str, str] | None = None
    ) -> web.Response:
        request.status, request.response = status, body
        self._ledger.touch()
        if body is None:
            return web.Response(status=status, headers=headers)
        # Without a charset, which discord.py would not take for JSON.
        typed = {"Content-Type": "application/json", **(headers or {})}
        text = json.dumps(body) if typed["Content-Type"] == "application/json" else body
        return web.Response(body=text.encode(), status=status, headers=typed)


async def _contents(raw: web.Request) -> tuple[Any, dict[str, int]]:
    """The JSON body, or of a multipart body its ``payload_json`` and the sizes of its files."""
    if not raw.content_type.startswith("multipart/"):
        text = await raw.text()
        return (json.loads(text) if text else None), {}
    body: Any = None
    files: dict[str, int] = {}
    async for part in await raw.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            files[part.filename or part.name or ""] = len(await part.read())
    return body, files
