"""What a list can be steered by fits the menus of a form, whatever tags a table has."""

from __future__ import annotations

from bot.lists.answer import list_answer
from bot.lists.state import ControlKind, ControlState
from bot.lists.steerable import steerable
from bot.lists.steering import steer_form
from bot.text.language import language
from bot.text.limits import OPTION, OPTIONS
from tests.bot.tables import Row, snapshot_of

LONG = "x" * OPTION


def test_tags_that_a_menu_could_not_give_back_are_not_offered() -> None:
    """Cut, the first two would be one value twice, which Discord refuses, and the name of no tag."""
    genres = (f"{LONG} a", f"{LONG} b", LONG, "Jazz")
    snapshot = snapshot_of([Row(f"channel {number}", genres) for number in range(4)])
    answer = list_answer(snapshot, 0, 10)
    assert set(steerable(answer)) == {LONG, "Jazz", "행복"}
    state = ControlState(1, 10, (snapshot.fingerprints[0],))
    form = steer_form(answer, ControlKind.STEER_FORM, state, language("en")).to_dict()
    for label in form["components"]:
        values = [option["value"] for option in label["component"]["options"]]
        assert len(set(values)) == len(values) <= OPTIONS
        assert all(len(value) <= OPTION for value in values)
