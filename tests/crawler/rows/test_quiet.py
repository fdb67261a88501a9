"""For how long a popup must stand still, as it is learnt from those that were watched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.rows.popup import AFTER_SURPRISE, AT_MOST_FIRST, CLOSING_MS, FIRST, SURPRISED_MS, Quiet

if TYPE_CHECKING:
    from collections.abc import Mapping


class Sure:
    """Chance that never falls on a popup."""

    def random(self) -> float:
        return 1.0


def quiet() -> Quiet:
    return Quiet(random=Sure())  # type: ignore[arg-type] # all that is used of it


def watched(of: Quiet) -> bool:
    return of.options(0)["watch"] > 0


def test_a_surprise_doubles_what_is_waited_and_has_the_next_ten_watched() -> None:
    of = quiet()
    while watched(of):
        pass
    of.learn(1.0, genres=2)
    assert (of.surprises, of.needed_ms) == (1, 2 * 1.0 + SURPRISED_MS)
    assert of.options(0)["watch"] == max(500.0, 2 * of.needed_ms)
    assert [watched(of) for _ in range(AFTER_SURPRISE)] == [True] * (AFTER_SURPRISE - 1) + [False]
    of.learn(400.0, genres=2)
    assert (of.surprises, of.needed_ms, of.watch_ms) == (2, 900.0, 1800.0)
    of.learn(1.0, genres=2)
    assert (of.surprises, of.needed_ms, of.watch_ms) == (3, 900.0, 1800.0)


def test_poor_popups_are_made_up_for_one_by_one_up_to_six() -> None:
    of = quiet()
    for _ in range(20):
        of.options(0)
        of.learn(0.0, genres=1)
    assert of.watch_until == AT_MOST_FIRST
    rich = quiet()
    for genres in (1, 2, 2, 1, 1):
        rich.options(0)
        rich.learn(0.0, genres=genres)
    assert rich.watch_until == FIRST + 1  # the last two came when nothing was watched any more
    last = quiet()
    for genres in (2, 1):
        last.options(0)
        last.learn(0.0, genres=genres)
    assert last.watch_until == FIRST + 1  # the last that is watched counts as well


def test_options_tell_of_the_gap_and_of_what_was_learnt() -> None:
    options: Mapping[str, float] = quiet().options(0.5)
    assert options == {"quiet": 12.0, "watch": 500.0, "spare": 500.0 - CLOSING_MS}
