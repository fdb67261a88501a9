"""The rules the description leaves out, held against discord.py's own where it has them."""

from typing import Any

import discord
import pytest
from discord.app_commands.commands import validate_name
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.command_rules import choice_problems, command_set_problems
from tests.wire.message_rules import (
    component_problems,
    embed_problems,
    empty_problems,
    mention_problems,
    message_problems,
)
from tests.wire.world import Json

BUTTON: Json = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
OPTION: Json = {"label": "One", "value": "1"}
SELECT: Json = {"type": 3, "custom_id": "pick", "options": [OPTION]}
COMMAND: Json = {"name": "similar", "description": "Similar ones", "contexts": [0], "integration_types": [0]}
CHANNEL: Json = {"type": 3, "name": "channel", "description": "Which one"}


def _row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def test_a_message_within_all_rules_has_no_problem() -> None:
    body = {
        "content": "x" * 2000,
        "embeds": [{"title": "t" * 256, "image": {"url": "attachment://a.png"}}],
        "components": [
            _row(BUTTON, {"type": 2, "style": 5, "label": "See", "url": "https://a.invalid"}),
            _row(SELECT),
        ],
        "attachments": [{"id": 0, "filename": "a.png"}],
        "allowed_mentions": {"parse": []},
    }
    files = {"a.png": 3}
    assert message_problems(body, files) + mention_problems(body) + empty_problems(body, files) == []


@pytest.mark.parametrize(
    ("embed", "problem"),
    [
        ({"title": "x" * 257}, "embeds[0].title: 257 characters, at most 256"),
        ({"description": "x" * 4097}, "embeds[0].description: 4097 characters, at most 4096"),
        (
            {"title": "t", "footer": {"text": "x" * 2049}},
            "embeds[0].footer.text: 2049 characters, at most 2048",
        ),
        ({"author": {"name": "x" * 257}}, "embeds[0].author.name: 257 characters, at most 256"),
        ({"fields": [{"name": "x", "value": " "}]}, "embeds[0].fields[0].value: empty"),
        ({"fields": [{"name": "n", "value": "v"}] * 26}, "embeds[0].fields: 26, at most 25"),
        ({}, "embeds[0].embed: empty"),
    ],
)
def test_an_embed_against_a_rule(embed: Json, problem: str) -> None:
    assert embed_problems([embed]) == [problem]


_texts = st.integers(0, 4096).map("x".__mul__)


@given(st.lists(st.builds(discord.Embed, title=st.just("t"), description=_texts), max_size=4))
def test_the_total_is_the_one_discord_py_counts(embeds: list[discord.Embed]) -> None:
    total = sum(map(len, embeds))
    expected = [f"embeds: {total} characters in all, at most 6000"] if total > 6000 else []
    assert embed_problems([dict(embed.to_dict()) for embed in embeds]) == expected


@pytest.mark.parametrize(
    ("components", "problem"),
    [
        ([_row(BUTTON, BUTTON)], "custom_id 'go' occurs 2 times"),
        ([_row({**BUTTON, "custom_id": "x" * 101})], "custom_id of 101 characters, must be 1 to 100"),
        ([_row()], "an action row of 0 components, must be 1 to 5"),
        (
            [_row(*({**BUTTON, "custom_id": str(n)} for n in range(6)))],
            "an action row of 6 components, must be 1 to 5",
        ),
        ([_row({**BUTTON, "custom_id": str(n)}) for n in range(6)], "more than 5 rows of components"),
        ([_row(BUTTON, SELECT)], "a select shares its action row"),
        ([BUTTON], "components[0]: no action row"),
        ([_row({"type": 2, "style": 1, "label": "Go"})], "a button needs a custom_id and no url"),
        ([_row({"type": 2, "style": 5, "label": "Go"})], "a link button needs a url and no custom_id"),
        ([_row({"type": 2, "style": 1, "custom_id": "go"})], "a button needs a label or an emoji"),
        ([_row({**BUTTON, "label": "x" * 81})], "button.label: 81 characters, at most 80"),
        ([_row({**SELECT, "options": [OPTION, OPTION]})], "two options of a select have the same value"),
        (
            [_row({**SELECT, "options": [{"label": "x", "value": str(n)} for n in range(26)]})],
            "a select of 26 options, must be 1 to 25",
        ),
        ([_row({**SELECT, "max_values": 2})], "a select asks for more values than it has options"),
        ([_row({**SELECT, "placeholder": "x" * 151})], "select.placeholder: 151 characters, at most 150"),
        (
            [_row({**SELECT, "options": [{**OPTION, "description": "x" * 101}]})],
            "option.description: 101 characters, at most 100",
        ),
    ],
)
def test_components_against_a_rule(components: list[Json], problem: str) -> None:
    assert component_problems(components) == [problem]


@pytest.mark.parametrize(
    ("allowed", "problems"),
    [
        (None, ["allowed_mentions is missing: a name in the message could ping"]),
        ({"parse": ["users"]}, ["allowed_mentions.parse lets the message ping"]),
        ({"parse": [], "users": ["1"]}, ["allowed_mentions.users lets the message ping"]),
        ({"parse": []}, []),
    ],
)
def test_nothing_may_ping(allowed: Json | None, problems: list[str]) -> None:
    assert mention_problems({"content": "hi", "allowed_mentions": allowed}) == problems
    assert mention_problems({}) == []


def test_files_against_a_rule() -> None:
    body = {"embeds": [{"image": {"url": "attachment://b.png"}}]}
    assert message_problems(body, {"a.png": 11 * 1024 * 1024}) == [
        "file a.png: 11534336 bytes",
        "embed image attachment://b.png names no uploaded file",
    ]
    assert empty_problems({"content": ""}, {}) == ["the message is empty"]


@given(st.text(st.sampled_from("aAzé-_ʼ 가힣ทह́😀1²") | st.characters(), min_size=0, max_size=34))
def test_names_are_judged_as_discord_py_judges_them(name: str) -> None:
    try:
        validate_name(name)
    except ValueError:
        valid = False
    else:
        valid = True
    problems = command_set_problems([{**COMMAND, "name": name}])
    assert (problems == []) == valid


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"description": ""}, "description '' has 0 characters, must be 1 to 100"),
        (
            {"description_localizations": {"ko": "가" * 101}},
            f"description {'가' * 20!r} has 101 characters, must be 1 to 100",
        ),
        ({"name_localizations": {"kr": "비슷한"}}, "name_localizations: no locale 'kr'"),
        ({"contexts": None}, "contexts is not declared"),
        ({"options": [CHANNEL, CHANNEL]}, "two options have the same name"),
        (
            {"options": [CHANNEL, {**CHANNEL, "name": "count", "required": True}]},
            "a required option stands behind an optional one",
        ),
        (
            {"options": [{**CHANNEL, "autocomplete": True, "choices": [{"name": "a", "value": "a"}]}]},
            "option channel: autocomplete and fixed choices exclude each other",
        ),
        ({"options": [{**CHANNEL, "name": f"o{n}"} for n in range(26)]}, "26 options, at most 25"),
        (
            {
                "options": [
                    {**CHANNEL, "name": f"o{n}", "choices": _choices}
                    for n, _choices in enumerate([[{"name": "x" * 100, "value": "y" * 100}] * 25] * 2)
                ]
            },
            "10041 characters in all, at most 8000",
        ),
    ],
)
def test_a_command_against_a_rule(changed: dict[str, Any], problem: str) -> None:
    assert command_set_problems([{**COMMAND, **changed}]) == [f"/similar: {problem}"]


def test_a_set_of_commands_against_a_rule() -> None:
    assert command_set_problems([COMMAND, COMMAND]) == ["/similar is there 2 times"]
    many = [{**COMMAND, "name": f"c{n}"} for n in range(101)]
    assert command_set_problems(many) == ["101 commands of type 1"]


@pytest.mark.parametrize(
    ("choices", "problems"),
    [
        ([{"name": "x" * 100, "value": "y" * 100}] * 25, []),
        ([{"name": "a", "value": "a"}] * 26, ["26 choices, at most 25"]),
        ([{"name": "", "value": 1}], ["choice name '' has 0 characters, must be 1 to 100"]),
        (
            [{"name": "a", "value": "y" * 101}],
            [f"choice value {'y' * 20!r} has 101 characters, must be 1 to 100"],
        ),
    ],
)
def test_choices(choices: list[Json], problems: list[str]) -> None:
    assert list(choice_problems(choices)) == problems
