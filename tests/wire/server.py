"""Discord on loopback: its HTTP API (v10) and gateway, for tests of a real bot in a process of its own."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.wire import interactions, world
from tests.wire.desk import FIRST_ANSWER_S, Answer, Desk, Interaction
from tests.wire.gateway import Gateway
from tests.wire.intake import PREFIX, Fault, Intake
from tests.wire.interactions import LISTENER, Caller
from tests.wire.ledger import LONGEST_S, Ledger, Request
from tests.wire.messages import MessageStore
from tests.wire.openapi import Spec
from tests.wire.routes import Account, Answers, Channels, add_routes
from tests.wire.world import Json, Snowflakes


class LoopbackDiscord:
    """Serves while it is entered (``async with``); every rule the bot breaks is in ``violations``."""

    def __init__(
        self,
        spec: Spec | None = None,
        *,
        token: str = world.TOKEN,
        shards: int = 1,
        heartbeat_interval_s: float = 41.25,
        roundtrip_s: float = 0.0,
    ) -> None:
        """roundtrip_s: what each request takes at least, and each handshake of the gateway."""
        self.token = token
        self._roundtrip_s = roundtrip_s
        self.answer_within_s = FIRST_ANSWER_S
        self.ledger = Ledger()
        self.snowflakes = Snowflakes()
        self.messages = MessageStore(self.snowflakes)
        self.gateway = Gateway(self.ledger, token, shards, heartbeat_interval_s)
        self._desk = Desk(self.ledger, self.messages)
        self._account = Account(self.ledger, self.gateway, self.snowflakes)
        self._intake = Intake(self.ledger, spec, token)
        self._runner = web.AppRunner(self._application(), shutdown_timeout=1.0)
        self._port = 0

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=64 * 1024 * 1024, middlewares=[self._from_afar])
        answers = Answers(self.ledger, self._desk, self.messages)
        add_routes(app, self._intake, (self._account, answers, Channels(self.ledger, self.messages)))
        app.router.add_get("/gateway", self.gateway.handle)
        return app

    @web.middleware
    async def _from_afar(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        await asyncio.sleep(self._roundtrip_s)
        return await handler(request)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await self._listen()
        self._port = self._runner.addresses[0][1]
        self.gateway.url = f"ws://127.0.0.1:{self._port}/gateway"
        return self

    async def _listen(self) -> None:
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await self._site.start()

    async def outage(self, lasts_s: float) -> None:
        """Cut every connection to the gateway and take no new one of any kind for that long."""
        await self._site.stop()
        await self.gateway.drop()
        await asyncio.sleep(lasts_s)
        await self._listen()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """What ``discord.http.Route.BASE`` has to be."""
        return f"http://127.0.0.1:{self._port}{PREFIX}"

    @property
    def commands(self) -> dict[str, Json]:
        """The registered commands by name."""
        return {command["name"]: command for command in self._account.commands}

    @property
    def application(self) -> Json:
        """What the bot is told about itself and its owner; change it before a start."""
        return self._account.described

    def forget_commands(self) -> dict[str, Json]:
        """Delete what is registered, as somebody with the token may; what it was, by name."""
        kept, self._account.commands = self.commands, []
        return kept

    @property
    def violations(self) -> list[str]:
        return self.ledger.violations

    def take_violations(self) -> list[str]:
        """The violations so far, which count no more after this."""
        taken, self.ledger.violations = self.ledger.violations, []
        return taken

    @property
    def unanswered(self) -> list[Interaction]:
        return self._desk.unanswered

    def requests_to(self, method: str, route: str) -> list[Request]:
        """Requests so far to a route as Discord writes it: ``/channels/{channel_id}/messages``."""
        return [r for r in self.ledger.requests if (r.method, r.route) == (method, route)]

    def rate_limit(self, method: str, route: str, *, retry_after_s: float = 0.05, times: int = 1) -> None:
        """Answer the next ``times`` requests to the route with 429."""
        body = {"message": "You are being rate limited.", "retry_after": retry_after_s, "global": False}
        headers = {"Via": "1.1 loopback", "Retry-After": str(retry_after_s), "X-RateLimit-Scope": "user"}
        self._intake.faults.append(Fault(method, route, times, 429, body, headers))

    def fail(self, method: str, route: str, status: int, *, code: int = 0, times: int = 1) -> None:
        """Answer the next ``times`` requests to the route with this status, and Discord's own ``code``."""
        body = {"code": code, "message": f"{status}: on purpose"}
        self._intake.faults.append(Fault(method, route, times, status, body, {}))

    def turn_away(
        self, method: str, route: str, status: int, *, times: int = 1, retry_after_s: int | None = None
    ) -> None:
        """Answer as Cloudflare does in Discord's place: a page, no JSON."""
        page = "<!DOCTYPE html>\n<html><head><title>Access denied</title></head>\n<body>1015</body></html>"
        headers = {"Content-Type": "text/html; charset=UTF-8", "Server": "cloudflare"}
        if retry_after_s is not None:
            headers["Retry-After"] = str(retry_after_s)
        self._intake.faults.append(Fault(method, route, times, status, page, headers))

    async def ready(self, *, starts: int = 1, timeout_s: float = LONGEST_S) -> None:
        """Wait till the bot is connected and has identified ``starts`` times or more in the server's life."""
        await self.ledger.until(
            lambda: self.gateway.connected and len(self.gateway.identifies) >= starts * self.gateway.shards,
            f"connected bot (start {starts})",
            timeout_s,
        )

    async def resumed(self, times: int = 1, timeout_s: float = LONGEST_S) -> None:
        await self.ledger.until(
            lambda: self.gateway.connected and len(self.gateway.resumes) >= times, "RESUME", timeout_s
        )

    async def dispatch(self, payload: Json) -> Interaction:
        """Send an interaction over the gateway; while the bot is away it is kept for RESUME."""
        interaction = Interaction(payload, self.answer_within_s)
        self._desk.expect(interaction)
        session = self.gateway.session(payload.get("guild_id"))
        interaction.sent = await session.dispatch("INTERACTION_CREATE", payload)
        return interaction

    async def slash(self, name: str, options: Json | None = None, caller: Caller = LISTENER) -> Interaction:
        registered = await self._registered(name)
        return await self.dispatch(interactions.command(self.snowflakes, registered, options or {}, caller))

    async def slash_as(self, registered: Json) -> Interaction:
        """A command as a client still shows it, whether it is registered or not."""
        return await self.dispatch(interactions.command(self.snowflakes, registered, {}, LISTENER))

    async def autocomplete(
        self, name: str, options: Json, focused: str, caller: Caller = LISTENER
    ) -> Interaction:
        registered = await self._registered(name)
        return await self.dispatch(
            interactions.autocomplete(self.snowflakes, registered, options, focused, caller)
        )

    async def press(self, message: Json, control: str, caller: Caller = LISTENER) -> Interaction:
        """Press the button with this custom_id or label."""
        return await self.dispatch(interactions.press(self.snowflakes, message, control, caller))

    async def choose(
        self, message: Json, control: str, values: list[str], caller: Caller = LISTENER
    ) -> Interaction:
        """Pick values in the string select with this custom_id or placeholder."""
        return await self.dispatch(interactions.choose(self.snowflakes, message, control, values, caller))

    async def _registered(self, name: str) -> Json:
        """The command; a bot registers its commands beside, after it has gone online."""
        await self.ledger.until(lambda: name in self.commands, f"command {name!r}", LONGEST_S)
        return self.commands[name]

    async def answer_to(self, interaction: Interaction, timeout_s: float = LONGEST_S) -> Answer:
        """The first answer; TimeoutError where none came."""
        await self.ledger.until(
            lambda: interaction.answer is not None, f"answer to interaction {interaction.id}", timeout_s
        )
        if interaction.answer is None:
            raise AssertionError("an answer was seen and is gone")
        return interaction.answer

    async def message_for(self, interaction: Interaction, timeout_s: float = LONGEST_S) -> Json:
        """The message the user ends up with: of a deferral the finished one."""
        await self.ledger.until(
            lambda: interaction.finished, f"finished answer to interaction {interaction.id}", timeout_s
        )
        if interaction.original is None:
            raise LookupError("the interaction was answered with no message")
        return interaction.original
