"""What is learnt from popups that filled in later than they seemed to, without a browser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from crawler.channels import ChannelDetail, TableRow
from crawler.errors import PageError
from crawler.rows.popup import PopupReader, Quiet, RejectedError
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


class OneId(OnePage):
    """Every popup shows the 채널 ID of the first row, whatever is to be avoided."""

    def __init__(self) -> None:
        super().__init__()
        self.avoided: list[list[str]] = []

    def visit(self, row: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        self.avoided.append(options["avoid"])
        result = super().visit(row, options)
        result["reading"]["id"] = "UCa"
        return result

    def click_natively(self, row: TableRow) -> bool:
        return row in ROWS or row in TWINS

    def dismiss_notice(self) -> bool:
        return False


def test_the_id_of_another_row_is_never_taken() -> None:
    reader, page = PopupReader(Pace(0)), OneId()
    reader.read(page, ROWS[0])  # type: ignore[arg-type] # no browser
    with pytest.raises(RejectedError, match="another channel"):
        reader.read(page, ROWS[1])  # type: ignore[arg-type] # as above
    assert reader.owners == {"UCa": ROWS[0]}


def test_the_popup_before_and_namesakes_are_avoided_and_no_others() -> None:
    reader, page = PopupReader(Pace(0)), OneId()
    reader.owners = {"UC of a namesake": TWINS[0], "UC of another": ROWS[2], "UC of itself": TWINS[1]}
    reader.read(page, ROWS[3])  # type: ignore[arg-type] # no browser
    assert page.avoided == [[]]
    with pytest.raises(RejectedError):
        reader.read(page, TWINS[1])  # type: ignore[arg-type] # as above
    assert sorted(page.avoided[-1]) == ["UC of a namesake", "UCa"]


class Unread(OnePage):
    """Only the rows of `good` have a popup."""

    def __init__(self, rows: list[TableRow], good: set[str]) -> None:
        super().__init__()
        self.rows, self.good = rows, good

    def table(self, **_: float) -> Table:
        return Table(self.rows, len(self.rows))

    def visit(self, row: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        result = super().visit(row, options)
        return result if row.name in self.good else {"state": "unopened", "closed": True}

    def click_natively(self, row: TableRow) -> bool:
        return row in self.rows

    def dismiss_notice(self) -> bool:
        return False


@pytest.mark.parametrize(("good", "ends"), [({"r5"}, False), ({"r6"}, True)])
def test_six_popups_lost_in_a_row_end_it_and_one_read_between_begins_anew(good: set[str], ends: bool) -> None:  # noqa: FBT001 - a table's column
    rows = [TableRow(f"r{n}", (str(n), "1", "1", "1", "1", "-")) for n in range(11)]
    page, pace, lost = Unread(rows, good), Pace(0), list[str]()
    popups = Popups(
        None,  # type: ignore[arg-type] # no browser
        PopupReader(pace),
        pace,
        lambda *_: None,
        lambda row, _: lost.append(row.name),
        {row.key: row for row in rows},
    )
    if ends:
        with pytest.raises(PageError, match="6 rows in a row"):
            popups.run(page)  # type: ignore[arg-type] # as above
    else:
        popups.run(page)  # type: ignore[arg-type] # as above
    assert len(lost) == (6 if ends else 10)


class PutOff(OnePage):
    """Every popup is answered 429 without a word on when to come back."""

    def visit(self, row: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        super().visit(row, options)
        return {"state": "failed", "failures": [{"status": 429, "retryAfter": None}], "closed": True}

    def click_natively(self, row: TableRow) -> bool:
        return row in ROWS

    def dismiss_notice(self) -> bool:
        return False


def test_each_429_doubles_what_is_waited() -> None:
    asked: list[float] = []

    class Counted(Pace):
        def back_off(self, seconds: float) -> None:
            asked.append(seconds)

    with pytest.raises(RejectedError, match="429"):
        PopupReader(Counted(0)).read(PutOff(), ROWS[0])  # type: ignore[arg-type] # no browser
    assert asked == [1, 2, 4, 8, 16, 32] * 3
