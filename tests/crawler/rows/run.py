"""One run through the popups of a scripted page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crawler.rows.popup import PopupReader
from crawler.rows.popups import Popups
from crawler.site.pace import Pace
from tests.crawler.rows.scripted import ScriptedPage, read, row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from crawler.channels import ChannelDetail, TableRow

ROWS = [row(f"r{number}", number) for number in range(12)]
UNOPENED = {"state": "unopened", "closed": True}
LOGIN = {"state": "login", "closed": True}
COVERED = {"state": "covered", "closed": True}


def own(place: TableRow, _: Mapping[str, Any]) -> dict[str, Any]:
    """Each row's popup, at once."""
    return read(f"UC {place.name} {place.numbers[0]}")


class Logins:
    """Counts how often the page was entered again."""

    def __init__(self) -> None:
        self.entered = 0

    def enter(self) -> None:
        self.entered += 1


@dataclass
class Run:
    """One run over a scripted page."""

    page: ScriptedPage
    todo: Sequence[TableRow]
    before: Sequence[TableRow] = ()
    kept: dict[str, ChannelDetail] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)
    login: Logins = field(default_factory=Logins)

    def __post_init__(self) -> None:
        pace = Pace(0)
        self.popups = Popups(
            self.login,  # type: ignore[arg-type] # all that is used of it
            PopupReader(pace),
            pace,
            lambda of, detail: self.kept.__setitem__(of.name, detail),
            lambda of, reason: self.lost.__setitem__(of.name, reason),
            {of.key: of for of in self.todo},
            {of.key: of for of in self.before},
        )

    def run(self) -> Run:
        self.popups.run(self.page)  # type: ignore[arg-type] # no browser
        return self

    @property
    def opened(self) -> list[str]:
        return [place.name for place, _ in self.page.visits]


def once(*firsts: dict[str, Any]) -> Callable[[TableRow, Mapping[str, Any]], dict[str, Any]]:
    """A popup that answers so at first, and as it should from then on."""
    left = list(firsts)
    return lambda place, options: left.pop(0) if left else own(place, options)
