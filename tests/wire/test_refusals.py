"""What Discord refuses in the course of things, over real HTTP: one line in the log, a sentence at most."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.text.language import language
from tests.wire.child import Child, running
from tests.wire.interactions import Caller
from tests.wire.server import LoopbackDiscord

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
STATUS = {10003: 404, 10008: 404, 10062: 404, 40060: 400, 50001: 403, 50013: 403, 50083: 400}
SAID = {
    10003: "error-gone-from-discord",
    10008: "error-gone-from-discord",
    50001: "error-not-allowed-here",
    50013: "error-not-allowed-here",
    50083: "error-thread-archived",
}
TWICE = "is Plimate running twice on this token?"


@pytest.fixture
async def bot(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Child]:
    env = {"PLIMATE_DATA_DIR": str(tmp_path / "data"), "PLIMATE_LOG": "DEBUG"}
    async with running(loopback, "bot", "run", cwd=tmp_path, env=env) as child:
        yield child


def told_of(bot: Child) -> list[str]:
    """Lines of the log from Plimate's own loggers about what Discord said."""
    return [line for line in bot.lines if "Discord says" in line]


def harsh(bot: Child) -> list[str]:
    return [line for line in bot.lines if "ERROR" in line or "Traceback" in line]


@pytest.mark.parametrize("code", sorted(SAID))
@pytest.mark.parametrize("locale", ["en-US", "ko"])
async def test_a_refusal_is_a_line_in_the_log_and_a_sentence(
    loopback: LoopbackDiscord, bot: Child, code: int, locale: str
) -> None:
    loopback.fail("POST", CALLBACK, STATUS[code], code=code)
    asked = await loopback.slash("help", {}, Caller(locale=locale))
    answer = await bot.until(loopback.answer_to(asked))
    assert answer.data["content"] == language("ko" if locale == "ko" else "en")(SAID[code])
    assert answer.ephemeral
    await bot.logged(f"Discord says {code}")
    assert len(told_of(bot)) == 1
    assert harsh(bot) == []


@pytest.mark.parametrize("status", [429, 403])
@pytest.mark.parametrize("locale", ["en-US", "ko"])
async def test_an_answer_that_is_turned_away_is_a_line_and_a_sentence_without_a_number(
    loopback: LoopbackDiscord, bot: Child, status: int, locale: str
) -> None:
    loopback.turn_away("POST", CALLBACK, status)
    asked = await loopback.slash("help", {}, Caller(locale=locale))
    answer = await bot.until(loopback.answer_to(asked))
    assert answer.data["content"] == language("ko" if locale == "ko" else "en")("error-discord-failing")
    assert answer.ephemeral
    await bot.logged(said := f"Discord failed ({status}")
    (line,) = [line for line in bot.lines if said in line]
    assert "WARNING" in line
    assert harsh(bot) == []


async def test_a_discord_that_fails_is_a_line_in_the_log(loopback: LoopbackDiscord, bot: Child) -> None:
    """discord.py tries five times, over 25 seconds."""
    loopback.fail("POST", CALLBACK, 503, times=5)
    asked = await loopback.slash("help")
    await bot.logged(f"interaction {asked.id}: Discord failed (503")
    assert harsh(bot) == []
    assert len([line for line in bot.lines if "Discord failed" in line]) == 1


async def test_an_autocomplete_that_is_turned_away_is_one_quiet_line(
    loopback: LoopbackDiscord, bot: Child
) -> None:
    loopback.turn_away("POST", CALLBACK, 429)
    await loopback.autocomplete("similar", {"channel": "a"}, "channel")
    await bot.logged("an autocomplete: Discord failed (429")
    await bot.until(loopback.answer_to(await loopback.slash("help")))
    assert harsh(bot) == []


@pytest.mark.parametrize("code", [10062, 40060])
async def test_where_nobody_can_be_told_nobody_is(loopback: LoopbackDiscord, bot: Child, code: int) -> None:
    loopback.fail("POST", CALLBACK, STATUS[code], code=code)
    await loopback.slash("help")
    await bot.logged(f"Discord says {code}")
    await bot.until(loopback.answer_to(await loopback.slash("status")))
    assert loopback.requests_to("POST", CALLBACK)[0].status == STATUS[code]
    assert len(loopback.requests_to("POST", CALLBACK)) == 2
    assert len(told_of(bot)) == 1
    assert harsh(bot) == []


async def test_eleven_that_somebody_else_answered_ask_once_whether_it_runs_twice(
    loopback: LoopbackDiscord, bot: Child
) -> None:
    loopback.fail("POST", CALLBACK, 400, code=40060, times=11)
    for number in range(11):
        if number % 2:
            await loopback.slash("help")
        else:
            await loopback.autocomplete("similar", {"channel": "a"}, "channel")
    await bot.until(
        loopback.ledger.until(lambda: len(loopback.requests_to("POST", CALLBACK)) == 11, "all", 60)
    )
    await bot.until(loopback.answer_to(await loopback.slash("status")))
    assert bot.log.count(TWICE) == 1
    assert harsh(bot) == []


async def test_a_late_autocomplete_is_one_quiet_line(loopback: LoopbackDiscord, bot: Child) -> None:
    loopback.answer_within_s = 0.0
    await loopback.autocomplete("similar", {"channel": "a"}, "channel")
    await bot.logged("an autocomplete: answered too late")
    loopback.answer_within_s = 60.0
    await bot.until(loopback.answer_to(await loopback.slash("help")))
    (line,) = told_of(bot)
    assert "INFO" in line
    assert harsh(bot) == []
    loopback.take_violations()


async def test_no_token_stands_in_the_log_at_debug(loopback: LoopbackDiscord, bot: Child) -> None:
    asked = [
        await loopback.slash("help"),
        await loopback.slash("similar", {"channel": "무말"}),
        await loopback.autocomplete("similar", {"channel": "a"}, "channel"),
    ]
    for interaction in asked:
        await bot.until(loopback.answer_to(interaction))
    loopback.fail("POST", CALLBACK, 404, code=10062)
    asked.append(await loopback.slash("help"))
    await bot.logged("Discord says 10062")
    await bot.terminate()
    assert "INTERACTION_CREATE" in bot.log
    assert "/interactions/" in bot.log
    assert [interaction.token for interaction in asked if interaction.token in bot.log] == []
    assert "fake-interaction-" not in bot.log
    assert loopback.token not in bot.log
