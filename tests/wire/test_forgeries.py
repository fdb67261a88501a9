"""Forged and stale interactions against the real bot: each a plain refusal, none of them a fault of ours."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any

import pytest

from bot.text.language import language
from tests.wire import forgeries, interactions, world
from tests.wire.child import Child, running
from tests.wire.desk import CHOICES, DEFERRED, MESSAGE, MODAL, UPDATE, Interaction
from tests.wire.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Caller
from tests.wire.messages import controls
from tests.wire.server import LoopbackDiscord

EN, KO = language("en"), language("ko")
OWNER = Caller(user_id=world.OTHER_USER_ID, permissions=(1 << 50) - 1)
KOREAN = Caller(user_id=world.OTHER_USER_ID, locale="ko")
REFUSALS = {EN("error-outdated"), EN("error-out-of-range", least="1", most="25")}
AT_ONCE = 40
NAME = "무말"


@pytest.fixture
async def bot(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[Child]:
    async with running(loopback, "bot", "run", cwd=tmp_path, env={"PLIMATE_DATA_DIR": "data"}) as child:
        await child.until(loopback.answer_to(await loopback.slash("help")))
        yield child
        assert loopback.unanswered == []
        assert "ERROR" not in child.log, child.log
        assert "Traceback" not in child.log, child.log


def batches(forged: list[tuple[str, Any]]) -> Iterable[list[tuple[str, Any]]]:
    return (forged[at : at + AT_ONCE] for at in range(0, len(forged), AT_ONCE))


async def sent(
    loopback: LoopbackDiscord,
    bot: Child,
    kind: int,
    forged: Iterable[tuple[str, Any]],
    caller: Caller = OWNER,
    **more: Any,
) -> dict[str, Interaction]:
    """All of them sent and answered, some at a time; by what each is."""
    done: dict[str, Interaction] = {}
    for some in batches(list(forged)):
        asked = {
            f"{len(done) + at} {name}": await loopback.dispatch(
                interactions.forged(loopback.snowflakes, kind, data, caller, **more)
            )
            for at, (name, data) in enumerate(some)
        }
        for name, interaction in asked.items():
            try:
                await bot.until(loopback.answer_to(interaction, 30))
            except TimeoutError as error:
                raise AssertionError(f"{name} was not answered: {error}") from None
        done |= asked
    assert done
    return done


def said(interaction: Interaction) -> str:
    assert interaction.answer is not None
    return str(interaction.answer.data.get("content", ""))


async def test_each_option_with_each_value_is_answered_or_refused(
    loopback: LoopbackDiscord, bot: Child
) -> None:
    forged = [one for command in loopback.commands.values() for one in forgeries.of_values(command)]
    done = await sent(loopback, bot, COMMAND, ((name, data) for name, data, _ in forged))
    for (name, interaction), (_, _, fits) in zip(done.items(), forged, strict=True):
        assert (said(interaction) in REFUSALS) == (not fits), (name, interaction.answer)
        assert fits or (interaction.answer is not None and interaction.answer.ephemeral), name
    assert len(done) > 100


async def test_commands_of_another_form_are_refused(loopback: LoopbackDiscord, bot: Child) -> None:
    forged = [one for command in loopback.commands.values() for one in forgeries.of_forms(command)]
    forged += [(str(data)[:40], data) for data in forgeries.NO_COMMANDS]
    for name, interaction in (await sent(loopback, bot, COMMAND, forged)).items():
        assert " resolved " in name or said(interaction) in REFUSALS, (name, interaction.answer)
        assert "Plimate's side" not in said(interaction), name


async def test_a_message_menu_of_no_message_is_refused_and_of_any_answered(
    loopback: LoopbackDiscord, bot: Child
) -> None:
    asked = await loopback.slash("similar", {"channel": NAME}, OWNER)
    message = await bot.until(loopback.message_for(asked))
    command = loopback.commands[EN("command-message-menu")]
    forged = list(forgeries.of_message_menus(command, message))
    for name, interaction in (await sent(loopback, bot, COMMAND, forged)).items():
        assert said(interaction) in REFUSALS, (name, interaction.answer)
    for content, found in ((f"“{NAME}”", True), ("https://youtube.com/@x " * 200, False), ("\u200b", False)):
        data = forgeries.asked_of(command, {**message, "content": content, "embeds": []})
        (answered,) = (await sent(loopback, bot, COMMAND, [(content[:20], data)], KOREAN)).values()
        assert answered.answer is not None
        assert answered.answer.ephemeral
        assert (said(answered) != KO("message-nothing")) == found
        assert bool(answered.answer.data.get("components")) == found


async def test_who_asks_nobody_knows_is_refused_too(loopback: LoopbackDiscord, bot: Child) -> None:
    help_ = forgeries.data_of(loopback.commands["help"], [])
    nobody: dict[str, Any] = {"member": None, "user": None}
    for interaction in (await sent(loopback, bot, COMMAND, [("help", help_)], **nobody)).values():
        assert said(interaction) == EN("error-outdated")
    nothing = await sent(loopback, bot, COMMAND, [("no data", None)])
    assert [said(interaction) for interaction in nothing.values()] == [EN("error-outdated")]


async def test_a_count_that_cannot_be_is_told_in_the_askers_language(
    loopback: LoopbackDiscord, bot: Child
) -> None:
    asked = loopback.commands["similar"]
    channel = {"name": "channel", "type": 3, "value": NAME}
    for count in (0, 26, "x", 5.5):
        given = {"name": "count", "type": 4, "value": count}
        data = forgeries.data_of(asked, [channel, given])
        (answered,) = (await sent(loopback, bot, COMMAND, [("count", data)], KOREAN)).values()
        assert said(answered) == KO("error-out-of-range", least="1", most="25")


async def test_forged_autocompletes_are_lists(loopback: LoopbackDiscord, bot: Child) -> None:
    forged = [one for command in loopback.commands.values() for one in forgeries.of_autocompletes(command)]
    forged += [(str(data)[:40], data) for data in (*forgeries.NO_COMMANDS, None)]
    for name, interaction in (await sent(loopback, bot, AUTOCOMPLETE, forged)).items():
        assert interaction.answer is not None, name
        assert interaction.answer.type == CHOICES, (name, interaction.answer)


async def test_forged_presses_are_answered(loopback: LoopbackDiscord, bot: Child) -> None:
    for options in ({"channel": NAME}, {"channel": "jazz"}, {"channel": "no such thing at all"}):
        message = await bot.until(loopback.message_for(await loopback.slash("similar", options, OWNER)))
        for control in list(controls(message)):
            done = await sent(loopback, bot, COMPONENT, forgeries.of_presses(control), OWNER, message=message)
            for name, interaction in done.items():
                assert interaction.answer is not None, name
                assert interaction.answer.type in {MESSAGE, UPDATE, DEFERRED, MODAL}, (
                    name,
                    interaction.answer,
                )
                assert "Plimate's side" not in said(interaction), (name, interaction.answer)


async def test_a_control_that_is_not_in_its_message_is_refused(loopback: LoopbackDiscord, bot: Child) -> None:
    asked = await loopback.slash("similar", {"channel": NAME}, OWNER)
    message = await bot.until(loopback.message_for(asked))
    (control, *_) = controls(message)
    pressed = {"component_type": control["type"], "custom_id": control["custom_id"], "values": ["x"]}
    bare = {**message, "components": []}
    cases: list[dict[str, Any]] = [{"message": None}, {"message": bare}, {"message": message, "member": None}]
    for case in cases:
        done = await sent(loopback, bot, COMPONENT, [("press", pressed)], OWNER, **case)
        assert [said(interaction) for interaction in done.values()] == [EN("error-outdated-control")]


async def test_forms_that_nobody_was_shown_are_refused(loopback: LoopbackDiscord, bot: Child) -> None:
    forged = [(str(data)[:60], data) for data in forgeries.MODALS]
    for name, interaction in (await sent(loopback, bot, MODAL_SUBMIT, forged)).items():
        assert said(interaction) == EN("error-outdated-control"), name
