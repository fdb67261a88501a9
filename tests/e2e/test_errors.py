"""When something breaks: the person gets one ephemeral sentence and a number, the log the rest."""

import logging
import re
from pathlib import Path
from typing import Any, NoReturn

import pytest
import simcord
from discord import app_commands

from bot.client.errors import words_for
from bot.lookup.channels import ChannelLookup
from bot.lookup.remembered import Remembered
from bot.text.language import LANGUAGES, language
from recommender.snapshots.snapshot import Snapshot
from tests.e2e.stage import Stage, answer_to, options_of, staged, text_of

NAME = "무말"
NUMBER = re.compile(r"\b[0-9a-f]{8}\b")
UNTOLD = re.compile("could not be told|nobody could be told")
CALLBACK = "/interactions/*/*/callback"


class BrokenError(Exception):
    """Raised on purpose."""


def broken(*_: Any, **__: Any) -> NoReturn:
    raise BrokenError("secret detail of the inside")


def told(result: simcord.InteractionResult, caplog: pytest.LogCaptureFixture) -> str:
    """What the person was told; its number is in the log with the traceback."""
    answer = answer_to(result)
    assert answer.ephemeral
    assert "secret detail" not in answer.content
    (number,) = NUMBER.findall(answer.content)
    (record,) = [record for record in caplog.records if number in record.getMessage()]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], BrokenError)
    return answer.content


@pytest.mark.parametrize(("who", "said"), [("emma", "Something went wrong"), ("minji", "문제가 생겼어요")])
async def test_a_broken_command_is_answered(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, who: str, said: str
) -> None:
    monkeypatch.setattr(ChannelLookup, "find", broken)
    asker: simcord.MemberActor = getattr(stage, who)
    result = await asker.slash(stage.channel, "similar", channel=NAME)
    assert said in told(result, caplog)
    assert len(stage.env.errors) == 1
    monkeypatch.undo()
    assert text_of(await stage.ask(asker, NAME))


async def test_broken_controls_are_answered(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = await stage.ask(stage.emma, NAME)
    shown = text_of(message)
    monkeypatch.setattr(Snapshot, "answer", broken)
    # An earlier test may have asked for the same list.
    monkeypatch.setattr("bot.lists.show.LISTS", Remembered(1))
    value = options_of(message)[0]["value"]
    for result in (
        await stage.emma.click(message, label="Why?"),
        await stage.emma.select(message, [value]),
    ):
        assert "Something went wrong" in told(result, caplog)
    assert text_of(message) == shown


async def test_a_broken_autocomplete_is_an_empty_list_and_a_line_in_the_log(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChannelLookup, "choices", broken)
    assert await stage.type(stage.emma, "a") == []
    requests = [request for request in stage.env.http_requests if request.path.endswith("/callback")]
    assert [request.json["data"] for request in requests if request.json] == [{"choices": []}]
    (record,) = [record for record in caplog.records if NUMBER.search(record.getMessage())]
    assert record.exc_info is not None


async def test_two_errors_have_two_numbers(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChannelLookup, "find", broken)
    texts = {told(await stage.emma.slash(stage.channel, "similar", channel=NAME), caplog) for _ in range(3)}
    assert len(texts) == 3
    assert len(stage.env.errors) == 3


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_an_answer_discord_refuses_once_is_followed_by_the_error(stage: Stage, status: int) -> None:
    stage.env.inject_error("POST", CALLBACK, status=status)
    result = await stage.emma.slash(stage.channel, "similar", channel=NAME)
    answer = answer_to(result)
    assert answer.ephemeral
    assert NUMBER.search(answer.content)
    assert stage.env.errors


@pytest.mark.parametrize("status", [408, 429, 500, 503])
@pytest.mark.parametrize("presses", [False, True])
async def test_where_discord_fails_it_is_said_to_be_discord(
    stage: Stage, caplog: pytest.LogCaptureFixture, status: int, *, presses: bool
) -> None:
    message = await stage.ask(stage.emma, NAME)
    caplog.clear()
    stage.env.inject_error("POST", CALLBACK, status=status)
    if presses:
        answer = answer_to(await stage.emma.click(message, label="Why?"))
    else:
        answer = answer_to(await stage.emma.slash(stage.channel, "similar", channel=NAME))
        assert stage.env.errors
    assert answer.ephemeral
    assert answer.content == language("en")("error-discord-failing")
    (record,) = [record for record in caplog.records if record.name.startswith("bot.")]
    assert record.levelno == logging.WARNING
    assert record.exc_info is None


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_discord_refusing_everything_does_not_crash_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    async with staged(tmp_path) as stage:
        message = await stage.ask(stage.emma, NAME)
        stage.env.inject_error("POST", CALLBACK, status=status, times=None)
        assert not (await stage.emma.slash(stage.channel, "similar", channel=NAME)).acknowledged
        assert not (await stage.emma.click(message, label="Why?")).acknowledged
        assert await stage.type(stage.emma, "a") == []
        assert UNTOLD.search(caplog.text)
        assert stage.env.errors
        stage.env.backend.faults.clear()
        assert text_of(await stage.ask(stage.emma, NAME)) == text_of(message)


@pytest.mark.parametrize("failure", [OSError("unplugged"), TimeoutError()])
async def test_a_broken_line_to_discord_does_not_crash_the_bot(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, failure: OSError
) -> None:
    async def unplugged(*_: Any, **__: Any) -> NoReturn:
        raise failure

    monkeypatch.setattr("discord.InteractionResponse.send_message", unplugged)
    assert not (await stage.emma.slash(stage.channel, "similar", channel=NAME)).acknowledged
    assert UNTOLD.search(caplog.text)
    (only,) = stage.env.errors
    assert isinstance(only, app_commands.CommandInvokeError)
    monkeypatch.undo()
    assert text_of(await stage.ask(stage.emma, NAME))


@pytest.mark.parametrize("code", LANGUAGES)
def test_expected_errors_have_words_and_unexpected_ones_none(code: str) -> None:
    words = language(code)
    assert words_for(app_commands.CheckFailure(), words) == words("error-permission")
    assert words_for(app_commands.CommandNotFound("x", []), words) == words("error-outdated")
    assert words_for(BrokenError(), words) is None
    assert words_for(KeyError("x"), words) is None
