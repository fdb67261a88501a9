"""Where answers to interactions arrive, and Discord's rules of what may be answered when and how often."""

from dataclasses import dataclass, field

from tests.wire import interactions, world
from tests.wire.command_rules import choice_problems
from tests.wire.ledger import Ledger, Request
from tests.wire.message_rules import EPHEMERAL, LOADING
from tests.wire.messages import MessageStore
from tests.wire.world import Json

FIRST_ANSWER_S = 3.0
"""Seconds from sending an interaction till the first answer must have arrived."""
_FOREIGN_FOLLOWUPS = 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
_FITTING = {
    interactions.COMMAND: {MESSAGE, DEFERRED, MODAL},
    interactions.COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    interactions.AUTOCOMPLETE: {CHOICES},
    interactions.MODAL_SUBMIT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}


class Refusal(Exception):  # noqa: N818 - it is an answer to the bot, no error of the server
    """An error answer as Discord gives it: HTTP status, Discord's own code, words."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message}


@dataclass(slots=True)
class Answer:
    """The first answer: ``type`` and ``data`` as sent, ``received`` in seconds of ``time.perf_counter()``."""

    type: int
    data: Json
    received: float
    files: dict[str, int]

    @property
    def choices(self) -> list[Json]:
        return list(self.data.get("choices") or [])

    @property
    def ephemeral(self) -> bool:
        return bool((self.data.get("flags") or 0) & EPHEMERAL)


@dataclass(slots=True, eq=False)
class Interaction:
    """One interaction: ``sent`` is when its frame went out, ``original`` the message it has led to."""

    payload: Json
    answer_within_s: float = FIRST_ANSWER_S
    sent: float = 0.0
    answer: Answer | None = None
    original: Json | None = None
    edits: int = 0
    followups: list[Json] = field(default_factory=list)
    expired: bool = False

    @property
    def id(self) -> str:
        return str(self.payload["id"])

    @property
    def token(self) -> str:
        return str(self.payload["token"])

    @property
    def latency_s(self) -> float:
        """Seconds from sending the gateway frame till the first answer had arrived."""
        if self.answer is None:
            raise LookupError(f"interaction {self.id} has no answer yet")
        return self.answer.received - self.sent

    @property
    def finished(self) -> bool:
        """Whether what the user waits for is there: no longer only a deferral."""
        deferred = self.answer is not None and self.answer.type in (DEFERRED, DEFERRED_UPDATE)
        return self.answer is not None and (not deferred or self.edits > 0)

    @property
    def only_by_user_install(self) -> bool:
        return "0" not in self.payload["authorizing_integration_owners"]


class Desk:
    def __init__(self, ledger: Ledger, messages: MessageStore) -> None:
        self._ledger = ledger
        self._messages = messages
        self._by_id: dict[str, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    @property
    def unanswered(self) -> list[Interaction]:
        return [interaction for interaction in self._by_id.values() if interaction.answer is None]

    def expect(self, interaction: Interaction) -> None:
        self._by_id[interaction.id] = self._by_token[interaction.token] = interaction

    def answered(self, interaction_id: str, token: str, request: Request) -> Interaction:
        """Take in a first answer; raises Refusal where Discord would refuse it."""
        interaction = self._by_id.get(interaction_id)
        if interaction is None or interaction.token != token:
            raise self._refusal(request, 404, 10062, "Unknown interaction")
        answer = Answer(request.body["type"], request.body.get("data") or {}, request.received, request.files)
        self._check(interaction, answer, request)
        interaction.answer = answer
        self._show(interaction, answer)
        self._ledger.touch()
        return interaction

    def _check(self, interaction: Interaction, answer: Answer, request: Request) -> None:
        late_s = answer.received - interaction.sent - interaction.answer_within_s
        if interaction.answer is not None:
            raise self._refusal(request, 400, 40060, "Interaction has already been acknowledged.")
        if late_s > 0:
            raise self._refusal(
                request, 404, 10062, f"Unknown interaction (answered {late_s:.3f} s too late)"
            )
        if answer.type not in _FITTING[interaction.payload["type"]]:
            raise self._refusal(
                request, 400, 50035, f"answer of type {answer.type} does not fit the interaction"
            )
        for problem in choice_problems(answer.choices) if answer.type == CHOICES else ():
            raise self._refusal(request, 400, 50035, problem)

    def _show(self, interaction: Interaction, answer: Answer) -> None:
        source = interaction.payload.get("message")
        if answer.type in (DEFERRED_UPDATE, UPDATE):
            interaction.original = source
        if answer.type == UPDATE and source is not None:
            self._messages.edit(source, answer.data, answer.files)
        if answer.type == MESSAGE:
            interaction.original = self._reply(interaction, answer.data, answer.files)
        if answer.type == DEFERRED:
            flags = LOADING | (EPHEMERAL if answer.ephemeral else 0)
            interaction.original = self._reply(interaction, {"flags": flags}, {})

    def _reply(self, interaction: Interaction, body: Json, files: dict[str, int]) -> Json:
        payload = interaction.payload
        caller = payload.get("member", payload).get("user") or world.user("0", "Nobody")
        owners = payload["authorizing_integration_owners"]
        metadata = {"id": interaction.id, "type": payload["type"], "user": caller}
        return self._messages.create(
            body,
            files,
            payload["channel_id"],
            type=20 if payload["type"] == interactions.COMMAND else 19,
            application_id=payload["application_id"],
            webhook_id=payload["application_id"],
            interaction_metadata={**metadata, "authorizing_integration_owners": owners},
        )

    def holder(self, token: str, request: Request) -> Interaction:
        """The answered interaction whose webhook ``token`` opens; raises Refusal."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.answer is None:
            raise self._refusal(request, 404, 10015, "Unknown Webhook")
        if interaction.expired:
            raise self._refusal(request, 401, 50027, "Invalid Webhook Token")
        return interaction

    def follow_up(self, interaction: Interaction, request: Request) -> Json:
        """A further message; the first one after a deferral takes the place of the loading message."""
        original = interaction.original
        if original is not None and original["flags"] & LOADING:
            return self.edit(interaction, original, request)
        if interaction.only_by_user_install and len(interaction.followups) == _FOREIGN_FOLLOWUPS:
            raise self._refusal(request, 400, 40094, "Maximum number of follow up messages reached")
        message = self._reply(interaction, request.body, request.files)
        interaction.followups.append(message)
        self._ledger.touch()
        return message

    def message(self, interaction: Interaction, message_id: str, request: Request) -> Json:
        """A message of this interaction: ``@original`` or a follow-up's id; raises Refusal."""
        original = interaction.original
        if message_id == "@original" and original is not None and original["id"] in self._messages.by_id:
            return original
        for message in (*([original] if original else []), *interaction.followups):
            if message["id"] == message_id and message_id in self._messages.by_id:
                return message
        raise self._refusal(request, 404, 10008, "Unknown Message")

    def edit(self, interaction: Interaction, message: Json, request: Request) -> Json:
        """Change a message; that it is for one pair of eyes only was decided by the first answer."""
        if (request.body.get("flags") or 0) & ~message["flags"] & EPHEMERAL:
            self._ledger.violation(request, "the first answer was public: this cannot become ephemeral")
        self._messages.edit(message, request.body, request.files)
        interaction.edits += 1
        self._ledger.touch()
        return message

    def _refusal(self, request: Request, status: int, code: int, message: str) -> Refusal:
        self._ledger.violation(request, message)
        return Refusal(status, code, message)
