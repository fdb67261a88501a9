"""The routes the server plays, each a small function from a recorded request to what Discord answers."""

from aiohttp import web

from tests.wire import world
from tests.wire.command_rules import command_set_problems
from tests.wire.desk import DEFERRED_UPDATE, MESSAGE, UPDATE, Desk, Interaction, Refusal
from tests.wire.gateway import Gateway
from tests.wire.intake import PREFIX, Intake
from tests.wire.ledger import Ledger, Request
from tests.wire.message_rules import EPHEMERAL, LOADING, empty_problems, mention_problems, message_problems
from tests.wire.messages import MessageStore
from tests.wire.world import Json, Snowflakes

Path = dict[str, str]
_CHANNELS = {world.CHANNEL_ID, world.DM_CHANNEL_ID}


class Account:
    """Who the bot is, where its gateway is, and its commands."""

    def __init__(self, ledger: Ledger, gateway: Gateway, snowflakes: Snowflakes) -> None:
        self.commands: list[Json] = []
        self.described = world.application()
        self._ledger = ledger
        self._gateway = gateway
        self._snowflakes = snowflakes

    def me(self, _request: Request, _path: Path) -> Json:
        return {**world.bot_user(), "mfa_enabled": True, "locale": "en-US", "verified": True, "email": None}

    def application(self, _request: Request, _path: Path) -> Json:
        return self.described

    def gateway(self, _request: Request, _path: Path) -> Json:
        self._gateway.new_process()
        limit = {"total": 1000, "remaining": 1000 - len(self._gateway.identifies)}
        start = {**limit, "reset_after": 86_400_000, "max_concurrency": 1}
        return {"url": self._gateway.url, "shards": self._gateway.shards, "session_start_limit": start}

    def read_commands(self, request: Request, _path: Path) -> list[Json]:
        """Translations only for who asks for them."""
        if request.query.get("with_localizations") == "true":
            return self.commands
        return [{key: value for key, value in c.items() if "localizations" not in key} for c in self.commands]

    def write_commands(self, request: Request, _path: Path) -> list[Json]:
        problems = command_set_problems(request.body)
        self._ledger.violation(request, *problems)
        known = {command["name"]: command["id"] for command in self.commands}
        self.commands = [self._registered(command, known) for command in request.body]
        return self.commands

    def _registered(self, command: Json, known: dict[str, str]) -> Json:
        permissions = command.get("default_member_permissions")
        return {
            **{key: value for key, value in command.items() if value is not None},
            "id": known.get(command["name"]) or self._snowflakes.new(),
            "application_id": world.APPLICATION_ID,
            "version": self._snowflakes.new(),
            "type": command.get("type") or 1,
            "description": command.get("description") or "",
            "default_member_permissions": None if permissions is None else str(permissions),
        }


class Answers:
    """Interaction callbacks and the webhook of an interaction."""

    def __init__(self, ledger: Ledger, desk: Desk, messages: MessageStore) -> None:
        self._ledger = ledger
        self._desk = desk
        self._messages = messages

    def callback(self, request: Request, path: Path) -> Json | None:
        data = request.body.get("data") or {}
        if request.body["type"] in (MESSAGE, UPDATE):
            _check_message(self._ledger, request, data, creating=request.body["type"] == MESSAGE)
        interaction = self._desk.answered(path["interaction_id"], path["interaction_token"], request)
        asked = request.query.get("with_response", "").lower() in ("1", "true")
        return _callback_response(interaction) if asked else None

    def follow_up(self, request: Request, path: Path) -> Json:
        interaction = self._desk.holder(path["webhook_token"], request)
        _check_message(self._ledger, request, request.body, creating=True)
        return self._desk.follow_up(interaction, request)

    def read(self, request: Request, path: Path) -> Json:
        interaction = self._desk.holder(path["webhook_token"], request)
        return self._desk.message(interaction, path.get("message_id", "@original"), request)

    def edit(self, request: Request, path: Path) -> Json:
        interaction = self._desk.holder(path["webhook_token"], request)
        message = self._desk.message(interaction, path.get("message_id", "@original"), request)
        _check_message(self._ledger, request, request.body, creating=False)
        return self._desk.edit(interaction, message, request)

    def delete(self, request: Request, path: Path) -> None:
        del self._messages.by_id[self.read(request, path)["id"]]


class Channels:
    """Messages the bot sends on its own account."""

    def __init__(self, ledger: Ledger, messages: MessageStore) -> None:
        self._ledger = ledger
        self._messages = messages

    def open_dm(self, request: Request, _path: Path) -> Json:
        return world.dm_channel(world.user(str(request.body["recipient_id"]), "Listener"))

    def channel(self, _request: Request, path: Path) -> Json:
        self._known(path)
        is_dm = path["channel_id"] == world.DM_CHANNEL_ID
        return world.dm_channel(world.user(world.USER_ID, "Listener")) if is_dm else world.text_channel()

    def send(self, request: Request, path: Path) -> Json:
        self._known(path)
        _check_message(self._ledger, request, request.body, creating=True)
        return self._messages.create(request.body, request.files, path["channel_id"])

    def read(self, _request: Request, path: Path) -> Json:
        message = self._messages.by_id.get(path["message_id"])
        if message is None or message["flags"] & EPHEMERAL:
            raise Refusal(404, 10008, "Unknown Message")
        return message

    def edit(self, request: Request, path: Path) -> Json:
        message = self.read(request, path)
        _check_message(self._ledger, request, request.body, creating=False)
        return self._messages.edit(message, request.body, request.files)

    def delete(self, request: Request, path: Path) -> None:
        del self._messages.by_id[self.read(request, path)["id"]]

    def _known(self, path: Path) -> None:
        if path["channel_id"] not in _CHANNELS:
            raise Refusal(404, 10003, "Unknown Channel")


def add_routes(app: web.Application, intake: Intake, parts: tuple[Account, Answers, Channels]) -> None:
    account, answers, channels = parts
    webhook, message = "/webhooks/{webhook_id}/{webhook_token}", "/channels/{channel_id}/messages"
    table = {
        "GET /users/@me": account.me,
        "GET /oauth2/applications/@me": account.application,
        "GET /gateway/bot": account.gateway,
        "GET /applications/{application_id}/commands": account.read_commands,
        "PUT /applications/{application_id}/commands": account.write_commands,
        "POST /interactions/{interaction_id}/{interaction_token}/callback": answers.callback,
        f"POST {webhook}": answers.follow_up,
        f"GET {webhook}/messages/@original": answers.read,
        f"PATCH {webhook}/messages/@original": answers.edit,
        f"DELETE {webhook}/messages/@original": answers.delete,
        f"GET {webhook}/messages/{{message_id}}": answers.read,
        f"PATCH {webhook}/messages/{{message_id}}": answers.edit,
        f"DELETE {webhook}/messages/{{message_id}}": answers.delete,
        "POST /users/@me/channels": channels.open_dm,
        "GET /channels/{channel_id}": channels.channel,
        f"POST {message}": channels.send,
        f"GET {message}/{{message_id}}": channels.read,
        f"PATCH {message}/{{message_id}}": channels.edit,
        f"DELETE {message}/{{message_id}}": channels.delete,
    }
    for operation, handler in table.items():
        method, template = operation.split()
        app.router.add_route(method, PREFIX + template, intake.answering(handler))
    app.router.add_route("*", PREFIX + "/{unknown:.*}", intake.unknown)


def _check_message(ledger: Ledger, request: Request, body: Json, *, creating: bool) -> None:
    """Record what breaks a rule; what Discord itself would refuse is refused."""
    problems = message_problems(body, request.files)
    if creating:
        problems += empty_problems(body, request.files)
    ledger.violation(request, *problems, *mention_problems(body))
    if problems:
        raise Refusal(400, 50035, "Invalid Form Body: " + "; ".join(problems))


def _callback_response(interaction: Interaction) -> Json:
    """What ``with_response`` asks for: the message, if the answer made or changed one."""
    payload, answer, original = interaction.payload, interaction.answer, interaction.original
    described = {"id": interaction.id, "type": payload["type"], "channel_id": payload["channel_id"]}
    if answer is None or original is None:
        return {"interaction": described}
    described["response_message_id"] = original["id"]
    described["response_message_loading"] = bool(original["flags"] & LOADING)
    described["response_message_ephemeral"] = bool(original["flags"] & EPHEMERAL)
    if answer.type == DEFERRED_UPDATE:
        return {"interaction": described}
    # A deferral makes a message too, and is described as such.
    kind = UPDATE if answer.type == UPDATE else MESSAGE
    return {"interaction": described, "resource": {"type": kind, "message": original}}
