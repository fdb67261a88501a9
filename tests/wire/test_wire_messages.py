"""The store gives messages back as Discord does."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire import world
from tests.wire.message_rules import EPHEMERAL, LOADING, walk
from tests.wire.messages import MessageStore, controls, find_component
from tests.wire.world import Json, Snowflakes

BUTTON: Json = {"type": 2, "style": 1, "label": "Go", "custom_id": "go", "emoji": None}
SELECT: Json = {
    "type": 3,
    "custom_id": "pick",
    "placeholder": "Pick",
    "options": [{"label": "a", "value": "a"}],
}
FULL: Json = {
    "content": "before",
    "embeds": [{"title": "before", "fields": [{"name": "n", "value": "v"}]}],
    "components": [{"type": 1, "components": [BUTTON]}, {"type": 1, "components": [SELECT]}],
}


@pytest.fixture
def store() -> MessageStore:
    return MessageStore(Snowflakes())


def _changes() -> st.SearchStrategy[dict[str, Any]]:
    parts = {"content": st.text(), "embeds": st.just([]), "components": st.just([])}
    return st.fixed_dictionaries({}, optional=parts)


@given(_changes())
def test_an_edit_changes_what_it_names_and_nothing_else(change: dict[str, Any]) -> None:
    store = MessageStore(Snowflakes())
    message = store.create({**FULL, "flags": EPHEMERAL | LOADING}, {"a.png": 1}, world.CHANNEL_ID)
    before = dict(message)
    store.edit(message, change, {})
    kept = {part: before[part] for part in FULL.keys() - change.keys()}
    expected = {**kept, **change, "attachments": before["attachments"], "flags": EPHEMERAL}
    assert {part: message[part] for part in expected} == expected


def test_components_come_back_numbered_and_complete(store: MessageStore) -> None:
    message = store.create(FULL, {}, world.CHANNEL_ID)
    numbers = [component["id"] for component in walk(message["components"])]
    assert sorted(set(numbers)) == [1, 2, 3, 4]
    assert [control["custom_id"] for control in controls(message)] == ["go", "pick"]
    assert find_component(message, "Pick")["max_values"] == 1
    assert "emoji" not in find_component(message, "Go")


def test_a_picture_points_to_the_uploaded_file(store: MessageStore) -> None:
    body = {"embeds": [{"image": {"url": "attachment://a.png"}}]}
    message = store.create(body, {"a.png": 7}, world.CHANNEL_ID)
    assert message["embeds"][0]["image"]["url"] == message["attachments"][0]["url"]
    store.edit(message, {"attachments": []}, {"b.png": 8})
    assert [file["filename"] for file in message["attachments"]] == ["b.png"]


def test_ids_are_new_and_rise() -> None:
    snowflakes = Snowflakes()
    ids = [int(snowflakes.new()) for _ in range(1000)]
    assert ids == sorted(set(ids))
