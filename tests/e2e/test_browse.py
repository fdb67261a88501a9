"""/browse and lists of topics: pages, orders, jumps, copies for others; after restarts and refreshes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from bot.lists.all_controls import BROWSE_CONTROLS
from bot.lookup.facets import spellings_of
from bot.text.language import language
from recommender.catalogue.criteria import Criteria, Sort
from recommender.conversation.browsing import browse
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    BUTTON,
    SELECT,
    Stage,
    answer_to,
    controls,
    labels_of,
    refusal,
    text_of,
    title_of,
)

if TYPE_CHECKING:
    import simcord

EN, KO = language("en"), language("ko")
JAZZ = {"genre": "Jazz", "region": "국내"}
CHANGES = ["Why not …?", "Steer", "Well known", "Balanced", "Hidden gems"]
SIGNS = [*"0123456789:abfhjmpsAZ_-", "\x00", "\ud7a3", "💥", " ", "\n"]


def menu(message: simcord.ResponseMessage, kind: str) -> dict[str, Any]:
    """The menu below a page of this kind."""
    (found,) = [item for item in controls(message, SELECT) if item["custom_id"].startswith(f"1{kind}:")]
    return found


def shown(message: simcord.ResponseMessage) -> list[str]:
    """Fingerprints of the channels of a page."""
    return [option["value"] for option in menu(message, "bm")["options"]]


def expected(criteria: Criteria) -> list[str]:
    return [sample().fingerprints[row] for row in browse(sample(), criteria).rows]


async def asked(stage: Stage, who: simcord.MemberActor, **options: Any) -> simcord.ResponseMessage:
    return answer_to(await who.slash(stage.channel, "browse", **options))


async def sort_by(who: simcord.MemberActor, message: simcord.ResponseMessage, sort: str) -> Any:
    return answer_to(await who.select(message, [sort], custom_id=menu(message, "bs")["custom_id"]))


async def on_from(who: simcord.MemberActor, message: simcord.ResponseMessage, place: int) -> Any:
    (id_, value) = menu(message, "bm")["custom_id"], shown(message)[place]
    return answer_to(await who.select(message, [value], custom_id=id_))


async def test_pages_lead_on_and_back_in_place(stage: Stage) -> None:
    first = await asked(stage, stage.emma, **JAZZ)
    assert title_of(first) == "🎷 Jazz (Korean)"
    assert labels_of(first) == ["◀", "Page 1 of 9", "▶", *CHANGES]
    assert shown(first) == expected(Criteria(genre="Jazz", region="국내"))
    second = answer_to(await stage.emma.click(first, label="▶"))
    assert second.id == first.id
    assert text_of(second).startswith("Page 2 of 9 · 83 channels")
    assert shown(second) == expected(Criteria(genre="Jazz", region="국내", page=2))
    assert shown(answer_to(await stage.emma.click(second, label="◀"))) == shown(first)


async def test_a_page_is_jumped_to_by_its_number(stage: Stage) -> None:
    first = await asked(stage, stage.minji, genre="Folk")
    pages = browse(sample(), Criteria(genre="Folk")).pages
    for typed, page in (("3", 3), (" 2 ", 2), ("9999999", pages), ("0", 1)):
        form = await stage.minji.click(first, label=labels_of(first)[1])
        landed = answer_to(await stage.minji.submit_modal(form, {"page": typed}))
        assert landed.id == first.id
        assert labels_of(landed)[1] == f"{pages}쪽 중 {page}쪽"
        assert shown(landed) == expected(Criteria(genre="Folk", page=page))
    form = await stage.minji.click(landed, label=labels_of(landed)[1])
    assert refusal(await stage.minji.submit_modal(form, {"page": "둘"})) == KO("browse-no-number")


async def test_the_order_is_changed_in_place_and_begins_at_its_first_page(stage: Stage) -> None:
    message = answer_to(await stage.emma.click(await asked(stage, stage.emma, **JAZZ), label="▶"))
    for sort in (*Sort, Sort.FIT):
        message = await sort_by(stage.emma, message, sort)
        assert shown(message) == expected(Criteria(genre="Jazz", region="국내", sort=sort))
        assert labels_of(message)[1] == "Page 1 of 9"
        (chosen,) = [option for option in menu(message, "bs")["options"] if option.get("default")]
        assert chosen["value"] == sort
    alike = await asked(stage, stage.emma, **JAZZ, sort="newest")
    assert shown(alike) == expected(Criteria(genre="Jazz", region="국내", sort=Sort.NEWEST))


async def test_the_menu_leads_on_and_back_leads_to_the_same_page_past_a_restart(stage: Stage) -> None:
    third = await sort_by(stage.emma, await asked(stage, stage.emma, **JAZZ), "lesser-known")
    for _ in range(2):
        third = answer_to(await stage.emma.click(third, label="▶"))
    page = shown(third)
    await stage.restart()
    similar = await on_from(stage.emma, third, 4)
    name = sample().catalogue.names[sample().row_of_fingerprint[page[4]]]
    assert title_of(similar) == f"Channels like {name}"
    await stage.restart()
    back = answer_to(await stage.emma.click(similar, label="Back"))
    assert shown(back) == page
    assert labels_of(back)[1] == "Page 3 of 9"
    await stage.restart()
    assert labels_of(answer_to(await stage.emma.click(back, label="▶")))[1] == "Page 4 of 9"


async def test_whoever_else_presses_gets_a_copy_of_their_own(stage: Stage) -> None:
    public = await asked(stage, stage.emma, **JAZZ)
    before = text_of(public)
    assert not public.ephemeral
    copy = answer_to(await stage.stranger.click(public, label="▶"))
    assert copy.ephemeral
    assert copy.id != public.id
    assert labels_of(copy) == ["◀", "Page 2 of 9", "▶", *CHANGES, "Share here"]
    own = answer_to(await stage.stranger.click(copy, label="▶"))
    assert own.id == copy.id
    form = await stage.minji.click(public, label="Page 1 of 9")
    jumped = answer_to(await stage.minji.submit_modal(form, {"page": "5"}))
    assert jumped.ephemeral
    assert labels_of(jumped)[1] == "9쪽 중 5쪽"
    sorted_ = await sort_by(stage.minji, public, "newest")
    assert sorted_.ephemeral
    assert text_of(public) == before
    shared = answer_to(await stage.minji.click(sorted_, label=KO("option-share")))
    assert not shared.ephemeral
    assert shown(shared) == shown(sorted_)
    assert KO("option-share") not in labels_of(shared)


async def test_choices_count_beside_what_is_filled_in_already(stage: Stage) -> None:
    typed = await stage.minji.autocomplete(stage.channel, "browse", "genre", "재")
    assert typed == [{"name": "재즈 · 119", "value": "Jazz"}]
    regions = await stage.emma.autocomplete(stage.channel, "browse", "region", "", genre="재즈", word="밤")
    left = {
        choice["value"]: browse(
            sample(),
            Criteria(genre="Jazz", region=choice["value"], word="밤", spellings=spellings_of(sample(), "밤")),
        ).total
        for choice in regions
    }
    assert regions
    assert all(choice["name"].endswith(f" · {left[choice['value']]}") for choice in regions)
    (word, *_) = await stage.emma.autocomplete(stage.channel, "browse", "word", "비 오는 날", genre="Jazz")
    listed = await asked(stage, stage.emma, genre="Jazz", word=word["value"])
    assert f"{word['name'].rpartition(' · ')[2]} channels" in text_of(listed)
    assert await stage.emma.autocomplete(stage.channel, "browse", "mood", "qzxwvkj") == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"genre": "no *such*"}, EN("browse-no-value-genre", text=r"no \*such\*")),
        ({"region": "x"}, EN("browse-no-value-region", text="x")),
        ({"word": "qzxwvkj"}, EN("browse-nothing", asked="“qzxwvkj”")),
    ],
)
async def test_what_cannot_be_is_said_to_the_asker_alone(
    stage: Stage, options: dict[str, str], said: str
) -> None:
    assert refusal(await stage.emma.slash(stage.channel, "browse", **options)) == said
    assert len(stage.env.errors) == 1


async def test_a_refresh_that_takes_the_genre_or_the_mood_is_said_kindly(stage: Stage) -> None:
    topic = await stage.ask(stage.emma, "topic:Jazz")
    criteria = await asked(stage, stage.minji, **JAZZ)
    similar = await on_from(stage.emma, await asked(stage, stage.emma, **JAZZ), 0)
    await stage.restart(snapshot_of([Row("only", ("Rock (국내)",)), Row("other", ("Rock (국내)",))]))
    assert refusal(await stage.emma.click(topic, label="▶")) == EN("browse-gone")
    gone = refusal(await stage.minji.click(criteria, label="▶"))
    assert gone == KO("browse-nothing-without", asked="재즈 (국내)", less="재즈", count=2)
    assert "Jazz" in refusal(await stage.emma.click(similar, label="Back"))
    form = await stage.minji.click(criteria, label=labels_of(criteria)[1])
    assert KO("browse-no-number") not in refusal(await stage.minji.submit_modal(form, {"page": "2"}))


async def test_controls_below_topics_from_before_there_were_pages_go_on_working(stage: Stage) -> None:
    message = await stage.ask(stage.emma, "topic:Jazz")
    assert labels_of(message) == ["◀", "Page 1 of 12", "▶", *CHANGES]
    value = shown(message)[1]
    mark = menu(message, "bm")["custom_id"].rpartition(":")[2]
    name = sample().catalogue.names[sample().row_of_fingerprint[value]]
    for old in (f"1gm:{stage.emma.id}:10:{mark}", f"1gm:{stage.emma.id}:10"):
        stored = stage.env.backend.get_message(message.channel_id, message.id)
        item = next(item for row in stored.components for item in row["components"])
        item["custom_id"] = old
        again = answer_to(await stage.emma.select(message, [value], custom_id=old))
        assert title_of(again) == f"Channels like {name}"
        assert ("Back" in labels_of(again)) == (old.count(":") == 3)
        message = await stage.ask(stage.emma, "topic:Jazz")


async def test_any_custom_id_is_answered_and_nothing_is_raised(stage: Stage) -> None:
    """Bytes by chance, other versions, other states: each a page or one plain sentence."""
    draw = random.Random(15)  # noqa: S311 no secret
    message = await asked(stage, stage.emma, **JAZZ)
    mark = menu(message, "bm")["custom_id"].rpartition(":")[2]
    kinds = [control.kind for control in BROWSE_CONTROLS]
    for turn in range(80):
        id_ = f"{draw.choice('1129')}{draw.choice(kinds)}:{stage.emma.id}:10:{draw.randint(0, 99)}:{mark}"
        if turn % 2:
            at = draw.randrange(2, len(id_))
            id_ = (id_[:at] + "".join(draw.choices(SIGNS, k=draw.randint(0, 6))) + id_[at + 3 :])[:100]
        message = await asked(stage, stage.emma, **JAZZ)
        stored = stage.env.backend.get_message(message.channel_id, message.id)
        wanted = SELECT if turn % 3 == 0 else BUTTON
        items = [item for row in stored.components for item in row["components"]]
        item = next(item for item in items if item["type"] == wanted and not item.get("disabled"))
        item["custom_id"] = id_
        if wanted == SELECT:
            value = item["options"][0]["value"]
            result = await stage.emma.select(message, [value], custom_id=id_)
        else:
            result = await stage.emma.click(message, custom_id=id_)
        told = result.response.content if result.response is not None else ""
        assert "Plimate's side" not in told


async def test_all_channels_are_paged_jumped_through_and_ordered(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "browse"))
    await stage.restart()
    later = answer_to(await stage.emma.click(message, label="▶"))
    assert "**11.**" in text_of(later)
    form = await stage.emma.click(later, label=EN("browse-page", page=2, pages=50))
    last = answer_to(await stage.emma.submit_modal(form, {"page": "50"}))
    assert "**500.**" in text_of(last)
