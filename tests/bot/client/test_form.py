"""A form is found by its custom_id alone, and whatever is sent in is read or refused."""

import json
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.client.errors import OutdatedControlError
from bot.client.form import LONGEST, Form, form_of


class Wanted(Form, kind="zz", state=r"(?P<count>[0-9]{1,3})"):
    """One of ours."""


def sent(data: Any) -> discord.Interaction[Any]:
    return cast("discord.Interaction[Any]", SimpleNamespace(data=data))


def read(data: Any) -> Form:
    return form_of(sent(data), iter([Wanted]))


def label(field: dict[str, Any]) -> dict[str, Any]:
    return {"type": 18, "component": field}


def test_fields_are_read_out_of_labels_and_rows() -> None:
    name = {"type": 4, "custom_id": "name", "value": "무말"}
    tags = {"type": 3, "custom_id": "tags", "values": ["Jazz", "Pop"]}
    old = {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "x"}]}
    form = read({"custom_id": "1zz:12", "components": [label(name), label(tags), old]})
    assert isinstance(form, Wanted)
    assert form.match["count"] == "12"
    assert form.text("name") == "무말"
    assert form.fields["tags"] == ("Jazz", "Pop")
    assert form.text("old") == "x"
    assert form.text("none of them") == ""


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        {"custom_id": 3},
        {"custom_id": "2zz:12"},
        {"custom_id": "1zz:"},
        {"custom_id": "1zz:12\n"},
        {"custom_id": "1zz:1", "components": ["x"]},
        {"custom_id": "1zz:1", "components": [label({"custom_id": "name", "value": 3})]},
        {"custom_id": "1zz:1", "components": [label({"custom_id": "name", "values": "text"})]},
        {"custom_id": "1zz:1", "components": [label({"custom_id": "name", "value": "x" * (LONGEST + 1)})]},
    ],
)
def test_what_no_client_of_this_version_sends_is_refused(data: Any) -> None:
    with pytest.raises(OutdatedControlError):
        read(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["custom_id", "component", "components", "value", "values"]), inner)
    ),
    max_leaves=9,
)


@given(JSON)
def test_any_other_form_of_fields_is_read_or_refused(components: Any) -> None:
    data = json.loads(json.dumps({"custom_id": "1zz:1", "components": components}))
    try:
        form = read(data)
    except OutdatedControlError:
        return
    assert all(isinstance(text, str) for values in form.fields.values() for text in values)
