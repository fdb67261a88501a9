"""Answers of a real discord.py client to the loopback server: the right ones arrive, the wrong ones show."""

from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.wire import world
from tests.wire.child import Child, running
from tests.wire.conftest import ECHO_BOT
from tests.wire.desk import Interaction
from tests.wire.interactions import Caller, Place
from tests.wire.server import LoopbackDiscord

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
ORIGINAL = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
COMMANDS = "/applications/{application_id}/commands"


async def _say(loopback: LoopbackDiscord, how: str, **options: Any) -> Interaction:
    return await loopback.slash("echo", {"text": "hi", "how": how, **options})


async def _refused(loopback: LoopbackDiscord, child: Child) -> list[str]:
    """The violations once the bot has logged the error it was given."""
    await child.logged("HTTPException")
    return loopback.take_violations()


@pytest.mark.parametrize(
    ("place", "has_guild"), [(Place.GUILD, True), (Place.DM, False), (Place.FOREIGN_GUILD, True)]
)
async def test_a_command_is_answered_in_the_callers_language(
    loopback: LoopbackDiscord, echo: Child, place: Place, *, has_guild: bool
) -> None:
    interaction = await loopback.slash("echo", {"text": "안녕"}, Caller(locale="ko", place=place))
    answer = await echo.until(loopback.answer_to(interaction))
    message = await loopback.message_for(interaction)
    assert (answer.type, answer.ephemeral, answer.data["content"]) == (4, True, "안녕")
    assert message["embeds"][0]["description"] == f"ko {has_guild}"
    assert 0 < interaction.latency_s < loopback.answer_within_s
    assert loopback.unanswered == []


async def test_autocomplete_gets_choices(loopback: LoopbackDiscord, echo: Child) -> None:
    interaction = await loopback.autocomplete("echo", {"text": "lo"}, "text", Caller(locale="ko"))
    answer = await echo.until(loopback.answer_to(interaction))
    assert answer.choices == [{"name": "loko", "value": "lo"}]


async def test_a_control_outlives_the_process(
    loopback: LoopbackDiscord, tmp_path: Path, echo_env: dict[str, str]
) -> None:
    async with running(loopback, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
        said = await _say(loopback, "say")
        message = await child.until(loopback.message_for(said))
        await child.terminate()
    async with running(loopback, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
        pressed = await loopback.press(message, "Again")
        assert (await child.until(loopback.answer_to(pressed))).type == 7
    assert (message["content"], message["components"][0]["components"][0]["custom_id"]) == (
        "again 1",
        "again:2",
    )


async def test_a_control_that_is_not_there_cannot_be_pressed(loopback: LoopbackDiscord, echo: Child) -> None:
    message = await echo.until(loopback.message_for(await _say(loopback, "say")))
    with pytest.raises(LookupError, match="Again"):
        await loopback.press(message, "Never")
    message["components"][0]["components"][0]["disabled"] = True
    with pytest.raises(LookupError, match="disabled"):
        await loopback.press(message, "Again")


async def test_a_deferral_is_finished_by_an_edit(loopback: LoopbackDiscord, echo: Child) -> None:
    interaction = await _say(loopback, "defer")
    assert (await echo.until(loopback.answer_to(interaction))).type == 5
    message = await echo.until(loopback.message_for(interaction))
    await echo.until(loopback.ledger.until(lambda: bool(interaction.followups), "follow-up", 60))
    assert (message["content"], message["flags"]) == ("hi", 0)
    assert [(file["filename"], file["size"]) for file in message["attachments"]] == [("text.txt", 2)]
    assert interaction.followups[0]["content"] == "more"


async def test_a_bad_body_is_a_violation_and_is_refused(loopback: LoopbackDiscord, echo: Child) -> None:
    interaction = await _say(loopback, "long")
    violations = await _refused(loopback, echo)
    assert violations
    assert all("content" in violation for violation in violations)
    assert [request.status for request in loopback.requests_to("POST", CALLBACK)] == [400]
    assert loopback.unanswered == [interaction]


async def test_a_ping_is_a_violation(loopback: LoopbackDiscord, echo: Child) -> None:
    await echo.until(loopback.answer_to(await _say(loopback, "ping")))
    violations = loopback.take_violations()
    assert {text.split(": ")[1].split()[0] for text in violations} == {
        "allowed_mentions.parse",
        "allowed_mentions.replied_user",
    }


async def test_a_second_answer_is_a_violation(loopback: LoopbackDiscord, echo: Child) -> None:
    await _say(loopback, "twice")
    violations = await _refused(loopback, echo)
    assert [text.split(": ")[1] for text in violations] == ["Interaction has already been acknowledged."]


async def test_an_answer_that_comes_late_is_refused(loopback: LoopbackDiscord, echo: Child) -> None:
    loopback.answer_within_s = 0.0
    interaction = await _say(loopback, "say")
    await echo.logged("10062")
    assert [text.split(": ")[1].split(" (")[0] for text in loopback.take_violations()] == [
        "Unknown interaction"
    ]
    assert interaction.answer is None
    loopback.answer_within_s = 60.0
    await echo.until(loopback.answer_to(await _say(loopback, "say")))


async def test_the_latency_is_what_the_command_took(loopback: LoopbackDiscord, echo: Child) -> None:
    interaction = await _say(loopback, "slow")
    with pytest.raises(LookupError, match="no answer yet"):
        _ = interaction.latency_s
    await echo.until(loopback.answer_to(interaction))
    assert interaction.latency_s >= 0.05


async def test_a_public_deferral_stays_public(loopback: LoopbackDiscord, echo: Child) -> None:
    message = await echo.until(loopback.message_for(await _say(loopback, "hide")))
    assert message["flags"] == 0
    assert [text.split(": ")[1] for text in loopback.take_violations()] == ["the first answer was public"]


@pytest.mark.parametrize(("place", "followups"), [(Place.GUILD, 6), (Place.FOREIGN_GUILD, 5)])
async def test_a_user_install_has_five_followups(
    loopback: LoopbackDiscord, echo: Child, place: Place, followups: int
) -> None:
    interaction = await loopback.slash("echo", {"text": "hi", "how": "chatter"}, Caller(place=place))
    sent = "/webhooks/{webhook_id}/{webhook_token}"
    await echo.until(
        loopback.ledger.until(
            lambda: [request.status for request in loopback.requests_to("POST", sent)][5:] not in ([], [0]),
            "sixth follow-up",
            60,
        )
    )
    assert len(interaction.followups) == followups
    refused = [text.split(": ")[1] for text in loopback.take_violations()]
    assert refused == ["Maximum number of follow up messages reached"] * (6 - followups)


async def test_a_timeout_shows_the_bots_log(loopback: LoopbackDiscord, echo: Child) -> None:
    await echo.logged("connected to Gateway")
    with pytest.raises(TimeoutError, match=r"no RESUME within 0 s[\s\S]*connected to Gateway"):
        await echo.until(loopback.resumed(timeout_s=0))


async def test_an_expired_token_is_refused(loopback: LoopbackDiscord, echo: Child) -> None:
    interaction = await _say(loopback, "say")
    await echo.until(loopback.answer_to(interaction))
    interaction.expired = True
    url = f"{loopback.api_url}/webhooks/{world.APPLICATION_ID}/{interaction.token}/messages/@original"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert (response.status, (await response.json())["code"]) == (401, 50027)
    assert [text.split(": ")[1] for text in loopback.take_violations()] == ["Invalid Webhook Token"]


async def test_an_unknown_route_is_a_violation(loopback: LoopbackDiscord, echo: Child) -> None:
    await _say(loopback, "unknown")
    await echo.logged("501")
    assert loopback.take_violations() == ["GET /guilds/1: the loopback server does not know this route"]


async def test_a_rate_limit_is_waited_for(
    loopback: LoopbackDiscord, tmp_path: Path, echo_env: dict[str, str]
) -> None:
    loopback.rate_limit("PUT", COMMANDS, retry_after_s=0.1)
    async with running(loopback, ECHO_BOT, cwd=tmp_path, env=echo_env) as child:
        loopback.rate_limit("PATCH", ORIGINAL, retry_after_s=0.1, times=2)
        message = await child.until(loopback.message_for(await _say(loopback, "defer")))
    puts, patches = loopback.requests_to("PUT", COMMANDS), loopback.requests_to("PATCH", ORIGINAL)
    assert [request.status for request in puts] == [429, 200]
    assert [request.status for request in patches] == [429, 429, 200]
    assert patches[-1].received - patches[0].received >= 0.2
    assert message["content"] == "hi"


async def test_a_failure_on_purpose_reaches_the_bot(loopback: LoopbackDiscord, echo: Child) -> None:
    loopback.fail("POST", CALLBACK, 403)
    interaction = await _say(loopback, "say")
    await echo.logged("403 Forbidden")
    assert interaction.answer is None
