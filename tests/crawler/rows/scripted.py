"""A page without a browser: its popups answer as they are told, and what was asked of it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crawler.channels import TableRow
from crawler.site.pages import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from crawler.channels import ChannelDetail
    from crawler.rows.popup import PopupReader

INFO = ("videos", "minutes", "views", "likes", "handle", "id", "opened", "country")


def row(name: str, number: int = 1) -> TableRow:
    return TableRow(name, (str(number), "1", "1", "1", "1", "-"))


def reading(channel_id: str, **more: Any) -> dict[str, Any]:
    """What a popup shows."""
    shown = {"id": channel_id, "info": dict.fromkeys(INFO, ""), "labels": ["genres", "moods"], "latest": []}
    return {**shown, "genres": ["Jazz", "Pop"], "moods": [], "intro": "", "keywords": "", **more}


def read(channel_id: str, *, surprise: float = 0.0, **more: Any) -> dict[str, Any]:
    """The answer of a popup that was read."""
    return {"state": "read", "reading": reading(channel_id, **more), "surprise": surprise, "closed": True}


class ScriptedPage:
    """`popup(row, options)` answers each popup. `windows`: the rows in the page after each scroll down."""

    def __init__(
        self,
        popup: Callable[[TableRow, Mapping[str, Any]], dict[str, Any]],
        *windows: Sequence[TableRow],
    ) -> None:
        self.popup = popup
        self.windows = windows or ((),)
        self.window = 0
        self.count: int | None = None  # the site's own
        self.visits: list[tuple[TableRow, Mapping[str, Any]]] = []
        self.natively: list[TableRow] = []
        self.scrolls: list[bool] = []
        self.waited: list[dict[str, float]] = []
        self.dismissed = self.escaped = 0
        self.there = True

    def table(self, **waits: float) -> Table:
        self.waited.append(waits)
        return Table(list(self.windows[self.window]), self.count)

    def scroll(self, *, to_top: bool = False) -> bool:
        self.scrolls.append(to_top)
        before = self.window
        self.window = 0 if to_top else min(before + 1, len(self.windows) - 1)
        return self.window != before

    def visit(self, place: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        self.visits.append((place, options))
        return self.popup(place, options)

    def click_natively(self, place: TableRow) -> bool:
        self.natively.append(place)
        return self.there

    def dismiss_notice(self) -> bool:
        self.dismissed += 1
        return False

    def press_escape(self) -> None:
        self.escaped += 1

    def asked(self, option: str) -> list[Any]:
        """What each visit said under this option."""
        return [options[option] for _, options in self.visits]


def read_by(reader: PopupReader, page: ScriptedPage, of: TableRow) -> ChannelDetail:
    return reader.read(page, of)  # type: ignore[arg-type] # no browser
