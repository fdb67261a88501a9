"""Tells whoever started the crawl how far it is: a bar, one JSON line a step, or nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from crawler.korean import spoken
from crawler.output.door import say, say_json
from crawler.protocol import Opening, RowDone, Summary, TableRead, Writing, line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.output.streams import Outlet
    from crawler.protocol import Step
    from crawler.settings import Options

WORDS = {"robots": "robots.txt", "browser": "Browser", "enter": "Login and page"}


class Reporter(Protocol):
    """Hears each step of a crawl; the last is a `Summary`, or how it failed."""

    def tell(self, step: Step) -> None: ...

    def close(self) -> None: ...


class Silent:
    """Says at the end what there is; what failed is said elsewhere."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet

    def tell(self, step: Step) -> None:
        if isinstance(step, Summary):
            say(self._outlet, in_words(step))

    def close(self) -> None:
        """Nothing is open."""


class JsonLines:
    """One object a line on standard output."""

    def __init__(self, outlet: Outlet | TextIO) -> None:
        self._outlet = outlet

    def tell(self, step: Step) -> None:
        say_json(self._outlet, json.dumps(line(step), ensure_ascii=False))

    def close(self) -> None:
        """Nothing is open."""


class Bar:
    """Rows that are done, how fast, and how long it takes yet."""

    def __init__(self, console: Console, outlet: Outlet) -> None:
        self._outlet = outlet
        rate = TextColumn("{task.fields[rate]}")
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate)
        self._progress = Progress(*columns, TimeRemainingColumn(), console=console)
        self._task = self._progress.add_task(WORDS["robots"], total=None, rate="")
        self._progress.start()

    def tell(self, step: Step) -> None:
        match step:
            case Opening(name):
                self._progress.update(self._task, description=spoken(WORDS[name]))
            case TableRead(rows):
                self._progress.reset(self._task, total=rows, description=spoken("Rows"))
            case RowDone(done, rows):
                speed = self._progress.tasks[self._task].speed
                rate = spoken(f"{speed:.1f} rows/s") if speed else ""
                self._progress.update(self._task, completed=done, total=rows, rate=rate)
            case Writing():
                self._progress.update(self._task, description=spoken("Writing"))
            case Summary():
                self.close()
                say(self._outlet, in_words(step))

    def close(self) -> None:
        self._progress.stop()


def chosen_reporter(options: Options, outlet: Outlet) -> Reporter:
    if options.progress == "json":
        return JsonLines(outlet)
    console = Console(stderr=True)
    if options.progress == "bar" or (options.progress == "auto" and console.is_terminal):
        return Bar(console, outlet)
    return Silent(outlet)


def in_words(summary: Summary) -> str:
    """In the terminal's language."""
    counts = spoken(
        f"{summary.rows} rows in {summary.seconds:.1f} s; {summary.popups} popups opened, "
        f"{summary.popups_saved} saved, {summary.resumed} rows from the crawl before."
    )
    lists: Mapping[str, list[str]] = {
        "New": summary.new,
        "Gone": summary.gone,
        "Renamed": [f"{old} → {new}" for old, new in summary.renamed],
        "Genres or moods changed": summary.changed,
        "Incomplete": [f"{name} ({spoken(why)})" for name, why in summary.incomplete.items()],
        "V/S or V/V contradicts the other numbers": summary.integrity,
        "Warnings": [spoken(warning) for warning in summary.warnings],
    }
    lines = [f"{spoken(title)}: {len(items)} — {_some(items)}" for title, items in lists.items() if items]
    return "\n".join([counts, *lines])


def _some(items: list[str], most: int = 5) -> str:
    rest = len(items) - most
    return "; ".join(items[:most]) + (spoken(f"; and {rest} more") if rest > 0 else "")
