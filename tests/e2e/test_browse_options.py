"""Steering pages of the catalogue, their depth, undo, and "Why not …?", for whoever presses."""

from __future__ import annotations

import pytest

from bot.text.language import language
from recommender.catalogue.criteria import Criteria
from recommender.conversation.browsing import found_rows
from recommender.similarity.wishes import Depth
from tests.bot.tables import sample
from tests.e2e.stage import SELECT, Stage, answer_to, controls, labels_of, refusal, text_of, title_of

WORDS = {"emma": language("en"), "minji": language("ko")}


def shown(message: object) -> list[int]:
    """Rows of the channels of a page."""
    options = controls(message, SELECT)[0]["options"]  # type: ignore[arg-type]  # an answer
    return [sample().row_of_fingerprint[option["value"]] for option in options]


@pytest.mark.parametrize("who", WORDS)
async def test_steered_pages_say_what_is_in_force_and_undo_leads_back_past_a_restart(
    stage: Stage, who: str
) -> None:
    actor, words = getattr(stage, who), WORDS[who]
    page = answer_to(await actor.slash(stage.channel, "browse", genre="Jazz"))
    first, title = shown(page), title_of(page)
    form = await actor.click(page, label=words("option-steer"))
    steered = answer_to(await actor.submit_modal(form, {"genre": ["Jazz"], "region": ["국내"], "word": "밤"}))
    assert steered.id == page.id
    assert title_of(steered) == f"🎷 {words.tag('Jazz')} ({words.tag('국내')}) · “밤”"
    hidden = answer_to(await actor.click(steered, label=words("depth-hidden")))
    assert f"-# {words('depth-hidden')}" in text_of(hidden)
    await stage.restart()
    balanced = answer_to(await actor.click(hidden, label=words("depth-balanced")))
    assert set(shown(balanced)) >= set(shown(steered))
    undone = answer_to(await actor.click(balanced, label=words("option-undo")))
    assert (shown(undone), title_of(undone)) == (first, title)
    assert words("option-undo") not in labels_of(undone)


async def test_whoever_steers_somebody_elses_page_has_a_copy(stage: Stage) -> None:
    page = answer_to(await stage.emma.slash(stage.channel, "browse", genre="Jazz"))
    before = text_of(page)
    form = await stage.minji.click(page, label="Steer")
    copy = answer_to(await stage.minji.submit_modal(form, {"genre": ["Folk"]}))
    assert copy.ephemeral
    assert title_of(copy).endswith(language("ko").tag("Folk"))
    assert text_of(page) == before
    nothing = await stage.minji.click(copy, label=language("ko")("option-steer"))
    said = refusal(await stage.minji.submit_modal(nothing, {"genre": ["Folk"], "word": "qzxwvkj"}))
    assert "qzxwvkj" in said


@pytest.mark.parametrize("who", WORDS)
async def test_why_not_leads_to_the_page_where_a_channel_stands_or_would(stage: Stage, who: str) -> None:
    actor, words = getattr(stage, who), WORDS[who]
    page = answer_to(await actor.slash(stage.channel, "browse", genre="Jazz"))
    rows = found_rows(sample(), Criteria(genre="Jazz"))
    form = await actor.click(page, label=words("why-not"))
    told = answer_to(await actor.submit_modal(form, {"name": sample().catalogue.ids[rows[24]]}))
    assert told.ephemeral
    assert words("browse-why-not-open", page=3) in labels_of(told)
    there = answer_to(await actor.click(told, label=words("browse-why-not-open", page=3)))
    assert rows[24] in shown(there)
    absent = next(row for row in range(500) if row not in rows and sample().catalogue[row].genres)
    form = await actor.click(page, label=words("why-not"))
    told = answer_to(await actor.submit_modal(form, {"name": sample().catalogue.ids[absent]}))
    assert words("browse-unmet-genre", value=words.tag("Jazz")) in text_of(told)
    for label in labels_of(told):
        form = await actor.click(page, label=words("why-not"))
        told = answer_to(await actor.submit_modal(form, {"name": sample().catalogue.ids[absent]}))
        await stage.restart()
        assert absent in shown(answer_to(await actor.click(told, label=label)))
    form = await actor.click(page, label=words("why-not"))
    assert refusal(await actor.submit_modal(form, {"name": "qzxwvkj"})) == words(
        "error-no-such-channel", name="qzxwvkj"
    )


async def test_a_topic_s_page_has_the_same(stage: Stage) -> None:
    page = await stage.ask(stage.emma, "topic:Jazz")
    rows = found_rows(sample(), Criteria(genre="Jazz"), Depth.FAMILIAR)
    known = answer_to(await stage.emma.click(page, label="Well known"))
    assert set(shown(known)) <= set(rows)
    form = await stage.emma.click(known, label="Steer")
    steered = answer_to(await stage.emma.submit_modal(form, {"genre": ["Jazz"], "region": ["국내"]}))
    assert title_of(steered) == "🎷 Jazz (Korean)"
    undone = answer_to(await stage.emma.click(steered, label="Undo changes"))
    assert title_of(undone) == "🎷 Jazz"
    assert "-# Well known" not in text_of(undone)
