"""/path: a chain of real neighbours, another way, and on from each."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.lists.way import MOST_WAYS
from bot.text.language import language
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    Stage,
    answer_to,
    labels_of,
    options_of,
    refusal,
    staged,
    text_of,
    title_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    import simcord

START, END = "무말", "소란한고요 loud silence"
EN, KO = language("en"), language("ko")
LISTED = 10


def rows_of(message: simcord.ResponseMessage) -> list[int]:
    """The channels on the way, as the menu has them."""
    return [sample().row_of_fingerprint[option["value"]] for option in options_of(message)]


def are_neighbours(one: int, other: int) -> bool:
    rows = sample().neighbours.rows
    return other in rows[one, :LISTED].tolist() or one in rows[other, :LISTED].tolist()


async def test_each_step_is_between_real_neighbours_and_another_way_is_another(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "path", **{"from": START, "to": END}))
    assert title_of(message) == EN("path-title", one=START, other=END)
    ways: list[list[int]] = []
    while (rows := rows_of(message)) not in ways:
        assert [sample().catalogue.names[row] for row in (rows[0], rows[-1])] == [START, END]
        assert all(are_neighbours(one, other) for one, other in pairwise(rows))
        steps = re.findall(r"^↓ \d+% · .+$", text_of(message), re.MULTILINE)
        assert len(steps) == len(rows) - 1
        ways.append(rows)
        again = answer_to(await stage.emma.click(message, label="By another way"))
        assert again.id == message.id
        message = again
    assert 1 < len(ways) <= MOST_WAYS
    inner = [row for way in ways for row in way[1:-1]]
    assert len(inner) == len(set(inner))
    assert [len(way) for way in ways] == sorted(map(len, ways))


async def test_the_ways_begin_anew_after_the_last(stage: Stage) -> None:
    message = answer_to(await stage.minji.slash(stage.channel, "path", **{"from": START, "to": END}))
    first, count = rows_of(message), 0
    while count == 0 or rows_of(message) != first:
        message = answer_to(await stage.minji.click(message, label="다른 길로"))
        count += 1
        assert count <= 5
    assert count > 1
    assert "1번째 길" in text_of(message)


async def test_the_menu_goes_on_beside_it_and_all_works_after_a_restart(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "path", **{"from": START, "to": END}))
    await stage.restart()
    option = options_of(message)[1]
    mine = answer_to(await stage.emma.select(message, [option["value"]]))
    assert (mine.id != message.id, mine.ephemeral) == (True, False)
    assert title_of(mine) == EN("similar-title", name=option["label"].partition(". ")[2])
    shown = text_of(message)
    theirs = answer_to(await stage.minji.click(message, label="By another way"))
    assert theirs.ephemeral
    assert text_of(message) == shown
    shared = answer_to(await stage.minji.click(theirs, label="여기에 공유"))
    assert not shared.ephemeral
    assert rows_of(shared) == rows_of(theirs)
    assert answer_to(await stage.stranger.select(message, [option["value"]])).ephemeral


async def test_where_nothing_leads_that_is_said_plainly(tmp_path: Path) -> None:
    rows = [Row(f"jazz {number}", ("Jazz",), ("행복",)) for number in range(4)]
    rows += [Row(f"rock {number}", ("Rock",), ("슬픔",)) for number in range(4)]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        apart = await stage.emma.slash(stage.channel, "path", **{"from": "jazz 1", "to": "rock 2"})
        assert refusal(apart) == EN("path-none", one="jazz 1", other="rock 2")
        near = answer_to(await stage.emma.slash(stage.channel, "path", **{"from": "jazz 1", "to": "jazz 2"}))
        assert EN("path-inner", count=0) in text_of(near)
        same = await stage.minji.slash(stage.channel, "path", **{"from": "jazz 1", "to": "jazz 1"})
        assert refusal(same) == KO("error-same-channel")
        assert len(stage.env.errors) == 2


async def test_a_name_that_is_not_clear_is_asked_about(stage: Stage) -> None:
    options = {"from": "postcards from bed", "to": END}
    question = answer_to(await stage.emma.slash(stage.channel, "path", **options))
    assert question.ephemeral
    answer = answer_to(await stage.emma.click(question, label=labels_of(question)[0]))
    assert title_of(answer) == EN("path-title", one="postcards from bed", other=END)


async def test_a_channel_that_is_gone_is_said_to_be(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "path", **{"from": START, "to": END}))
    value = options_of(message)[1]["value"]
    stage.bot.services.live.snapshot = snapshot_of([Row("x"), Row("y")])
    assert refusal(await stage.emma.click(message, label="By another way")) == EN("error-gone")
    assert refusal(await stage.emma.select(message, [value])) == EN("error-gone")
