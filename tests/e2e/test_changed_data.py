"""Controls of an answer that is older than the data: honest, and never another channel."""

from pathlib import Path

import pytest

from bot.text.language import language
from tests.bot.tables import Row, snapshot_of
from tests.e2e.stage import (
    answer_to,
    go_back,
    go_on,
    options_of,
    refusal,
    staged,
    text_of,
    title_of,
)

NAME = "무말"
EN, KO = language("en"), language("ko")


def others(*names: str) -> list[Row]:
    return [Row(name, ("Pop (국외)", f"{name} (국내)")) for name in names]


async def test_a_channel_gone_from_the_data_is_said_to_be_gone(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of(others("asked", "b", "c", "d"))) as stage:
        message = await go_on(stage.emma, await stage.ask(stage.emma, "asked"), 0)
        why = answer_to(await stage.emma.click(message, label="Why?"))
        stage.bot.services.live.snapshot = snapshot_of(others("x", "y", "z"))
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
        stage.bot.services.live.snapshot = snapshot_of(others(*reversed(names), "new"))
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
        stage.bot.services.live.snapshot = snapshot_of([*far, Row("filler", ("Jazz",), ("슬픔",))])
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
        stage.bot.services.live.snapshot = snapshot_of([now, *others("b", "c")])
        assert refusal(await stage.emma.click(message, label="Why?")) == said
        assert refusal(await stage.emma.select(why, [options_of(why)[0]["value"]])) == said
        home = await stage.ask(stage.emma, "b")
        assert "asked" not in text_of(home)
