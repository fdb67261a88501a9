"""Menus and buttons: onward, back, why; for the asker alone; after a restart."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from bot.lists.state import LONGEST_TRAIL
from bot.text.language import language
from tests.bot.tables import sample
from tests.e2e.stage import (
    SELECT,
    Stage,
    answer_to,
    controls,
    embed_of,
    go_back,
    go_on,
    labels_of,
    options_of,
    text_of,
    title_of,
)

if TYPE_CHECKING:
    import simcord

NAME = "무말"
TERM = re.compile(r"^\+(\d\.\d{6}) ", re.MULTILINE)
BAR = re.compile(r"^[▰▱]{5} \d{1,3}% ", re.MULTILINE)
SUM = re.compile(r"^=(\d\.\d{6}) ", re.MULTILINE)
EN, KO = language("en"), language("ko")


async def test_options_are_the_lines_in_their_order(stage: Stage) -> None:
    options = options_of(await stage.ask(stage.emma, NAME))
    nearest = sample().similar(sample().catalogue.names.index(NAME), 10)
    assert [option["value"] for option in options] == [sample().fingerprints[line.row] for line in nearest]
    assert [option["label"].partition(".")[0] for option in options] == [str(line.rank) for line in nearest]


async def test_the_menu_leads_on_in_place_and_back_returns(stage: Stage) -> None:
    first = await stage.ask(stage.emma, NAME, count=5)
    start = (title_of(first), text_of(first))
    assert labels_of(first)[0] == "Why?"
    second = await go_on(stage.emma, first, 2)
    name = sample().catalogue.names[sample().similar(sample().catalogue.names.index(NAME), 5)[2].row]
    assert title_of(second) == f"Channels like {name}"
    assert len(options_of(second)) == 5
    assert labels_of(second)[:2] == ["Back", "Why?"]
    third = await go_on(stage.emma, second, 0)
    assert title_of(third) not in (start[0], f"Channels like {name}")
    assert title_of(await go_back(stage.emma, third)) == f"Channels like {name}"
    home = await go_back(stage.emma, third)
    assert (title_of(home), text_of(home)) == start
    assert labels_of(home) == labels_of(first)


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


@pytest.mark.parametrize(
    ("who", "label", "sums"), [("emma", "Why?", "Show the sums"), ("minji", "왜?", "계산 보기")]
)
async def test_why_explains_each_line_in_words_and_on_demand_with_terms_that_add_up(
    stage: Stage, who: str, label: str, sums: str
) -> None:
    asker: simcord.MemberActor = getattr(stage, who)
    message = await stage.ask(asker, NAME, count=4)
    why = answer_to(await asker.click(message, label=label))
    assert why.ephemeral
    assert why.id != message.id
    query = sample().catalogue.names.index(NAME)
    for place, line in enumerate(sample().similar(query, 4)):
        if place:
            why = await go_on(asker, why, place)
        assert sample().catalogue.names[line.row] in title_of(why)
        assert BAR.findall(text_of(why)) != []
        assert not TERM.search(text_of(why))
        assert labels_of(why) == [sums]
        in_full = answer_to(await asker.click(why, label=sums))
        assert in_full.id == why.id
        assert labels_of(in_full) == []
        assert [option["default"] for option in options_of(in_full)] == [place == at for at in range(4)]
        (total,) = SUM.findall(text_of(in_full))
        assert sum(map(Decimal, TERM.findall(text_of(in_full)))) == Decimal(total)
        assert abs(float(total) - line.score) < 1e-6


async def test_sums_work_after_a_restart_and_at_the_end_of_a_long_way(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    for step in range(LONGEST_TRAIL + 2):
        message = await go_on(stage.emma, message, step % 5)
    why = answer_to(await stage.emma.click(message, label="Why?"))
    shown = title_of(why)
    await stage.restart()
    in_full = answer_to(await stage.emma.click(why, label="Show the sums"))
    assert title_of(in_full) == shown
    assert title_of(await go_on(stage.emma, in_full, 1)) != shown


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
    assert BAR.search(text_of(await go_on(stage.emma, why, 2)))
    assert answer_to(await stage.emma.click(first, label="Why?")).ephemeral
    chosen = answer_to(await stage.emma.click(twins, label=labels_of(twins)[1]))
    assert title_of(chosen) == "Channels like postcards from bed"


async def test_a_stranger_gets_a_copy_of_their_own_and_the_answer_stays(stage: Stage) -> None:
    message = await go_on(stage.emma, await stage.ask(stage.emma, NAME), 0)
    shown, value = text_of(message), options_of(message)[1]["value"]
    for pressed in (
        await stage.stranger.click(message, label="Back"),
        await stage.minji.select(message, [value]),
        await stage.minji.click(message, label="Hidden gems"),
        await stage.stranger.click(message, label="More variety"),
    ):
        copy = answer_to(pressed)
        assert copy.ephemeral
        assert copy.id != message.id
        assert text_of(message) == shown
    own = answer_to(await stage.minji.click(message, label="Back"))
    assert title_of(own) == f"{NAME}: 비슷한 채널"
    further = await go_on(stage.minji, own, 2)  # the copy is Minji's: her presses change it in place
    assert further.ephemeral
    assert answer_to(await stage.stranger.click(message, label="Why?")).ephemeral
    listed = await stage.ask(stage.emma, "topic:Jazz")
    id_, value = controls(listed, SELECT)[0]["custom_id"], options_of(listed)[0]["value"]
    assert answer_to(await stage.stranger.select(listed, [value], custom_id=id_)).ephemeral
    assert (await stage.ask(stage.emma, "postcards from bed")).ephemeral  # no stranger sees a question


async def test_a_suggestion_puts_the_answer_in_the_questions_place(stage: Stage) -> None:
    question = await stage.ask(stage.minji, "postcards from bed", count=7)
    assert title_of(question) == "혹시 이 채널인가요?"
    assert question.ephemeral
    assert "postcards" in text_of(question)
    assert 3 <= len(labels_of(question)) <= 6
    assert len(set(labels_of(question))) == len(labels_of(question))
    assert labels_of(question)[-1] == "여기 없어요"
    rows = [row for row, name in enumerate(sample().catalogue.names) if name == "postcards from bed"]
    answer = answer_to(await stage.minji.click(question, label=labels_of(question)[0]))
    assert answer.id == question.id
    assert title_of(answer) == "postcards from bed: 비슷한 채널"
    assert embed_of(answer).url in {
        f"https://www.youtube.com/channel/{sample().catalogue.ids[row]}" for row in rows
    }
    assert len(options_of(answer)) == 7


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
