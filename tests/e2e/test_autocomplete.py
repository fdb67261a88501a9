"""The list that grows while a person types, and what may be sent in its place."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.text.language import language
from tests.bot.hostile import NAMES, SURROGATES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import Stage, embed_of, labels_of, staged, title_of

if TYPE_CHECKING:
    from simcord import MemberActor

HOSTILE = ("x" * 10_000, "가" * 10_000, "\x00", "", "   ", "🔥" * 3000, *SURROGATES)


def well_formed(choices: list[dict[str, str]]) -> bool:
    ids = [choice["value"] for choice in choices]
    lengths = [len(choice["name"]) for choice in choices]
    return len(choices) <= 25 and len(set(ids)) == len(ids) and all(1 <= length <= 100 for length in lengths)


async def test_an_empty_field_offers_25_popular_channels(stage: Stage) -> None:
    english, korean = await stage.type(stage.emma, ""), await stage.type(stage.minji, "")
    assert len(english) == 25
    assert well_formed(english)
    assert [choice["value"] for choice in english] == [choice["value"] for choice in korean]
    row = sample().catalogue.row_of[english[0]["value"]]
    subscribers = sample().catalogue[row].subscribers
    assert subscribers is not None
    assert english[0]["name"].endswith(f" · {language('en').short(subscribers)}")
    assert korean[0]["name"].endswith(f" · {language('ko').short(subscribers)}")


@pytest.mark.parametrize("text", ["무말", "ㅁㅁ", "anakf", "postcards frm", "play", "PLAYLIST", "1"])
async def test_choices_lead_to_the_channels_they_show(stage: Stage, text: str) -> None:
    choices = await stage.type(stage.emma, text)
    assert choices
    assert well_formed(choices)
    for choice in choices[:3]:
        by_id = await stage.ask(stage.emma, choice["value"])
        row = sample().catalogue.row_of[choice["value"]]
        assert embed_of(by_id).url == f"https://www.youtube.com/channel/{sample().catalogue[row].channel_id}"


@pytest.mark.parametrize("who", ["emma", "minji"])
async def test_the_shown_name_sent_in_place_of_the_value_is_understood(stage: Stage, who: str) -> None:
    asker: MemberActor = getattr(stage, who)
    for choice in (await stage.type(asker, ""))[::5]:
        answer = await stage.ask(asker, choice["name"])
        assert str(embed_of(answer).url).endswith(choice["value"])


async def test_a_label_of_the_other_language_is_understood(stage: Stage) -> None:
    for choice in (await stage.type(stage.minji, ""))[::6]:
        assert str(embed_of(await stage.ask(stage.emma, choice["name"])).url).endswith(choice["value"])


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_typing_is_answered(stage: Stage, text: str) -> None:
    result = await stage.emma.autocomplete(stage.channel, "similar", "channel", text)
    assert well_formed(result)
    assert stage.env.errors == []


async def test_hostile_names_make_well_formed_choices(tmp_path: Path) -> None:
    rows = [Row(name, subscribers=float("nan") if at % 2 else 10**9) for at, name in enumerate(NAMES)]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        for text in ("", *NAMES):
            assert well_formed(await stage.type(stage.emma, text))


async def test_twins_differ_in_the_list_and_are_asked_about_by_name(tmp_path: Path) -> None:
    rows = [Row("twin"), Row("twin"), Row("other"), Row("another")]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        choices = await stage.type(stage.emma, "twin")
        names = [choice["name"] for choice in choices]
        assert names[:2] == ["twin · 1K · row-0", "twin · 1K · row-1"]
        question = await stage.ask(stage.emma, "twin")
        assert question.ephemeral
        assert title_of(question) == "Did you mean …?"
        assert labels_of(question)[:2] == names[:2]
        assert labels_of(question)[-1] == "None of these"
        for choice in choices[:2]:
            assert title_of(await stage.ask(stage.emma, choice["value"])) == "Channels like twin"
