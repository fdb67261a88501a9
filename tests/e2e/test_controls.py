"""Menus and buttons: onward, back, why; for the asker alone; after a restart and with other data."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import simcord

from bot.controls.state import LONGEST_TRAIL
from bot.language import language
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    BUTTON,
    SELECT,
    Stage,
    answer_to,
    controls,
    embed_of,
    labels_of,
    options_of,
    staged,
    text_of,
    title_of,
)

NAME = "무말"
TERM = re.compile(r"^\+(\d\.\d{6}) ", re.MULTILINE)
SUM = re.compile(r"^=(\d\.\d{6}) ", re.MULTILINE)
EN, KO = language("en"), language("ko")


async def go_on(
    who: simcord.MemberActor, message: simcord.ResponseMessage, place: int
) -> simcord.ResponseMessage:
    """Choose the option at a place of the message's menu; the answer stands in the same message."""
    answer = answer_to(await who.select(message, [options_of(message)[place]["value"]]))
    assert answer.id == message.id
    return answer


async def go_back(who: simcord.MemberActor, message: simcord.ResponseMessage) -> simcord.ResponseMessage:
    answer = answer_to(await who.click(message, label="Back"))
    assert answer.id == message.id
    return answer


def refusal(result: simcord.InteractionResult) -> str:
    """What an ephemeral refusal says; it has no embed and no controls."""
    answer = answer_to(result)
    assert answer.ephemeral
    assert not answer.embeds
    assert not answer.components
    return answer.content


async def test_options_are_the_lines_in_their_order(stage: Stage) -> None:
    options = options_of(await stage.ask(stage.emma, NAME))
    nearest = sample().similar(sample().catalogue.names.index(NAME), 10)
    assert [option["value"] for option in options] == [sample().fingerprints[line.row] for line in nearest]
    assert [option["label"].partition(".")[0] for option in options] == [str(line.rank) for line in nearest]


async def test_the_menu_leads_on_in_place_and_back_returns(stage: Stage) -> None:
    first = await stage.ask(stage.emma, NAME, count=5)
    start = (title_of(first), text_of(first))
    assert labels_of(first) == ["Why?"]
    second = await go_on(stage.emma, first, 2)
    name = sample().catalogue.names[sample().similar(sample().catalogue.names.index(NAME), 5)[2].row]
    assert title_of(second) == f"Channels like {name}"
    assert len(options_of(second)) == 5
    assert labels_of(second) == ["Back", "Why?"]
    third = await go_on(stage.emma, second, 0)
    assert title_of(third) not in (start[0], f"Channels like {name}")
    assert title_of(await go_back(stage.emma, third)) == f"Channels like {name}"
    home = await go_back(stage.emma, third)
    assert (title_of(home), text_of(home)) == start
    assert labels_of(home) == ["Why?"]


async def test_a_long_way_is_walked_back_as_far_as_it_is_remembered(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    titles = [title_of(message)]
    for step in range(LONGEST_TRAIL + 4):
        message = await go_on(stage.emma, message, 3 + step % 5)
        titles.append(title_of(message))
    walked = []
    while "Back" in labels_of(message):
        message = await go_back(stage.emma, message)
        walked.append(title_of(message))
    assert walked == titles[-2 : -LONGEST_TRAIL - 1 : -1]


@pytest.mark.parametrize(("who", "label"), [("emma", "Why?"), ("minji", "왜?")])
async def test_why_explains_each_line_with_terms_that_add_up(stage: Stage, who: str, label: str) -> None:
    asker: simcord.MemberActor = getattr(stage, who)
    message = await stage.ask(asker, NAME, count=4)
    why = answer_to(await asker.click(message, label=label))
    assert why.ephemeral
    assert why.id != message.id
    query = sample().catalogue.names.index(NAME)
    for place, line in enumerate(sample().similar(query, 4)):
        if place:
            why = await go_on(asker, why, place)
        assert [option["default"] for option in options_of(why)] == [place == at for at in range(4)]
        assert sample().catalogue.names[line.row] in title_of(why).replace("\\", "")
        (total,) = SUM.findall(text_of(why))
        assert sum(map(Decimal, TERM.findall(text_of(why)))) == Decimal(total)
        assert abs(float(total) - line.score) < 1e-6


async def test_controls_work_after_a_restart(stage: Stage) -> None:
    first = await stage.ask(stage.emma, NAME, count=3)
    why = answer_to(await stage.emma.click(first, label="Why?"))
    twins = await stage.ask(stage.emma, "postcards from bed")
    before = title_of(first)
    await stage.restart()
    second = await go_on(stage.emma, first, 1)
    assert title_of(second) != before
    await stage.restart()
    assert title_of(await go_back(stage.emma, second)) == before
    assert TERM.search(text_of(await go_on(stage.emma, why, 2)))
    assert answer_to(await stage.emma.click(first, label="Why?")).ephemeral
    chosen = answer_to(await stage.emma.click(twins, label=labels_of(twins)[1]))
    assert title_of(chosen) == "Channels like postcards from bed"


async def test_a_stranger_is_refused_and_the_answer_stays(stage: Stage) -> None:
    message = await go_on(stage.emma, await stage.ask(stage.emma, NAME), 0)
    shown = text_of(message)
    for label in ("Why?", "Back"):
        assert refusal(await stage.stranger.click(message, label=label)) == EN("error-not-yours")
    value = options_of(message)[1]["value"]
    assert refusal(await stage.minji.select(message, [value])) == KO("error-not-yours")
    assert text_of(message) == shown
    question = await stage.ask(stage.emma, "postcards from bed")
    first = labels_of(question)[0]
    assert refusal(await stage.stranger.click(question, label=first)) == EN("error-not-yours")
    assert labels_of(question)[0] == first


async def test_a_suggestion_puts_the_answer_in_the_questions_place(stage: Stage) -> None:
    question = await stage.ask(stage.minji, "postcards from bed", count=7)
    assert title_of(question) == "혹시 …?"
    assert 2 <= len(labels_of(question)) <= 5
    assert len(set(labels_of(question))) == len(labels_of(question))
    rows = [row for row, name in enumerate(sample().catalogue.names) if name == "postcards from bed"]
    for row in rows:
        assert f"/channel/{sample().catalogue.ids[row]})" in text_of(question)
    answer = answer_to(await stage.minji.click(question, label=labels_of(question)[0]))
    assert answer.id == question.id
    assert title_of(answer) == "postcards from bed: 비슷한 채널"
    assert embed_of(answer).url in {
        f"https://www.youtube.com/channel/{sample().catalogue.ids[row]}" for row in rows
    }
    assert len(options_of(answer)) == 7


def others(*names: str) -> list[Row]:
    return [Row(name, ("Pop (국외)", f"{name} (국내)")) for name in names]


async def test_a_channel_gone_from_the_data_is_said_to_be_gone(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of(others("asked", "b", "c", "d"))) as stage:
        message = await go_on(stage.emma, await stage.ask(stage.emma, "asked"), 0)
        why = answer_to(await stage.emma.click(message, label="Why?"))
        stage.bot.live.snapshot = snapshot_of(others("x", "y", "z"))
        shown = text_of(message)
        for label in ("Why?", "Back"):
            assert refusal(await stage.emma.click(message, label=label)) == EN("error-gone")
        for menu in (message, why):
            value = options_of(menu)[1]["value"]
            assert refusal(await stage.emma.select(menu, [value])) == EN("error-gone")
        assert text_of(message) == shown


async def test_reordered_rows_without_ids_are_never_taken_for_each_other(tmp_path: Path) -> None:
    names = ("asked", "b", "c", "d", "e")
    async with staged(tmp_path, snapshot_of(others(*names))) as stage:
        message = await stage.ask(stage.emma, "asked", count=4)
        chosen = options_of(message)[2]
        name = chosen["label"].partition(". ")[2]
        stage.bot.live.snapshot = snapshot_of(others(*reversed(names), "new"))
        answer = answer_to(await stage.emma.select(message, [chosen["value"]]))
        assert title_of(answer) == f"Channels like {name}"
        assert title_of(await go_back(stage.emma, answer)) == "Channels like asked"


async def test_why_of_a_line_no_longer_in_the_list_says_so(tmp_path: Path) -> None:
    rows = others("asked", "b", "c")
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        why = answer_to(await stage.emma.click(await stage.ask(stage.emma, "asked", count=2), label="Why?"))
        gone = options_of(why)[1]
        name = gone["label"].partition(". ")[2]
        far = [Row(row.name, ("Jazz",), ("슬픔",)) if row.name == name else row for row in rows]
        stage.bot.live.snapshot = snapshot_of([*far, Row("filler", ("Jazz",), ("슬픔",))])
        assert refusal(await stage.emma.select(why, [gone["value"]])) == EN("why-not-listed", name=name)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (Row("asked", (), ()), EN("similar-unknown")),
        (Row("asked", ("Jazz",), ("슬픔",)), EN("similar-nobody")),
    ],
)
async def test_why_of_a_channel_that_lost_its_list_says_so(tmp_path: Path, now: Row, said: str) -> None:
    async with staged(tmp_path, snapshot_of(others("asked", "b", "c"))) as stage:
        message = await stage.ask(stage.emma, "asked")
        why = answer_to(await stage.emma.click(message, label="Why?"))
        stage.bot.live.snapshot = snapshot_of([now, *others("b", "c")])
        assert refusal(await stage.emma.click(message, label="Why?")) == said
        assert refusal(await stage.emma.select(why, [options_of(why)[0]["value"]])) == said
        home = await stage.ask(stage.emma, "b")
        assert "asked" not in text_of(home)


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
    other = f"{stage.stranger.id}:10:{fingerprint}"
    mine = f"{stage.emma.id}:99:{fingerprint}"
    forge(stage, message, BUTTON, f"b:{other}")
    assert refusal(await stage.emma.click(message, custom_id=f"b:{other}")) == EN("error-not-yours")
    forge(stage, message, BUTTON, f"w:{stage.emma.id}:10:AAAAAAAA")
    gone = await stage.emma.click(message, custom_id=f"w:{stage.emma.id}:10:AAAAAAAA")
    assert refusal(gone) == EN("error-gone")
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


async def test_many_answers_leave_nothing_behind(stage: Stage) -> None:
    store = stage.bot._connection._view_store
    message = await stage.ask(stage.emma, NAME)
    sizes = (len(store._views), len(store._synced_message_views), len(store._dynamic_items))
    for _ in range(5):
        message = await go_on(stage.emma, await stage.ask(stage.emma, NAME), 1)
        await stage.emma.click(message, label="Why?")
        await stage.ask(stage.minji, "postcards from bed")
        await stage.ask(stage.minji, NAME, private=True)
        await stage.ask(stage.minji, "qzxwvkj 98765")
    assert sizes == (len(store._views), len(store._synced_message_views), len(store._dynamic_items))
    assert len(stage.bot.cached_messages) == 0
