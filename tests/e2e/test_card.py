"""/channel: one channel in full, what leads on from it, and what becomes of its controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.text.language import language
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    BUTTON,
    Stage,
    answer_to,
    controls,
    embed_of,
    labels_of,
    layout_text,
    refusal,
    staged,
    title_of,
    within,
)

if TYPE_CHECKING:
    from pathlib import Path

NAME = "무말"
EN, KO = language("en"), language("ko")
FULL = Row(
    "full",
    ("Jazz (국외)", "Pop (국외)"),
    ("행복",),
    2000,
    titles="first night | second night",
    intro="Records from a small room. Every Friday.",
    opened="2019-03-24",
    country="일본",
    thumbnail="https://yt3.ggpht.com/a",
)
BARE = Row("bare", (), (), float("nan"), float("nan"))


async def test_a_card_tells_figures_with_ranks_tags_and_playlists_in_each_language(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    assert not card.ephemeral
    text = layout_text(card)
    reach = sample().catalogue.number("subscribers")
    row = sample().catalogue.names.index(NAME)
    assert int((reach > reach[row]).sum()) + 1 == 3
    assert f"**1.3M subscribers** · 3rd of {int((reach > 0).sum())}" in text
    assert "**Genres** R&B / Soul (Korean), Folk (Korean), Ballad (Korean)" in text
    assert "opened Mar 24, 2019 · South Korea" in text
    assert text.count("/search?query=") == 5
    assert "(5 of 7)" in text
    assert labels_of(card) == ["Similar", "Mix with …", "YouTube"]
    korean = layout_text(answer_to(await stage.minji.slash(stage.channel, "channel", name=NAME)))
    assert "**구독자 132만명** · 496개 중 3위" in korean
    assert "2019년 3월 24일 개설 · 대한민국" in korean


async def test_what_is_missing_is_left_out_and_a_picture_shown_where_there_is_one(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of([FULL, BARE, Row("other")])) as stage:
        bare = answer_to(await stage.emma.slash(stage.channel, "channel", name="bare"))
        head, foot = layout_text(bare).split("\n")
        assert head.startswith("## [bare](https://www.youtube.com/results?search_query=bare")
        assert foot.startswith("-# ")
        assert labels_of(bare) == ["YouTube"]  # nothing is known to compare it by
        full = answer_to(await stage.emma.slash(stage.channel, "channel", name="full"))
        pictures = [item["media"]["url"] for item in within(full.components) if item["type"] == 11]
        assert pictures == ["https://yt3.ggpht.com/a"]
        text = layout_text(full)
        assert "opened Mar 24, 2019 · Japan" in text
        assert "Records from a small room. Every Friday." in text
        assert "[second night](https://www.youtube.com/results?search_query=second%20night%20full)" in text


async def test_similar_stands_beside_the_card_and_for_others_is_theirs_alone(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    mine = answer_to(await stage.emma.click(card, label="Similar"))
    assert (mine.id != card.id, mine.ephemeral) == (True, False)
    assert title_of(mine) == EN("similar-title", name=NAME)
    theirs = answer_to(await stage.minji.click(card, label="Similar"))
    assert theirs.ephemeral
    assert title_of(theirs) == KO("similar-title", name=NAME)
    assert "3rd of" in layout_text(card)
    (owner,) = {item["custom_id"].split(":")[1] for item in controls(theirs, BUTTON)}
    assert owner == str(stage.minji.id)


async def test_a_private_card_can_be_shared(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME, private=True))
    assert card.ephemeral
    assert answer_to(await stage.emma.click(card, label="Similar")).ephemeral
    shared = answer_to(await stage.emma.click(card, label="Share here"))
    assert not shared.ephemeral
    assert layout_text(shared) == layout_text(card)
    assert "Share here" not in labels_of(shared)


async def test_mix_with_takes_names_one_a_line(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    form = await stage.emma.click(card, label="Mix with …")
    mixed = answer_to(await stage.emma.submit_modal(form, {"names": "mumal\n\n  soranhangoyo \n"}))
    assert not mixed.ephemeral
    assert title_of(mixed) == EN("mix-title", names=f"{NAME} and 소란한고요 loud silence")
    for typed, key in ((" \n ", "card-mix-nothing"), ("a\nb\nc\nd\ne", "card-mix-too-many")):
        form = await stage.emma.click(card, label="Mix with …")
        told = refusal(await stage.emma.submit_modal(form, {"names": typed}))
        assert told == EN(key, most=4)
    form = await stage.minji.click(card, label="Mix with …")
    unknown = refusal(await stage.minji.submit_modal(form, {"names": "qzxwvkj 98765"}))
    assert unknown == KO("error-no-such-channel", name="qzxwvkj 98765")
    form = await stage.minji.click(card, label="Mix with …")
    assert answer_to(await stage.minji.submit_modal(form, {"names": "soranhangoyo"})).ephemeral


async def test_a_name_in_a_mix_that_is_not_clear_is_asked_about(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    form = await stage.emma.click(card, label="Mix with …")
    question = answer_to(await stage.emma.submit_modal(form, {"names": "postcards from bed"}))
    assert question.ephemeral
    assert title_of(question) == EN("suggest-title")
    mixed = answer_to(await stage.emma.click(question, label=labels_of(question)[0]))
    assert title_of(mixed) == EN("mix-title", names=f"{NAME} and postcards from bed")


async def test_a_name_that_is_not_clear_becomes_a_card_in_the_questions_place(stage: Stage) -> None:
    question = answer_to(await stage.emma.slash(stage.channel, "channel", name="postcards from bed"))
    assert question.ephemeral
    assert embed_of(question).title == EN("suggest-title")
    labels = labels_of(question)
    card = answer_to(await stage.emma.click(question, label=labels[1]))
    assert card.id == question.id
    assert "postcards from bed" in layout_text(card)
    unknown = await stage.emma.slash(stage.channel, "channel", name="qzxwvkj 98765")
    assert refusal(unknown) == EN("error-no-such-channel", name="qzxwvkj 98765")
    assert len(stage.env.errors) == 1


async def test_controls_outlive_a_restart_and_a_channel_that_is_gone_is_said_to_be(stage: Stage) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME, private=True))
    form = await stage.emma.click(card, label="Mix with …")
    await stage.restart()
    assert title_of(answer_to(await stage.emma.click(card, label="Similar"))).endswith(NAME)
    assert answer_to(await stage.emma.submit_modal(form, {"names": "soranhangoyo"})).embeds
    form = await stage.emma.click(card, label="Mix with …")
    await stage.restart(snapshot_of([FULL, Row("other")]))
    for label in ("Similar", "Mix with …", "Share here"):
        assert refusal(await stage.emma.click(card, label=label)) == EN("error-gone")
    assert refusal(await stage.emma.submit_modal(form, {"names": "full"})) == EN("error-gone")


async def test_cards_leave_nothing_behind(stage: Stage) -> None:
    store = stage.bot._connection._view_store
    await stage.emma.slash(stage.channel, "channel", name=NAME)
    sizes = (len(store._views), len(store._synced_message_views), len(store._dynamic_items))
    for _ in range(4):
        card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME, private=True))
        await stage.emma.click(card, label="Share here")
    assert sizes == (len(store._views), len(store._synced_message_views), len(store._dynamic_items))


@pytest.mark.parametrize("typed", ["무", "mum", ""])
async def test_names_are_offered_while_one_types(stage: Stage, typed: str) -> None:
    offered = await stage.emma.autocomplete(stage.channel, "channel", "name", typed)
    assert 1 <= len(offered) <= 25
    assert not any(choice["value"].startswith("topic:") for choice in offered)
