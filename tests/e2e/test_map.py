"""/map and the map below a list: a picture, the same in words, and what leads on; the tile of a card."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from bot.client import reply
from bot.client.services import Services
from bot.drawing.rendering import ZOOM
from bot.text.language import language
from tests.e2e.stage import (
    Stage,
    answer_to,
    embed_of,
    labels_of,
    layout_text,
    options_of,
    refusal,
    text_of,
    title_of,
)

if TYPE_CHECKING:
    import discord
    import pytest
    import simcord

EN, KO = language("en"), language("ko")
NAME = "무말"


async def picture_of(message: simcord.ResponseMessage) -> tuple[discord.Attachment, tuple[int, int]]:
    """The one attachment and its size in pixels."""
    (attachment,) = message.attachments
    with Image.open(BytesIO(await attachment.read())) as image:
        return attachment, image.size


async def test_a_map_is_a_picture_with_the_same_in_words(stage: Stage) -> None:
    answer = answer_to(await stage.emma.slash(stage.channel, "map", channel=NAME))
    assert title_of(answer) == EN("map-title", name=NAME)
    attachment, (wide, high) = await picture_of(answer)
    assert wide == round(400 * ZOOM)
    assert wide / 2 < high < wide * 1.3
    assert attachment.filename == "map.png"
    assert attachment.description is not None
    assert f"{NAME} in the middle" in attachment.description
    embed = embed_of(answer)
    assert embed.image.url is not None
    assert "map.png" in embed.image.url
    first = options_of(answer)[0]["label"].removeprefix("1. ")
    assert first in text_of(answer)
    assert first in attachment.description


async def test_one_walks_over_the_map_and_back_after_a_restart(stage: Stage) -> None:
    answer = answer_to(await stage.minji.slash(stage.channel, "map", channel=NAME))
    await stage.restart()
    second = options_of(answer)[1]
    onward = answer_to(await stage.minji.select(answer, [second["value"]]))
    assert onward.id == answer.id
    assert title_of(onward) == KO("map-title", name=second["label"].removeprefix("2. "))
    assert len(onward.attachments) == 1
    back = answer_to(await stage.minji.click(onward, label=KO("similar-back")))
    assert title_of(back) == KO("map-title", name=NAME)
    listed = answer_to(await stage.minji.click(back, label=KO("map-list")))
    assert listed.id != back.id
    assert title_of(listed) == KO("similar-title", name=NAME)
    assert not listed.attachments


async def test_a_list_has_its_map_and_whoever_else_presses_has_one_alone(stage: Stage) -> None:
    answer = await stage.ask(stage.emma, NAME)
    beside = answer_to(await stage.emma.click(answer, label=EN("map-button")))
    assert (beside.id != answer.id, beside.ephemeral, len(beside.attachments)) == (True, False, 1)
    theirs = answer_to(await stage.minji.click(answer, label=EN("map-button")))
    assert (theirs.ephemeral, title_of(theirs)) == (True, KO("map-title", name=NAME))
    shared = answer_to(await stage.minji.click(theirs, label=KO("option-share")))
    assert (shared.ephemeral, len(shared.attachments)) == (False, 1)


async def test_a_name_that_is_not_clear_is_asked_about_and_one_like_none_refused(stage: Stage) -> None:
    question = answer_to(await stage.emma.slash(stage.channel, "map", channel="postcards from bed"))
    assert question.ephemeral
    assert title_of(question) == EN("suggest-title")
    mapped = answer_to(await stage.emma.click(question, label=labels_of(question)[1]))
    assert mapped.id == question.id
    assert title_of(mapped) == EN("map-title", name="postcards from bed")
    assert len(mapped.attachments) == 1
    unknown = await stage.emma.slash(stage.channel, "map", channel="qzxwvkj 98765")
    assert refusal(unknown) == EN("error-no-such-channel", name="qzxwvkj 98765")
    assert len(stage.env.errors) == 1


async def test_a_picture_that_takes_long_comes_after_a_sign(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reply, "SOON_S", 0.0)
    answer = answer_to(await stage.emma.slash(stage.channel, "map", channel=NAME))
    assert (title_of(answer), len(answer.attachments)) == (EN("map-title", name=NAME), 1)
    second = options_of(answer)[1]
    onward = answer_to(await stage.emma.select(answer, [second["value"]]))
    assert (onward.id, len(onward.attachments)) == (answer.id, 1)
    assert title_of(onward) == EN("map-title", name=second["label"].removeprefix("2. "))


async def test_a_comparison_has_a_radar(stage: Stage) -> None:
    other = "소란한고요 loud silence"
    answer = answer_to(await stage.emma.slash(stage.channel, "compare", one=NAME, other=other))
    radar = answer_to(await stage.emma.click(answer, label=EN("compare-radar")))
    attachment, _ = await picture_of(radar)
    assert attachment.filename == "radar.png"
    assert attachment.description is not None
    for told in (attachment.description, text_of(radar)):
        assert NAME in told
        assert "R&B / Soul (Korean)" in told


async def test_a_card_without_a_picture_shows_its_tile(stage: Stage) -> None:
    answer = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    attachment, size = await picture_of(answer)
    assert (attachment.filename, attachment.description, size[0] == size[1]) == ("tile.png", NAME, True)
    assert NAME in layout_text(answer)


async def test_where_nothing_can_be_drawn_words_do(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        async def drawn(self, *_: object) -> None:
            return None

        async def prepare(self) -> None:
            """Nothing is to be started."""

        async def close(self) -> None:
            """Nothing was started."""

    was = stage.bot.services
    monkeypatch.setattr(
        stage.bot, "services", Services(was.live, was.refreshing, was.admins, was.tastes, Broken())
    )
    answer = answer_to(await stage.emma.slash(stage.channel, "map", channel=NAME))
    assert not answer.attachments
    assert not embed_of(answer).image.url
    assert NAME in title_of(answer)
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    assert NAME in layout_text(card)
    monkeypatch.setattr(stage.bot, "services", Services(was.live, was.refreshing, was.admins, was.tastes))
    listed = await stage.ask(stage.emma, NAME)
    assert EN("map-button") not in labels_of(listed)
    answer = answer_to(await stage.emma.slash(stage.channel, "map", channel=NAME))
    assert not answer.attachments
