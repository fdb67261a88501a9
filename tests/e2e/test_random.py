"""/random: one channel, another one, and of what was asked for alone."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from bot.text.language import language
from recommender.catalogue.browsing import Browsing
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    BUTTON,
    Stage,
    answer_to,
    controls,
    labels_of,
    layout_text,
    refusal,
    staged,
    title_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    import simcord

EN, KO = language("en"), language("ko")


def shown(message: simcord.ResponseMessage) -> str:
    """The fingerprint of the channel on a card."""
    ids = [item["custom_id"] for item in controls(message, BUTTON) if "custom_id" in item]
    (fingerprint,) = {re.split(r"[:.]", id_)[3] for id_ in ids if id_.startswith(("1rn", "1on:"))}
    return fingerprint


async def test_another_one_is_never_the_same_and_always_what_was_asked_for(stage: Stage) -> None:
    jazz = set(Browsing(sample().catalogue).tagged["jazz"].rows)
    reach = sample().reach
    message = answer_to(
        await stage.emma.slash(stage.channel, "random", genre="topic:Jazz", depth="hidden", private=True)
    )
    seen = [shown(message)]
    for _ in range(30):
        again = answer_to(await stage.emma.click(message, label="Another one"))
        assert again.id == message.id
        assert "Picked at random from: Jazz, Hidden gems" in layout_text(again)
        seen.append(shown(again))
        message = again
    rows = [sample().row_of_fingerprint[one] for one in seen]
    assert all(before != after for before, after in itertools.pairwise(rows))
    assert set(rows) <= jazz
    assert all(reach[row] <= 1 / 3 for row in rows)
    assert len(set(rows)) > 5


async def test_of_two_channels_it_goes_to_and_fro_and_of_one_there_is_no_other(tmp_path: Path) -> None:
    rows = [Row("one", ("Jazz",)), Row("two", ("Jazz",)), Row("alone", ("Pop",))]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        message = answer_to(await stage.emma.slash(stage.channel, "random", genre="jazz"))
        for _ in range(6):
            before = shown(message)
            message = answer_to(await stage.emma.click(message, label="Another one"))
            assert shown(message) != before
        alone = answer_to(await stage.minji.slash(stage.channel, "random", genre="pop"))
        assert KO("random-another") not in labels_of(alone)
        assert KO("random-only-one") in layout_text(alone)
        stage.bot.services.live.snapshot = snapshot_of([Row("one", ("Jazz",)), rows[2]])
        if shown(message) != snapshot_of(rows).fingerprints[0]:  # it is gone: the other is another
            message = answer_to(await stage.emma.click(message, label="Another one"))
        assert "## [one]" in layout_text(message)
        if "Another one" in labels_of(message):
            assert refusal(await stage.emma.click(message, label="Another one")) == EN("random-only-one")


async def test_the_list_of_genres_tells_how_many_and_what_it_offers_is_taken(stage: Stage) -> None:
    sizes = {topic.name: len(topic.rows) for topic in Browsing(sample().catalogue).tagged.values()}
    for who, typed in ((stage.emma, "ja"), (stage.minji, "재즈"), (stage.emma, "")):
        offered = await who.autocomplete(stage.channel, "random", "genre", typed)
        assert 1 <= len(offered) <= 25
        for choice in offered:
            assert str(sizes[choice["value"].removeprefix("topic:")]) in choice["name"]
    jazz = (await stage.emma.autocomplete(stage.channel, "random", "genre", "jazz"))[0]
    for text in (jazz["value"], jazz["name"]):
        card = answer_to(await stage.emma.slash(stage.channel, "random", genre=text))
        assert "Picked at random from: Jazz" in layout_text(card)
    told = refusal(await stage.emma.slash(stage.channel, "random", genre="qzxwvkj 98765"))
    assert told == EN("random-no-such-genre", name="qzxwvkj 98765")
    assert len(stage.env.errors) == 1


async def test_others_get_their_own_and_it_works_after_a_restart(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "random"))
    before = layout_text(message)
    await stage.restart()
    theirs = answer_to(await stage.minji.click(message, label="Another one"))
    assert theirs.ephemeral
    assert layout_text(message) == before
    assert "여기에 공유" in labels_of(theirs)
    mine = answer_to(await stage.minji.click(theirs, label="다른 채널"))
    assert mine.id == theirs.id
    alike = answer_to(await stage.emma.click(message, label="Similar"))
    assert title_of(alike).startswith("Channels like ") or title_of(alike).startswith("Too little")


async def test_a_genre_that_is_gone_is_said_to_be(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "random", genre="jazz"))
    stage.bot.services.live.snapshot = snapshot_of([Row("x", ("Pop",)), Row("y", ("Pop",))])
    assert refusal(await stage.emma.click(message, label="Another one")) == EN("browse-gone")
