"""/help and /status as people see them, and the examples that answer when they are pressed."""

import re
from pathlib import Path

import discord
import pytest
import simcord

from bot.features.about.examples import example_rows
from bot.features.about.view import welcome
from bot.lookup.topics import topic_label, topic_name, topic_sign, topics_of
from bot.refreshing.source import NO_ADDRESS
from bot.text.language import language
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.refresh_stage import refresh_stage
from tests.e2e.stage import Stage, answer_to, embed_of, labels_of, layout_text, staged, title_of

EN, KO = language("en"), language("ko")
COMMANDS = ("similar", "mix", "compare", "path", "browse", "channel", "random", "status")
ADMIN = {EN("help-admin-name"), EN("status-recipe"), EN("status-snapshot")}


def fields_of(message: simcord.ResponseMessage) -> dict[str, str]:
    return {field.name or "": field.value or "" for field in embed_of(message).fields}


@pytest.mark.parametrize("who", ["emma", "minji"])
async def test_help_names_commands_that_can_be_pressed_as_this_person_sees_them(
    stage: Stage, who: str
) -> None:
    message = answer_to(await getattr(stage, who).slash(stage.channel, "help"))
    words = language("en" if who == "emma" else "ko")
    told = " ".join(fields_of(message).values())
    ids = {command.name: command.id for command in await stage.bot.tree.fetch_commands()}
    assert message.ephemeral
    assert title_of(message) == words("help-title")
    for name in ("similar", "status"):
        assert f"</{name}:{ids[name]}>" in told
        assert f"/{words(f'command-{name}')}" in told or words is EN


async def test_without_ids_help_names_the_commands_plainly(stage: Stage) -> None:
    path = f"/applications/{stage.bot.application_id}/commands"
    stage.env.inject_error("GET", path, status=503, times=None)
    told = fields_of(answer_to(await stage.emma.slash(stage.channel, "help")))
    assert "`/similar`" in told[EN("help-similar-name")]


async def test_an_example_of_the_help_answers_the_one_who_presses_it(stage: Stage) -> None:
    message = answer_to(await stage.minji.slash(stage.channel, "help"))
    one, other = (sample().catalogue.names[row] for row in example_rows(sample()))
    topic = topics_of(sample()).largest_genre
    assert topic is not None
    titles = {
        KO("help-example", name=one): KO("similar-title", name=one),
        f"{one} + {other}": KO("mix-title", names=f"{one}, {other}"),
        topic_label(topic, KO): f"{topic_sign(topic)} {topic_name(topic, KO)}",
    }
    assert labels_of(message) == [*titles, KO("missing-surprise")]
    for label, title in titles.items():
        answer = answer_to(await stage.minji.click(message, label=label))
        assert answer.id != message.id
        assert answer.ephemeral
        assert title_of(answer) == title
        assert labels_of(answer)


async def test_a_surprise_of_the_help_is_another_card_each_time(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "help"))
    cards = [answer_to(await stage.emma.click(message, label=EN("missing-surprise"))) for _ in range(4)]
    assert all(card.ephemeral for card in cards)
    assert all(EN("card-similar") in labels_of(card) for card in cards)
    assert len({layout_text(card) for card in cards}) > 1


async def test_help_names_every_command_that_is_not_for_keepers_alone(stage: Stage) -> None:
    for who, words in ((stage.emma, EN), (stage.minji, KO)):
        told = " ".join(fields_of(answer_to(await who.slash(stage.channel, "help"))).values())
        for name in COMMANDS:
            assert f"</{name}:" in told
        assert words("command-message-menu") in told


async def test_the_welcome_has_three_things_to_press_for_anybody(stage: Stage) -> None:
    embed, view = welcome(sample())
    posted = await stage.bot.get_partial_messageable(stage.channel.id).send(
        embed=embed, view=view, allowed_mentions=discord.AllowedMentions.none()
    )
    shown = next(one for one in stage.channel.history() if one.id == posted.id)
    labels = [child.label for row in shown.components for child in row.children]  # type: ignore[union-attr]
    assert len(labels) == 3
    one, other = (sample().catalogue.names[row] for row in example_rows(sample()))
    assert labels[1:] == [f"{one} + {other}", "/help · /도움말"]
    for who, words in ((stage.emma, EN), (stage.minji, KO)):
        answer = answer_to(await who.click(shown, label=labels[0]))
        assert not answer.ephemeral
        assert answer.id != shown.id
        assert title_of(answer) == words("similar-title", name=one)
        assert title_of(answer_to(await who.click(shown, label=labels[2]))) == words("help-title")


async def test_an_example_that_is_gone_says_so(tmp_path: Path) -> None:
    async with staged(tmp_path, snapshot_of([Row("asked"), Row("other")])) as stage:
        message = answer_to(await stage.emma.slash(stage.channel, "help"))
        stage.bot.services.live.snapshot = sample()
        answer = answer_to(await stage.emma.click(message, label=labels_of(message)[0]))
        assert answer.content == EN("error-gone")


async def test_examples_are_well_known_and_unlike_each_other() -> None:
    rows = [
        Row("small", subscribers=10),
        Row("big", subscribers=1_000),
        Row("big, too", subscribers=900),
        Row("unknown", genres=(), moods=(), subscribers=9_000),
        Row("jazz", genres=("Jazz (국외)",), subscribers=20),
    ]
    snapshot = snapshot_of(rows)
    assert [snapshot.catalogue.names[row] for row in example_rows(snapshot)] == ["big", "jazz"]


async def test_status_tells_a_listener_source_age_and_size(stage: Stage) -> None:
    message = answer_to(await stage.emma.slash(stage.channel, "status"))
    shown = fields_of(message)
    assert message.ephemeral
    assert "invented channels" in shown["Data"]
    assert re.fullmatch(r"Dec 9, 2024 \(\d+ days ago\)", shown["As of"])
    assert shown["Channels"] == "500, of which 498 can be compared"
    assert not ADMIN & shown.keys()
    korean = answer_to(await stage.minji.slash(stage.channel, "status"))
    assert list(fields_of(korean)) == ["데이터", "데이터 기준일", "채널"]


async def test_what_is_to_be_set_up_is_told_to_those_who_keep_the_data(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.source.lacks = NO_ADDRESS
        status = fields_of(answer_to(await stage.ada.slash("status")))
        assert status[EN("status-next")] == EN(NO_ADDRESS)
        others = fields_of(answer_to(await stage.eve.slash(stage.channel, "status")))
        assert "DATALAB" not in str(others)
        stage.source.lacks = ""
        others = fields_of(answer_to(await stage.eve.slash(stage.channel, "status")))
        assert others[EN("status-next")] == EN("status-unscheduled")


async def test_recipe_snapshot_and_keeping_are_told_to_those_who_keep_the_data(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        status = fields_of(answer_to(await stage.ada.slash("status")))
        assert status["Recipe"].startswith("tuned")
        assert stage.scene.live.snapshot.manifest.id in status["Snapshot"]
        help_ = fields_of(answer_to(await stage.ada.slash("help")))
        assert "rollback" in help_[EN("help-admin-name")]
        for command in ("status", "help"):
            others = fields_of(answer_to(await stage.eve.slash(stage.channel, command)))
            assert not ADMIN & others.keys()
