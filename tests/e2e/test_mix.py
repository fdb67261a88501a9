"""/mix: several liked, some not; in both languages, past a restart and a refresh."""

from pathlib import Path

import pytest
import simcord

from bot.text.language import language
from recommender import Taste
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import Stage, answer_to, labels_of, options_of, refusal, staged, text_of, title_of

EN, KO = language("en"), language("ko")
LIKED = ("무말", "소복", "afterhours laundromat")


async def mix(
    stage: Stage, who: simcord.MemberActor, *liked: str, **options: str
) -> simcord.InteractionResult:
    given = {f"like{place}": name for place, name in enumerate(liked, start=1)}
    return await who.slash(stage.channel, "mix", **given, **options)


def rows(*names: str) -> tuple[int, ...]:
    return tuple(sample().catalogue.names.index(name) for name in names)


def shown(message: simcord.ResponseMessage) -> list[str]:
    return [option["value"] for option in options_of(message)]


def expected(taste: Taste) -> list[str]:
    return [sample().fingerprints[line.row] for line in sample().answer(taste).neighbours]


@pytest.mark.parametrize(
    ("who", "title"),
    [
        ("emma", "A mix of 무말, 소복, and afterhours laundromat"),
        ("minji", "섞어 듣기: 무말, 소복, afterhours laundromat"),
    ],
)
async def test_a_mix_in_full(stage: Stage, who: str, title: str) -> None:
    message = answer_to(await mix(stage, getattr(stage, who), *LIKED))
    assert title_of(message) == title
    assert not message.ephemeral
    assert shown(message) == expected(Taste(rows(*LIKED)))
    assert not {sample().fingerprints[row] for row in rows(*LIKED)} & set(shown(message))
    assert "① 무말\n② 소복\n③ afterhours laundromat" in text_of(message)
    signs = [line for line in text_of(message).split("\n") if "% " in line or "＝" in line]
    assert any(sign in "".join(signs) for sign in "①②③")


@pytest.mark.parametrize(
    ("liked", "near", "told"),
    [
        (2, 0, "Nothing is near either: here is what comes closest."),
        (2, 1, "Nothing is near both: here is what is near one of them."),
        (3, 2, "Nothing is near all three: here is what is near two of them."),
        (5, 4, "Nothing is near all five: here is what is near four of them."),
    ],
)
def test_what_is_near_to_only_some_is_said_in_words(liked: int, near: int, told: str) -> None:
    assert EN("mix-not-all", liked=liked, near=near) == told


async def test_the_order_of_the_liked_changes_nothing_but_the_signs(stage: Stage) -> None:
    one = answer_to(await mix(stage, stage.emma, *LIKED))
    other = answer_to(await mix(stage, stage.emma, *reversed(LIKED)))
    assert shown(one) == shown(other)


async def test_what_is_not_wanted_is_out_and_so_are_its_near_twins(stage: Stage) -> None:
    plain = shown(answer_to(await mix(stage, stage.emma, *LIKED[:2])))
    name = sample().catalogue.names[sample().row_of_fingerprint[plain[0]]]
    message = answer_to(await mix(stage, stage.emma, *LIKED[:2], not1=name))
    assert plain[0] not in shown(message)
    assert f"Without: {name}" in text_of(message)
    assert shown(message) == expected(Taste(rows(*LIKED[:2]), disliked=rows(name)))


async def test_one_name_that_is_not_clear_is_asked_for(stage: Stage) -> None:
    question = answer_to(await mix(stage, stage.emma, "무말", "postcards from bed"))
    assert question.ephemeral
    assert title_of(question) == "Did you mean …?"
    answer = answer_to(await stage.emma.click(question, label=labels_of(question)[0]))
    assert title_of(answer) == "A mix of 무말 and postcards from bed"


async def test_several_unclear_names_and_unknown_ones_are_said(stage: Stage) -> None:
    assert "postcards" in refusal(await mix(stage, stage.emma, "postcards from bed", "postcards from bed"))
    assert refusal(await mix(stage, stage.minji, "무말", "qzxwvkj 98765")) == KO(
        "error-no-such-channel", name="qzxwvkj 98765"
    )
    assert refusal(await mix(stage, stage.emma, "무말", "소복", not1="무말")) == EN("mix-both")
    assert len(stage.env.errors) == 3


async def test_one_channel_twice_is_its_own_list(stage: Stage) -> None:
    message = answer_to(await mix(stage, stage.emma, "무말", "무말"))
    assert title_of(message) == "Channels like 무말"


async def test_why_and_sums_of_a_mix_add_up_after_a_restart(stage: Stage) -> None:
    message = answer_to(await mix(stage, stage.emma, *LIKED))
    await stage.restart()
    why = answer_to(await stage.emma.click(message, label="Why?"))
    sums = text_of(answer_to(await stage.emma.click(why, label="Show the sums")))
    block = sums.split("```")[1]
    terms = [float(line[1:9]) for line in block.split("\n") if line[:1] == "+"]
    (total,) = [float(line[1:9]) for line in block.split("\n") if line[:1] == "="]
    assert sum(terms) == pytest.approx(total, abs=1e-9)
    assert "like 무말" in block


async def test_choices_are_channels_alone(stage: Stage) -> None:
    for option in ("like1", "like5", "not3"):
        choices = await stage.emma.autocomplete(stage.channel, "mix", option, "jazz")
        assert not [choice for choice in choices if choice["value"].startswith("topic:")]
    assert await stage.emma.autocomplete(stage.channel, "mix", "like2", "무")


async def test_a_channel_that_went_with_a_refresh_is_passed_over(tmp_path: Path) -> None:
    tags = ("Jazz (국내)", "Pop (국외)")
    table = [Row(f"c{number}", tags[: 1 + number % 2]) for number in range(12)]
    async with staged(tmp_path, snapshot_of(table)) as stage:
        message = answer_to(await mix(stage, stage.emma, "row-0", "row-1"))
        await stage.restart(snapshot_of(table[1:]))
        answer = answer_to(await stage.emma.click(message, label="More variety"))
        assert title_of(answer) == "Channels like c1"
        await stage.restart(snapshot_of(table[2:]))
        assert refusal(await stage.emma.click(message, label="Less variety")) == EN("error-taste-gone")


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()][::4])
async def test_hostile_names_stay_text(tmp_path: Path, name: str) -> None:
    table = [Row(name), Row(f"2 {name}"), *(Row(f"{number} {name}") for number in range(3, 15))]
    async with staged(tmp_path, snapshot_of(table)) as stage:
        message = answer_to(await mix(stage, stage.emma, "row-0", "row-1", not1="row-2"))
        assert len(title_of(message)) <= 256
        assert len(text_of(message)) <= 4096
