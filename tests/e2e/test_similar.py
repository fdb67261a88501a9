"""/similar, /help and /status as people see them, in both languages."""

import re
from pathlib import Path

import pytest
import simcord

from bot.text.language import language
from recommender.catalogue.tags import UNKNOWN_MOODS
from tests.bot.hostile import LINK, NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import (
    SELECT,
    Stage,
    answer_to,
    controls,
    embed_of,
    labels_of,
    options_of,
    staged,
    text_of,
    title_of,
)

NAME = "무말"
LINE = re.compile(
    r"\*\*(?P<rank>\d+)\.\*\* \[(?P<name>.+)\]\(https://www\.youtube\.com/channel/(?P<id>UC[\w-]{22})\)"
    r"(?: · (?P<reach>[\d.,]+[KM만천]?))?(?: · (?P<known>\D[^\n]+))?\n"
    r"(?P<similarity>\d{1,3})%(?P<tied> ＝)?(?P<told>(?: · [^\n]+)*)"
)


@pytest.mark.parametrize(
    ("who", "title", "reach"),
    [("emma", f"Channels like {NAME}", "115K"), ("minji", f"{NAME}: 비슷한 채널", "11.5만")],
)
async def test_the_answer_in_full(stage: Stage, who: str, title: str, reach: str) -> None:
    asker: simcord.MemberActor = getattr(stage, who)
    message = await stage.ask(asker, NAME)
    embed = embed_of(message)
    row = sample().catalogue.names.index(NAME)
    assert embed.title == title
    assert embed.url == f"https://www.youtube.com/channel/{sample().catalogue[row].channel_id}"
    lines = list(LINE.finditer(embed.description or ""))
    assert [int(line["rank"]) for line in lines] == list(range(1, 11))
    assert [line["id"] for line in lines] == [
        sample().catalogue[neighbour.row].channel_id for neighbour in sample().similar(row, 10)
    ]
    assert reach in [line["reach"] for line in lines]
    assert not any(mood in (embed.description or "") for mood in UNKNOWN_MOODS)
    assert all(line["told"] for line in lines)
    assert len({line["told"] for line in lines}) > 7
    assert not message.ephemeral
    assert "500" in (embed.footer.text or "")
    assert "2024" in (embed.footer.text or "")
    sample_words = "Sample of invented channels" if who == "emma" else "가상의 채널로 만든 샘플"
    assert (embed.footer.text or "").endswith(sample_words)


async def test_english_answers_hold_no_korean_tags(stage: Stage) -> None:
    tags = {tag for channel in sample().catalogue for tag in (*channel.genres, *channel.moods)}
    korean = {tag for tag in tags if re.search("[가-힣]", tag)}
    text = text_of(await stage.ask(stage.emma, NAME))
    assert not [tag for tag in korean if f" · + {tag}" in text or f": {tag}" in text]


@pytest.mark.parametrize("count", [1, 2, 9, 25])
async def test_as_many_lines_as_asked_for(stage: Stage, count: int) -> None:
    message = await stage.ask(stage.emma, NAME, count=count)
    assert len(LINE.findall(text_of(message))) == count
    assert len(options_of(message)) == count


@pytest.mark.parametrize("count", [0, 26, -1])
async def test_a_count_out_of_range_cannot_be_sent(stage: Stage, count: int) -> None:
    with pytest.raises(simcord.OptionError):
        await stage.ask(stage.emma, NAME, count=count)


async def test_a_private_answer_is_seen_by_the_asker_alone_and_so_is_what_follows(stage: Stage) -> None:
    message = await stage.ask(stage.minji, NAME, private=True)
    assert message.ephemeral
    result = await stage.minji.select(message, [options_of(message)[0]["value"]])
    assert answer_to(result).ephemeral


async def test_ties_are_marked_and_explained(tmp_path: Path) -> None:
    snapshot = snapshot_of([Row("asked"), *(Row(f"twin {number}") for number in range(3))])
    async with staged(tmp_path, snapshot) as stage:
        for who, code in ((stage.emma, "en"), (stage.minji, "ko")):
            text = text_of(await stage.ask(who, "asked", count=3))
            assert text.count("＝") == 3
            assert language(code)("similar-tied-legend") in text


async def test_a_channel_without_tags_is_said_to_be_unknown(stage: Stage) -> None:
    unknown = [row for row in range(500) if not sample().features.known[row]]
    assert unknown
    for row in unknown:
        message = await stage.ask(stage.emma, sample().catalogue.ids[row])
        assert title_of(message).startswith("Too little is known about ")
        assert message.components == []
        message = await stage.ask(stage.minji, sample().catalogue.ids[row])
        assert "정보가 너무 적어요" in title_of(message)


async def test_a_channel_like_no_other_is_said_to_be_so(tmp_path: Path) -> None:
    loner = Row("loner", ("Jazz (국외)",), ("슬픔",), cpi=0)
    async with staged(tmp_path, snapshot_of([loner, Row("a"), Row("b")])) as stage:
        message = await stage.ask(stage.emma, "loner")
        assert text_of(message) == language("en")("similar-nobody")
        assert controls(message, SELECT) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()])
async def test_hostile_channel_names_are_shown_as_text(tmp_path: Path, name: str) -> None:
    rows = [Row(name, subscribers=5), *(Row(f"{number} {name}") for number in range(6))]
    async with staged(tmp_path, snapshot_of(rows)) as stage:
        message = await stage.ask(stage.emma, "row-0", count=6)
        targets = [match[2] for match in LINK.finditer(text_of(message))]
        assert len(targets) == 6
        assert all(url.startswith("https://www.youtube.com/results?search_query=") for url in targets)
        assert len(options_of(message)) == 6
        await stage.minji.click(await stage.ask(stage.minji, "row-1"), label="왜?")
        assert 1 <= len(await stage.type(stage.emma, "")) <= 25


@pytest.mark.parametrize(
    ("who", "said"), [("emma", "Start typing its name"), ("minji", "이름을 조금만 입력해 보고")]
)
async def test_not_found_says_what_to_try(stage: Stage, who: str, said: str) -> None:
    message = await stage.ask(getattr(stage, who), "qzxwvkj 98765 없는채널이름")
    assert said in text_of(message)
    assert "qzxwvkj" in text_of(message)
    assert message.ephemeral
    assert len(labels_of(message)) == 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\ud800\udfff",
        "\u200b",
        "x" * 6000,
        "가" * 6_000,  # the longest that Discord hands on
        "@everyone",
        "](http://e.vil)",
        "row-9",
    ],
)
async def test_hostile_questions_are_answered(stage: Stage, text: str) -> None:
    message = await stage.ask(stage.emma, text)
    assert message.embeds
    assert "@everyone" not in text_of(message)
    assert "](http://e.vil)" not in text_of(message)
    assert len(await stage.type(stage.minji, text)) <= 25


async def test_commands_work_in_direct_messages(stage: Stage) -> None:
    result = await stage.emma.user.slash("similar", channel=NAME)
    assert title_of(answer_to(result)) == f"Channels like {NAME}"
    assert labels_of(answer_to(result))[0] == "Why?"
