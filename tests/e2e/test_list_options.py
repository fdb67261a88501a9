"""What changes a list: depth, variety, steering, undo; sharing it; and why a channel is not in it."""

import statistics
from pathlib import Path

import pytest
import simcord

from bot.tastes.kept import KeptTastes
from bot.text.language import language
from recommender import Depth, Region, Steer, Taste
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import Stage, answer_to, go_on, labels_of, options_of, refusal, staged, text_of, title_of

NAME = "무말"
EN, KO = language("en"), language("ko")
WORDS = {"emma": EN, "minji": KO}


def row_of(name: str = NAME) -> int:
    return sample().catalogue.names.index(name)


def shown(message: simcord.ResponseMessage) -> list[str]:
    return [option["value"] for option in options_of(message)]


def expected(taste: Taste) -> list[str]:
    return [sample().fingerprints[line.row] for line in sample().answer(taste).neighbours]


def median(message: simcord.ResponseMessage) -> float:
    rows = [sample().row_of_fingerprint[mark] for mark in shown(message)]
    figures = [sample().catalogue[row].subscribers for row in rows]
    return statistics.median(figure for figure in figures if figure is not None)


async def steered(
    stage: Stage, who: simcord.MemberActor, message: simcord.ResponseMessage, **fields: object
) -> simcord.InteractionResult:
    words = EN if who is stage.emma else KO
    form = await who.click(message, label=words("option-steer"))
    return await who.submit_modal(form, fields)


@pytest.mark.parametrize("who", ["emma", "minji"])
async def test_depth_is_one_press_away_and_medians_fall(stage: Stage, who: str) -> None:
    asker, words = getattr(stage, who), WORDS[who]
    plain = await stage.ask(asker, NAME)
    before, medians = shown(plain), []
    for depth in (Depth.FAMILIAR, Depth.BALANCED, Depth.HIDDEN):
        message = answer_to(await asker.click(plain, label=words(f"depth-{depth}")))
        assert message.id == plain.id
        assert shown(message) == expected(Taste((row_of(),), depth=depth))
        in_force = depth is not Depth.BALANCED
        assert (words("option-undo") in labels_of(message)) == in_force
        assert (f"-# {words(f'depth-{depth}')}" in text_of(message)) == in_force
        medians.append(median(message))
    assert medians[0] > medians[1] > medians[2]
    undone = answer_to(await asker.click(plain, label=words("option-undo")))
    assert shown(undone) == before


async def test_variety_goes_on_and_off_and_combines_with_the_rest(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    before = shown(message)
    message = answer_to(await stage.emma.click(message, label="More variety"))
    assert shown(message) == expected(Taste((row_of(),), variety=True))
    message = answer_to(await stage.emma.click(message, label="Hidden gems"))
    assert shown(message) == expected(Taste((row_of(),), variety=True, depth=Depth.HIDDEN))
    message = answer_to(await stage.emma.click(message, label="Balanced"))
    message = answer_to(await stage.emma.click(message, label="Less variety"))
    assert shown(message) == before


async def test_steering_says_what_is_in_force_and_raises_what_was_asked_for(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    answer = answer_to(await steered(stage, stage.emma, message, more=["R&B / Soul"], less=["Ballad"]))
    assert answer.id == message.id
    steer = Steer(("R&B / Soul",), ("Ballad",))
    assert shown(answer) == expected(Taste((row_of(),), steer=steer))
    assert "more R&B / Soul · less Ballad" in text_of(answer)
    undone = answer_to(await stage.emma.click(answer, label=EN("option-undo")))
    assert shown(undone) == expected(Taste((row_of(),)))


async def test_one_region_alone(stage: Stage) -> None:
    message = await stage.ask(stage.minji, NAME)
    answer = answer_to(await steered(stage, stage.minji, message, region=["domestic"]))
    assert shown(answer) == expected(Taste((row_of(),), steer=Steer(region=Region.DOMESTIC)))
    assert KO("region-domestic") in text_of(answer)


async def test_more_and_less_of_the_same_is_refused_in_a_sentence(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    assert refusal(await steered(stage, stage.emma, message, more=["Ballad"], less=["Ballad"])) == EN(
        "steer-both"
    )


async def test_a_form_that_was_open_during_a_restart_still_works(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    form = await stage.emma.click(message, label=EN("option-steer"))
    await stage.restart()
    answer = answer_to(await stage.emma.submit_modal(form, {"more": ["Ballad"]}))
    assert shown(answer) == expected(Taste((row_of(),), steer=Steer(("Ballad",))))
    await stage.restart()
    undone = answer_to(await stage.emma.click(answer, label=EN("option-undo")))
    assert shown(undone) == expected(Taste((row_of(),)))


async def test_somebody_elses_list_is_steered_as_a_copy(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    before = text_of(message)
    form = await stage.minji.click(message, label=EN("option-steer"))
    copy = answer_to(await stage.minji.submit_modal(form, {"more": ["Ballad"]}))
    assert copy.ephemeral
    assert copy.id != message.id
    assert shown(copy) == expected(Taste((row_of(),), steer=Steer(("Ballad",))))
    assert text_of(message) == before


async def test_the_way_back_leads_past_what_was_changed(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    answer_to(await stage.emma.click(message, label="Hidden gems"))
    hidden = shown(message)
    await go_on(stage.emma, message, 2)
    assert shown(answer_to(await stage.emma.click(message, label="Back"))) == hidden


async def test_a_private_list_is_shared_on_demand_and_a_public_one_needs_no_button(stage: Stage) -> None:
    assert EN("option-share") not in labels_of(await stage.ask(stage.emma, NAME))
    private = await stage.ask(stage.emma, NAME, private=True)
    answer_to(await stage.emma.click(private, label="Hidden gems"))
    shared = answer_to(await stage.emma.click(private, label=EN("option-share")))
    assert not shared.ephemeral
    assert shown(shared) == shown(private)
    assert EN("option-share") not in labels_of(shared)


async def test_a_changed_list_outlives_the_refresh_and_the_loss_of_what_was_kept(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    answer_to(await stage.emma.click(message, label="Hidden gems"))
    catalogue = sample().catalogue
    rows = [
        Row(name, catalogue[row].genres, catalogue[row].moods) for row, name in enumerate(catalogue.names)
    ]
    await stage.restart(snapshot_of(rows[40:]))
    assert refusal(await stage.emma.click(message, label="More variety")) == EN("error-taste-gone")
    stage.bot.services.tastes.close()
    (stage.folder / "tastes.sqlite3").unlink()
    await stage.restart(sample())
    assert refusal(await stage.emma.click(message, label="More variety")) == EN("error-gone")


async def why_not(
    stage: Stage, who: simcord.MemberActor, message: simcord.ResponseMessage, name: str
) -> simcord.InteractionResult:
    words = EN if who is stage.emma else KO
    form = await who.click(message, label=words("why-not"))
    return await who.submit_modal(form, {"name": name})


@pytest.mark.parametrize("who", ["emma", "minji"])
async def test_why_not_tells_the_place_and_its_buttons_keep_their_promise(stage: Stage, who: str) -> None:
    asker = getattr(stage, who)
    message = await stage.ask(asker, NAME)
    order = [line.row for line in sample().answer(Taste((row_of(),), 60)).neighbours]
    missed = order[14]
    answer = answer_to(await why_not(stage, asker, message, sample().catalogue.ids[missed]))
    assert answer.ephemeral
    assert "15" in text_of(answer)
    assert labels_of(answer)
    for label in labels_of(answer):
        again = answer_to(await why_not(stage, asker, message, sample().catalogue.ids[missed]))
        remedied = answer_to(await asker.click(again, label=label))
        assert sample().fingerprints[missed] in shown(remedied)


async def test_why_not_knows_what_is_listed_what_was_asked_with_and_what_there_is_not(stage: Stage) -> None:
    message = await stage.ask(stage.emma, NAME)
    first = sample().row_of_fingerprint[shown(message)[2]]
    answer = answer_to(await why_not(stage, stage.emma, message, sample().catalogue.ids[first]))
    assert "place 3" in text_of(answer)
    assert labels_of(answer) == []
    own = answer_to(await why_not(stage, stage.emma, message, NAME))
    assert text_of(own) == f"You asked with {NAME} itself."
    assert "qzxwvkj" in refusal(await why_not(stage, stage.emma, message, "qzxwvkj 98765"))
    unsure = answer_to(await why_not(stage, stage.emma, message, "postcards from bed"))
    assert len(labels_of(unsure)) >= 2
    told = answer_to(await stage.emma.click(unsure, label=labels_of(unsure)[0]))
    assert "postcards from bed" in title_of(told)


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()][::3])
async def test_hostile_names_are_inert_in_a_why_not(tmp_path: Path, name: str) -> None:
    rows = [Row("asked", subscribers=5), *(Row(f"{number} {name}") for number in range(16))]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        message = await stage.ask(stage.emma, "asked")
        answer = answer_to(await why_not(stage, stage.emma, message, "row-16"))
        assert "](" not in text_of(answer)
        assert len(text_of(answer)) <= 4096


async def test_a_folder_that_takes_nothing_still_answers(tmp_path: Path) -> None:
    (tmp_path / "tastes.sqlite3").mkdir()
    async with staged(tmp_path) as stage:
        message = await stage.ask(stage.emma, NAME)
        assert shown(answer_to(await stage.emma.click(message, label="Hidden gems")))
        assert isinstance(stage.bot.services.tastes, KeptTastes)
