"""“Find playlist channels here”: buttons for whoever asks alone, whatever the message holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.features.message_menu.command import MOST
from bot.text.language import language
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import Stage, answer_to, controls, labels_of, refusal, staged, text_of, title_of

if TYPE_CHECKING:
    from pathlib import Path

    import simcord

EN, KO = language("en"), language("ko")
MENU = EN("command-message-menu")


async def found_in(
    stage: Stage, who: simcord.MemberActor, text: str
) -> tuple[simcord.ResponseMessage, simcord.InteractionResult]:
    message = await stage.emma.send(stage.channel, text)
    result = await who.context_menu(stage.channel, MENU, message)
    return answer_to(result), result


async def test_each_channel_found_is_a_button_that_opens_its_list_for_the_presser(stage: Stage) -> None:
    first = sample().catalogue.ids[0]
    text = f"https://www.youtube.com/channel/{first} 최고\n- 무말\n- 소복\nhttps://youtu.be/dQw4w9WgXcQ"
    answer, _ = await found_in(stage, stage.minji, text)
    assert answer.ephemeral
    assert title_of(answer) == KO("message-title")
    names = [sample().catalogue.names[0], "무말", "소복"]
    expected = list(dict.fromkeys(names))
    assert [label.split(" · ")[0] for label in labels_of(answer)] == expected
    assert text_of(answer) == KO("message-found", count=len(expected))
    await stage.restart()
    for label in labels_of(answer):
        pressed = answer_to(await stage.minji.click(answer, label=label))
        assert pressed.ephemeral
        assert pressed.id != answer.id
        assert label.split(" · ")[0] in title_of(pressed)


async def test_nothing_found_is_one_plain_sentence(stage: Stage) -> None:
    for who, words in ((stage.emma, EN), (stage.minji, KO)):
        _, result = await found_in(stage, who, "some jazz for a rainy day")
        assert refusal(result) == words("message-nothing")
    assert len(stage.env.errors) == 2


async def test_of_many_channels_ten_have_buttons_and_all_are_counted(stage: Stage) -> None:
    ids = sample().catalogue.ids[:33]
    answer, _ = await found_in(stage, stage.emma, "\n".join(f"youtube.com/channel/{id_}" for id_ in ids))
    assert len(labels_of(answer)) == MOST
    assert text_of(answer) == EN("message-found-first", count=33, shown=MOST)


async def test_a_channel_that_a_refresh_took_is_said_to_be_gone(stage: Stage) -> None:
    answer, _ = await found_in(stage, stage.emma, "무말")
    await stage.restart(snapshot_of([Row("only"), Row("other")]))
    assert refusal(await stage.emma.click(answer, label=labels_of(answer)[0])) == EN("error-gone")


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()][::4])
async def test_hostile_names_and_messages_are_answered(tmp_path: Path, name: str) -> None:
    rows = [Row(name[:100]), Row("other")]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        message = await stage.emma.send(stage.channel, (name.strip() or "x")[:2000])
        result = await stage.emma.context_menu(stage.channel, MENU, message)
        answer = answer_to(result)
        assert answer.ephemeral
        assert answer.content == EN("message-nothing") or len(controls(answer, 2)) == 1
        assert len(stage.env.errors) <= 1
