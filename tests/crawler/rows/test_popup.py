"""What is learnt from popups that filled in later than they seemed to, without a browser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crawler.channels import ChannelDetail, TableRow
from crawler.rows.popup import PopupReader, Quiet
from crawler.rows.popups import Popups
from crawler.site.pace import Pace
from crawler.site.pages import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

ROWS = [TableRow(f"r{n}", (str(n), "1", "1", "1", "1", "-")) for n in range(5)]


def test_what_came_late_is_waited_for_from_then_on() -> None:
    quiet = Quiet()
    quiet.learn(0.0, genres=3)
    assert quiet.options(0)["quiet"] < 20
    quiet.learn(300.0, genres=3)
    options = quiet.options(0)
    assert options["quiet"] > 2 * 300
    assert options["watch"] > options["quiet"]
    assert quiet.surprises == 1


def test_the_first_popups_and_a_few_others_are_watched() -> None:
    quiet = Quiet()
    watched = [quiet.options(0)["watch"] > 0 for _ in range(2000)]
    assert all(watched[:2])
    assert 5 < sum(watched[2:]) < 60


def test_a_popup_with_one_genre_teaches_too_little_to_stop_watching() -> None:
    poor, rich = Quiet(), Quiet()
    for _ in range(4):
        rich.options(0)
        rich.learn(0.0, genres=2)
        watched = poor.options(0)["watch"]
        poor.learn(0.0, genres=1)
    assert watched > 0
    assert rich.options(0)["watch"] == 0


def test_the_gap_is_spent_watching() -> None:
    assert 400 < Quiet().options(0.5)["spare"] < 500
    assert Quiet().options(0)["spare"] <= 0


class OnePage:
    """All rows at once; the popup named `late` changes after it had stood still."""

    def __init__(self, late: str = "") -> None:
        self.late = late
        self.opened: list[str] = []

    def table(self, **_: float) -> Table:
        return Table(ROWS, len(ROWS))

    def scroll(self, **_: bool) -> bool:
        return False

    def visit(self, row: TableRow, _: Mapping[str, Any]) -> dict[str, Any]:
        self.opened.append(row.name)
        late = row.name == self.late and self.opened.count(row.name) == 1
        info = dict.fromkeys(("videos", "minutes", "views", "likes", "handle", "id", "opened", "country"), "")
        reading = {
            "id": f"UC{row.name:x>22}",
            "info": info,
            "labels": ["genres", "moods"],
            "latest": [],
            "genres": ["Jazz"],
            "moods": [],
            "intro": "",
            "keywords": "",
        }
        return {"state": "read", "reading": reading, "surprise": 250.0 if late else 0.0, "closed": True}


def test_a_surprise_has_everything_read_again_also_what_was_read_before_a_stop() -> None:
    page = OnePage(late="r3")
    kept: list[str] = []

    def keep(row: TableRow, _: ChannelDetail) -> None:
        kept.append(row.name)

    pace = Pace(0)
    todo, read = {row.key: row for row in ROWS[1:]}, {ROWS[0].key: ROWS[0]}
    Popups(None, PopupReader(pace), pace, keep, keep, todo, read).run(page)  # type: ignore[arg-type] # no browser
    assert sorted(page.opened) == ["r0", "r1", "r1", "r2", "r2", "r3", "r4"]
    assert set(kept) == {row.name for row in ROWS}


class Twins(OnePage):
    """Two rows that look the same, in a table that sorts itself anew: the same one is opened three times."""

    def visit(self, row: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        result = super().visit(row, options)
        result["reading"]["id"] = "UCa" if len(self.opened) < len(TWINS) + 2 else "UCb"
        if result["reading"]["id"] in options["avoid"]:
            result["state"] = "mismatch"
        return result

    def click_natively(self, row: TableRow) -> bool:
        return row in TWINS

    def dismiss_notice(self) -> bool:
        return False


TWINS = [replace(ROWS[0], occurrence=number, unique=False) for number in range(2)]


def test_a_twin_is_never_read_in_place_of_the_other() -> None:
    reader = PopupReader(Pace(0))
    page = Twins()
    first = reader.read(page, TWINS[0])  # type: ignore[arg-type] # no browser
    second = reader.read(page, TWINS[1])  # type: ignore[arg-type] # as above
    assert {first.channel_id, second.channel_id} == {"UCa", "UCb"}
