"""The practice server: robots.txt, the page, a login with a session, rows and popups."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from crawler.practice.channels import PracticeChannel, spoil

if TYPE_CHECKING:
    from crawler.practice.faults import Faults

EMAIL, PASSWORD = "practice@example.com", "practice-password"
PATH = "/datalab/1"
PAGE = Path(__file__).parent / "page"


@dataclass
class PracticeLab:
    """The server's state; `asked` and `at` record requests, and when (seconds on `time.monotonic`)."""

    channels: list[PracticeChannel]
    faults: Faults = field(default_factory=dict)
    delay_ms: float = 200.0
    jitter_ms: float = 0.0
    seed: int = 1
    asked: Counter[str] = field(default_factory=Counter)
    at: list[tuple[float, str]] = field(default_factory=list)
    popups: list[int] = field(default_factory=list)
    logins: int = 0
    foreign: str = ""

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)  # noqa: S311 - jitter, no secret
        self.shown = spoil(self.channels, self.faults)
        self.sessions: set[str] = set()
        self.ended = False
        self.not_before = 0.0
        self.early = 0

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._record])
        app.add_routes(
            [
                web.get("/robots.txt", self.robots),
                web.get(PATH, self.page),
                web.get("/", self.home),
                web.post("/api/login", self.login),
                web.get("/api/rows", self.rows),
                web.get("/api/beat", self.beat),
                web.post("/api/told", self.told),
                web.get("/api/channel/{number}", self.channel),
                web.static("/page", PAGE),
            ]
        )
        return app

    @web.middleware
    async def _record(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked[request.path] += 1
        self.at.append((time.monotonic(), request.path))
        self.early += time.monotonic() < self.not_before and not request.path.startswith("/page/")
        answer: web.StreamResponse = await handler(request)
        return answer

    def _too_many(self) -> web.Response:
        self.not_before = time.monotonic() + 1.0
        return web.Response(status=429, headers={"Retry-After": "1"}, text="Too many requests")

    def _logged_in(self, request: web.Request) -> bool:
        return request.cookies.get("session") in self.sessions

    async def robots(self, _: web.Request) -> web.Response:
        if "robots-500" in self.faults:
            return web.Response(status=500)
        lines = ["User-agent: *"]
        if "robots-forbid" in self.faults:
            lines.append("Disallow: /datalab/")
        if "crawl-delay" in self.faults:
            lines.append(f"Crawl-delay: {self.faults['crawl-delay']}")
        return web.Response(text="\n".join(lines))

    async def page(self, request: web.Request) -> web.Response:
        times = self.asked[PATH]
        if "page-500" in self.faults or ("page-500-once" in self.faults and times == 1):
            return web.Response(status=500, text="Internal Server Error")
        if "page-429" in self.faults and times == 1:
            return self._too_many()
        if "maintenance" in self.faults:
            text = "<h1>서비스 점검 중입니다</h1><p>곧 돌아오겠습니다.</p>"
            return web.Response(status=503, text=text, content_type="text/html")
        return self._html(logged_in=self._logged_in(request))

    async def home(self, _: web.Request) -> web.Response:
        return web.Response(text="<p>Welcome to the front page</p>", content_type="text/html")

    def _html(self, *, logged_in: bool) -> web.Response:
        settings = {
            "faults": dict(self.faults),
            "count": len(self.shown),
            "loggedIn": logged_in,
            "foreign": self.foreign,
            "classes": secrets.token_hex(2),
        }
        text = (PAGE / "page.html").read_text(encoding="utf-8")
        return web.Response(
            text=text.replace("__SETTINGS__", web.json_response(settings).text or ""),
            content_type="text/html",
        )

    async def login(self, request: web.Request) -> web.Response:
        self.logins += 1
        if "login-500" in self.faults:
            return web.json_response({"error": "?"}, status=500)
        sent = await request.json()
        again = "refused-again" in self.faults and self.logins > 1
        if again or "refused" in self.faults or (sent["email"], sent["password"]) != (EMAIL, PASSWORD):
            return web.json_response(
                {"error": f"이메일 또는 비밀번호가 올바르지 않습니다: {sent['password']}"}, status=401
            )
        session = secrets.token_hex(8)
        self.sessions.add(session)
        answer = web.json_response({"next": "/" if "home-first" in self.faults else ""})
        answer.set_cookie("session", session, httponly=True, samesite="Strict")
        return answer

    async def rows(self, request: web.Request) -> web.Response:
        if not self._logged_in(request):
            return web.Response(status=401)
        if self.asked[request.path] == 1 and "rows-429" in self.faults:
            return self._too_many()
        if self.asked[request.path] == 1 and "rows-500" in self.faults:
            return web.Response(status=500)
        first, size = int(request.query.get("from", "0")), int(request.query.get("size", "100000"))
        chosen = self.shown[first : first + size]
        if "doubled" in self.faults:
            chosen = [*chosen, chosen[1]]
        return web.json_response(
            [{"number": item.number, "name": item.name, "numbers": item.numbers} for item in chosen]
        )

    async def beat(self, _: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def told(self, _: web.Request) -> web.Response:
        return web.Response(status=int(self.faults["telemetry"]))

    async def channel(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        times = self.asked[request.path]
        self.popups.append(number)
        refusal = self._refusal(request, number, times)
        if refusal is not None:
            return refusal
        await asyncio.sleep((self.delay_ms + self.random.uniform(-self.jitter_ms, self.jitter_ms)) / 1000)
        item = next(item for item in self.shown if item.number == number)
        return web.json_response(item.as_json())

    def _refusal(self, request: web.Request, number: int, times: int) -> web.Response | None:
        faults = self.faults
        if "session" in faults and not self.ended and len(self.popups) > int(faults["session"]):
            self.ended = True
            self.sessions.clear()
        if "session-always" in faults:
            self.sessions.clear()
        if not self._logged_in(request):
            return web.Response(status=401)
        if "popup-500" in faults or (
            "popup-500-once" in faults and times == 1 and number % int(faults["popup-500-once"]) == 0
        ):
            return web.Response(status=500)
        if "popup-429" in faults and number == int(faults["popup-429"]) and times == 1:
            return self._too_many()
        return None
