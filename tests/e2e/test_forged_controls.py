"""Controls that nobody could press in an honest client do nothing bad."""

import pytest
import simcord

from bot.text.language import language
from tests.e2e.stage import (
    BUTTON,
    SELECT,
    Stage,
    answer_to,
    controls,
    options_of,
    refusal,
    text_of,
    title_of,
)

NAME = "무말"
VERSION = 1
EN, KO = language("en"), language("ko")


def forge(stage: Stage, message: simcord.ResponseMessage, kind: int, custom_id: str, *values: str) -> None:
    """Write another custom_id, or other values, into the message as Discord holds it."""
    stored = stage.env.backend.get_message(message.channel_id, message.id)
    item = next(item for row in stored.components for item in row["components"] if item["type"] == kind)
    item["custom_id"] = custom_id
    for option, value in zip(item.get("options", ()), values, strict=False):
        option["value"] = value


async def test_forged_controls_do_nothing_bad(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    fingerprint = options_of(message)[0]["value"]
    mine = f"{stage.emma.id}:99:{fingerprint}"
    others = f"b:{stage.stranger.id}:10:{fingerprint}"
    forge(stage, message, BUTTON, others)
    assert answer_to(await stage.emma.click(message, custom_id=others)).ephemeral  # a copy of her own
    forge(stage, message, BUTTON, f"w:{stage.emma.id}:10:AAAAAAAA")
    gone = await stage.emma.click(message, custom_id=f"w:{stage.emma.id}:10:AAAAAAAA")
    assert refusal(gone) == EN("error-gone")
    forge(stage, message, BUTTON, f"1e:{mine}")
    alone = await stage.emma.click(message, custom_id=f"1e:{mine}")
    assert refusal(alone) == EN("error-gone")  # the sums of no line
    forge(stage, message, BUTTON, f"b:{mine}")
    answer = answer_to(await stage.emma.click(message, custom_id=f"b:{mine}"))
    assert len(options_of(answer)) == 25


@pytest.mark.parametrize("value", ["", "garbage", "../../etc", "\x00", "'; --", "x" * 100])
async def test_forged_values_are_answered_as_gone(stage: Stage, value: str) -> None:
    message = await stage.ask(stage.emma, NAME)
    custom_id = controls(message, SELECT)[0]["custom_id"]
    forge(stage, message, SELECT, custom_id, value)
    assert refusal(await stage.emma.select(message, [value])) == EN("error-gone")


@pytest.mark.parametrize("garbage", ["s", "s:1", "plimate", "s:1:1:", "💥" * 50])
async def test_controls_that_are_not_ours_are_left_alone(stage: Stage, garbage: str) -> None:
    message = await stage.ask(stage.emma, NAME)
    forge(stage, message, BUTTON, garbage)
    result = await stage.emma.click(message, custom_id=garbage)
    assert not result.acknowledged
    assert text_of(await stage.ask(stage.emma, NAME)) == text_of(message)


async def test_a_menu_state_on_a_button_does_nothing_bad(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    forged = controls(message, SELECT)[0]["custom_id"] + ".AAAAAAAA"
    forge(stage, message, BUTTON, forged)
    assert refusal(await stage.emma.click(message, custom_id=forged)) == EN("error-gone")


@pytest.mark.parametrize("version", ["0", "2", "999", "1000"])
async def test_a_control_of_another_version_is_answered_kindly(stage: Stage, version: str) -> None:
    message = await stage.ask(stage.emma, NAME)
    custom_id = f"{version}w:{stage.emma.id}:10:AAAAAAAA"
    forge(stage, message, BUTTON, custom_id)
    for who, words in ((stage.emma, EN), (stage.minji, KO)):
        assert refusal(await who.click(message, custom_id=custom_id)) == words("error-outdated-control")


@pytest.mark.parametrize("rest", ["zz:1", "w:garbage", "w:", "s:1:10:short", "r:no-such-run"])
async def test_a_control_of_this_version_that_nothing_takes_is_answered_kindly(
    stage: Stage, rest: str
) -> None:
    message = await stage.ask(stage.emma, NAME)
    forge(stage, message, BUTTON, f"{VERSION}{rest}")
    result = await stage.emma.click(message, custom_id=f"{VERSION}{rest}")
    assert refusal(result) == EN("error-outdated-control")


async def test_controls_from_before_ids_had_a_version_go_on_working(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    (select,) = controls(message, SELECT)
    assert select["custom_id"].startswith(f"{VERSION}s:")
    old = select["custom_id"].removeprefix(str(VERSION))
    first = options_of(message)[0]
    forge(stage, message, SELECT, old)
    answer = answer_to(await stage.emma.select(message, [first["value"]], custom_id=old))
    assert first["label"].partition(". ")[2] in (title_of(answer))
    back, why, *_ = controls(answer, BUTTON)
    for button in (back, why):
        unversioned = button["custom_id"].removeprefix(str(VERSION))
        forge(stage, answer, BUTTON, unversioned)
        pressed = answer_to(await stage.emma.click(answer, custom_id=unversioned))
        assert pressed.embeds
