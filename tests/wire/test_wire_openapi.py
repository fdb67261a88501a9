"""The checks against Discord's description, on a small one of our own and on the real one."""

from pathlib import Path
from typing import Any

import pytest

from tests.wire.child import running
from tests.wire.conftest import ECHO_BOT
from tests.wire.openapi import Spec
from tests.wire.server import LoopbackDiscord

CALLBACK = "/interactions/1/token/callback"
COMMANDS = "/applications/1/commands"
MESSAGES = "/channels/1/messages"
ORIGINAL = "/webhooks/1/token/messages/@original"


def _described(schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


@pytest.fixture
def small() -> Spec:
    kinds = [
        {"properties": {"type": {"enum": [1]}, "name": {"type": "string"}}, "required": ["type", "name"]},
        {"properties": {"type": {"enum": [2]}, "size": {"type": "integer"}}, "required": ["type", "size"]},
    ]
    things = {"get": {}, "post": _described({"$ref": "#/components/schemas/Thing"})}
    paths = {"/things/{id}": things, "/things/@mine": {"delete": {}}}
    return Spec({"openapi": "3.1.0", "paths": paths, "components": {"schemas": {"Thing": {"oneOf": kinds}}}})


def test_a_literal_segment_wins_over_a_parameter(small: Spec) -> None:
    assert small.template("/things/@mine") == "/things/@mine"
    assert small.template("/things/7") == "/things/{id}"
    assert small.template("/things/7/parts") is None
    assert small.template("/things/") is None


def test_the_alternative_that_was_meant_is_the_one_complained_of(small: Spec) -> None:
    assert small.violations("POST", "/things/7", {"type": 2, "size": 1}) == []
    assert small.violations("POST", "/things/7", {"type": 2, "size": "big"}) == [
        'size: "big" is not of type "integer"'
    ]


@pytest.mark.parametrize(
    ("method", "path", "body", "complaint"),
    [
        ("POST", "/things/7", None, "no body was sent where one is required"),
        ("GET", "/things/7", {}, "a body was sent where none is described"),
        ("PUT", "/things/7", {}, "Discord describes no PUT /things/7"),
        ("GET", "/nothing", None, "Discord describes no GET /nothing"),
    ],
)
def test_what_is_not_described_is_a_violation(
    small: Spec, method: str, path: str, body: Any, complaint: str
) -> None:
    assert small.violations(method, path, body) == [complaint]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", CALLBACK, {"type": 4, "data": {"content": "hi", "attachments": [{"id": 0}]}}),
        ("POST", CALLBACK, {"type": 5}),
        ("POST", CALLBACK, {"type": 8, "data": {"choices": [{"name": "a", "value": "b"}]}}),
        ("PUT", COMMANDS, [{"name": "similar", "description": "Similar ones", "type": 1}]),
        ("PATCH", ORIGINAL, {"content": "done", "attachments": [{"id": 0, "filename": "a.png"}]}),
        ("POST", "/users/@me/channels", {"recipient_id": 5}),
        ("GET", "/users/@me", None),
    ],
)
def test_good_bodies_pass(spec: Spec, method: str, path: str, body: Any) -> None:
    assert spec.violations(method, path, body) == []


@pytest.mark.parametrize(
    ("method", "path", "body", "place"),
    [
        ("POST", CALLBACK, {"type": 4, "data": {"content": "x" * 2001}}, "data.content"),
        ("POST", CALLBACK, {"type": 4, "data": {"embeds": [{"url": "not a url"}]}}, "data.embeds[0].url"),
        (
            "POST",
            CALLBACK,
            {"type": 8, "data": {"choices": [{"name": "a" * 101, "value": "b"}]}},
            "data.choices[0].name",
        ),
        ("POST", CALLBACK, {"type": 99}, "type"),
        ("PUT", COMMANDS, [{"name": "x" * 33}], "[0].name"),
        ("POST", MESSAGES, {"flags": "64"}, "flags"),
        (
            "PATCH",
            ORIGINAL,
            {"components": [{"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "x" * 101}]}]},
            "components[0].components[0].custom_id",
        ),
    ],
)
def test_bad_bodies_are_told_by_place(spec: Spec, method: str, path: str, body: Any, place: str) -> None:
    assert {complaint.split(": ")[0] for complaint in spec.violations(method, path, body)} == {place}


async def test_the_server_itself_answers_as_described(
    spec: Spec, tmp_path: Path, echo_env: dict[str, str]
) -> None:
    async with LoopbackDiscord(spec) as server:
        async with running(server, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
            for how in ("say", "defer"):
                interaction = await server.slash("echo", {"text": "hi", "how": how})
                message = await child.until(server.message_for(interaction))
            said = await server.slash("echo", {"text": "hi"})
            message = await child.until(server.message_for(said))
            await child.until(server.message_for(await server.press(message, "Again")))
        answered = [request for request in server.ledger.requests if request.status]
        assert {request.route for request in answered} >= {"/users/@me", "/gateway/bot"}
        for request in answered:
            complaints = spec.response_violations(
                request.method, request.path, request.status, request.response
            )
            assert (str(request), complaints) == (str(request), [])
