"""/compare: words first, sums on demand, and what leads on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.text.language import language
from recommender import compare
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import Stage, answer_to, labels_of, refusal, staged, text_of, title_of

if TYPE_CHECKING:
    from pathlib import Path

ONE, OTHER = "무말", "소란한고요 loud silence"
EN, KO = language("en"), language("ko")
TERM = re.compile(r"^\+(\d\.\d{6}) ", re.MULTILINE)
SUM = re.compile(r"^=(\d\.\d{6}) ", re.MULTILINE)
LIST = re.compile(r": (\d\.\d{6}) \+ (\d\.\d{6}) .*= (\d\.\d{6})$", re.MULTILINE)


async def test_words_come_first_and_the_sums_on_demand_add_up(stage: Stage) -> None:
    rows = [sample().catalogue.names.index(name) for name in (ONE, OTHER)]
    told = compare(sample(), *rows)
    answer = answer_to(await stage.emma.slash(stage.channel, "compare", one=ONE, other="soranhangoyo"))
    text = text_of(answer)
    assert title_of(answer) == EN("compare-title", one=ONE, other=OTHER)
    assert "Both play R&B / Soul (Korean)." in text
    assert f"Only **{ONE}**: Ballad (Korean) and Folk (Korean)" in text
    assert f"Only **{OTHER}**: Dance (Korean) and Rap / Hip-hop (Korean)" in text
    assert not TERM.search(text)
    summed = answer_to(await stage.emma.click(answer, label="Show the sums"))
    assert summed.id == answer.id
    in_full = text_of(summed)
    (total,) = SUM.findall(in_full)
    assert sum(map(Decimal, TERM.findall(in_full))) == Decimal(total)
    assert abs(float(total) - told.similarity) < 1e-6
    lists = LIST.findall(in_full)
    assert [float(score) for *_, score in lists] == [
        round(told.there.score, 6),
        round(told.back.score, 6),
    ]
    assert all(Decimal(alike) + Decimal(more) == Decimal(score) for alike, more, score in lists)
    assert "Show the sums" not in labels_of(summed)


async def test_it_leads_on_to_each_and_to_the_mix(stage: Stage) -> None:
    answer = answer_to(await stage.minji.slash(stage.channel, "compare", one=ONE, other=OTHER))
    await stage.restart()
    for label, title in (
        (KO("compare-similar", name=ONE), KO("similar-title", name=ONE)),
        (KO("compare-similar", name=OTHER), KO("similar-title", name=OTHER)),
        (KO("compare-mix"), KO("mix-title", names=f"{ONE}, {OTHER}")),
    ):
        beside = answer_to(await stage.minji.click(answer, label=label))
        assert (beside.id != answer.id, beside.ephemeral, title_of(beside)) == (True, False, title)
    theirs = answer_to(await stage.emma.click(answer, label="계산 보기"))
    assert theirs.ephemeral
    assert not SUM.search(text_of(answer))
    shared = answer_to(await stage.emma.click(theirs, label="Share here"))
    assert not shared.ephemeral


async def test_a_name_that_is_not_clear_and_two_of_one_channel(stage: Stage) -> None:
    question = answer_to(
        await stage.emma.slash(stage.channel, "compare", one="postcards from bed", other=ONE)
    )
    assert question.ephemeral
    answer = answer_to(await stage.emma.click(question, label=labels_of(question)[1]))
    assert answer.id == question.id
    assert title_of(answer) == EN("compare-title", one="postcards from bed", other=ONE)
    same = await stage.emma.slash(stage.channel, "compare", one=ONE, other="mumal")
    assert refusal(same) == EN("error-same-channel")
    both = await stage.emma.slash(
        stage.channel, "compare", one="postcards from bed", other="postcards from bed"
    )
    assert refusal(both).startswith("Several channels may be meant")
    assert len(stage.env.errors) == 2


async def test_of_a_channel_of_which_nothing_is_known_that_is_said(tmp_path: Path) -> None:
    rows = [Row("blank", (), ()), Row("two", ("Jazz",), ("행복",)), Row("three", ("Rock",), ("슬픔",))]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        answer = answer_to(await stage.emma.slash(stage.channel, "compare", one="blank", other="two"))
        assert EN("compare-unknown", name="blank") in text_of(answer)
        assert labels_of(answer) == [EN("compare-similar", name="two")]
        apart = answer_to(await stage.emma.slash(stage.channel, "compare", one="two", other="three"))
        assert EN("compare-nothing") in text_of(apart)


async def test_a_channel_that_is_gone_is_said_to_be(stage: Stage) -> None:
    answer = answer_to(await stage.emma.slash(stage.channel, "compare", one=ONE, other=OTHER))
    stage.bot.services.live.snapshot = snapshot_of([Row("x"), Row("y")])
    for label in labels_of(answer):
        assert refusal(await stage.emma.click(answer, label=label)) == EN("error-gone")
