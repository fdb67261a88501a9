"""From a text to an answer: what is taken, what is asked, and what helps where nothing fits."""

from pathlib import Path

import pytest

from bot.text.language import language
from tests.bot.tables import Row, sample, snapshot_of
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
    refusal,
    staged,
    text_of,
    title_of,
)

BAND = [Row(f"{name} band", subscribers=10**at) for at, name in enumerate(("aaa", "bbb", "ccc", "ddd"), 3)]


async def test_vowels_that_sound_alike_are_no_error_and_the_take_is_said(tmp_path: Path) -> None:
    """Nothing else is like it: then there is nothing to offer instead, but it is said all the same."""
    async with staged(tmp_path, snapshot_of([Row("채소가게"), *BAND])) as stage:
        answer = await stage.ask(stage.emma, "체소가개")
        assert not answer.ephemeral
        assert title_of(answer) == "Channels like 채소가게"
        assert embed_of(answer).author.name == "Showing 채소가게 for “체소가개”."
        assert "Not this?" not in labels_of(answer)
        onward = await go_on(stage.emma, answer, 0)
        assert embed_of(onward).author.name is None


async def test_where_what_else_may_be_meant_is_gone_what_helps_is_shown(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of([Row("로몽솥"), Row("롬모라"), *BAND])) as stage:
        answer = await stage.ask(stage.emma, "로몽")
        assert embed_of(answer).author.name == "Showing 로몽솥 for “로몽”. Not this?"
        assert answer_to(await stage.stranger.click(answer, label="Not this?")).ephemeral
        await stage.restart(snapshot_of([Row("로몽솥"), *BAND]))
        question = answer_to(await stage.emma.click(answer, label="Not this?"))
        assert question.ephemeral
        assert title_of(question) == "Not found"
        assert "로몽솥" not in text_of(question)


async def test_what_else_may_be_meant_is_behind_a_button(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of([Row("로몽솥"), Row("롬모라"), *BAND])) as stage:
        answer = await stage.ask(stage.minji, "로몽")
        assert title_of(answer) == "로몽솥: 비슷한 채널"
        question = answer_to(await stage.minji.click(answer, label="이 채널이 아니에요"))
        assert labels_of(question) == ["롬모라 · 1천", "여기 없어요"]
        other = answer_to(await stage.minji.click(question, label="롬모라 · 1천"))
        assert title_of(other) == "롬모라: 비슷한 채널"


async def test_a_name_as_it_is_says_nothing_of_a_guess(stage: Stage) -> None:
    answer = await stage.ask(stage.emma, "무말")
    assert embed_of(answer).author.name is None
    assert "Not this?" not in labels_of(answer)


async def test_a_genre_is_offered_and_lists_its_best(stage: Stage) -> None:
    for who, typed, label in (
        (stage.emma, "jazz", "🎷 Jazz: 119 channels"),
        (stage.minji, "재즈", "🎷 재즈: 채널 119개"),
    ):
        assert (await stage.type(who, typed))[0]["name"] == label
        question = await stage.ask(who, typed, count=7)
        assert question.ephemeral
        assert labels_of(question)[0] == label
        listed = answer_to(await who.click(question, label=label))
        assert listed.id == question.id
        assert len(options_of(listed)) == 7


async def test_a_chosen_topic_is_listed_at_once_and_its_menu_outlives_a_restart(stage: Stage) -> None:
    for sent in ("topic:Jazz", "🎷 Jazz: 119 channels"):
        listed = await stage.ask(stage.emma, sent)
        assert not listed.ephemeral
        assert title_of(listed) == "🎷 Jazz"
        assert text_of(listed).count("**") == 20
    await stage.restart()
    names = [option["label"].partition(". ")[2] for option in options_of(listed)]
    id_, value = controls(listed, SELECT)[0]["custom_id"], options_of(listed)[1]["value"]
    assert answer_to(await stage.stranger.select(listed, [value], custom_id=id_)).ephemeral
    assert names[1] in title_of(await go_on(stage.emma, listed, 1))


async def test_from_a_channel_of_a_topic_back_leads_to_the_topic_however_far_one_went(stage: Stage) -> None:
    listed = await stage.ask(stage.emma, "topic:Jazz")
    told = text_of(listed)
    first = await go_on(stage.emma, listed, 2)
    name = title_of(first)
    second = await go_on(stage.emma, first, 0)
    assert title_of(second) != name
    assert title_of(await go_back(stage.emma, second)) == name
    again = await go_back(stage.emma, first)
    assert (title_of(again), text_of(again)) == ("🎷 Jazz", told)
    assert title_of(await go_on(stage.emma, again, 2)) == name


@pytest.mark.parametrize("asked", ["jazz", "비 오는 날", "songs for a rainy day"])
async def test_from_the_list_of_a_question_back_leads_to_the_question(stage: Stage, asked: str) -> None:
    question = await stage.ask(stage.emma, asked)
    labels = labels_of(question)
    listed = answer_to(await stage.emma.click(question, label=labels[0]))
    first = await go_on(stage.emma, listed, 2)
    for shown in (listed, await go_back(stage.emma, first)):
        again = answer_to(await stage.emma.click(shown, label="Back"))
        assert again.id == question.id
        assert (title_of(again), labels_of(again)) == (title_of(question), labels)
        listed = answer_to(await stage.emma.click(again, label=labels[0]))
        assert title_of(listed) == title_of(shown)


async def test_from_the_genre_of_what_was_not_found_back_leads_to_that_help(stage: Stage) -> None:
    missing = await stage.ask(stage.emma, "qzxwvkj 98765")
    labels = labels_of(missing)
    listed = answer_to(await stage.emma.click(missing, label=labels[0]))
    helped = answer_to(await stage.emma.click(listed, label="Back"))
    assert title_of(helped) == title_of(missing)
    assert labels_of(helped)[1:] == labels[1:]


async def test_a_topic_chosen_without_a_question_leads_back_to_none(stage: Stage) -> None:
    assert "Back" not in labels_of(await stage.ask(stage.emma, "topic:Jazz"))


async def test_none_of_these_helps_on(stage: Stage) -> None:
    question = await stage.ask(stage.emma, "postcards from bed")
    helped = answer_to(await stage.emma.click(question, label="None of these"))
    assert helped.id == question.id
    assert title_of(helped) == "Not found"
    assert labels_of(helped)[-1] == "Surprise me"


async def test_not_found_offers_a_genre_the_popular_and_a_surprise(stage: Stage) -> None:
    missing = await stage.ask(stage.emma, "qzxwvkj 98765")
    assert missing.ephemeral
    labels = labels_of(missing)
    popular = [choice["name"] for choice in (await stage.type(stage.emma, ""))[:3]]
    assert labels[0].endswith(" channels")
    assert labels[1:] == [*popular, "Surprise me"]
    surprised = answer_to(await stage.emma.click(missing, label="Surprise me"))
    assert title_of(surprised).startswith("Channels like ")
    assert len(options_of(surprised)) == 10


async def test_a_topic_that_is_gone_is_told(stage: Stage) -> None:
    question = await stage.ask(stage.emma, "jazz")
    await stage.restart(snapshot_of(BAND))
    told = refusal(await stage.emma.click(question, label=labels_of(question)[0]))
    assert told == language("en")("browse-gone")


async def test_every_label_of_a_list_differs_and_leads_to_its_channel(stage: Stage) -> None:
    for typed in ("", "postcards", "hannam", "play", "새벽"):
        choices = await stage.type(stage.emma, typed)
        names = [choice["name"] for choice in choices]
        assert len(set(names)) == len(names)
    twins = (await stage.type(stage.emma, "postcards from bed"))[:2]
    for choice in twins:
        answer = await stage.ask(stage.emma, choice["name"])
        row = sample().catalogue.row_of[choice["value"]]
        assert str(embed_of(answer).url).endswith(sample().catalogue.ids[row])
