"""Tells whoever started the crawl how far it is: a bar, one JSON line a step, or nothing."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.output.summary import Summary
    from crawler.settings import Options


class Reporter(Protocol):
    """Steps: `robots`, `browser`, `enter`, `table` (rows, popups), `row` (done, rows, …), `write`."""

    def step(self, name: str, /, **facts: Any) -> None: ...

    def finish(self, summary: Summary) -> None: ...

    def close(self) -> None: ...


class Silent:
    def step(self, name: str, /, **facts: Any) -> None:
        """Say nothing."""

    def finish(self, summary: Summary) -> None:
        sys.stdout.write(f"{in_words(summary)}\n")

    def close(self) -> None:
        """Nothing is open."""


class JsonLines:
    """One object a line on standard output: `step` and its facts. The last is `summary`, or `error`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def step(self, name: str, /, **facts: Any) -> None:
        self._stream.write(json.dumps({"step": name, **facts}, ensure_ascii=False) + "\n")
        self._stream.flush()

    def finish(self, summary: Summary) -> None:
        self.step("summary", **asdict(summary))

    def close(self) -> None:
        """Nothing is open."""


class Bar:
    def __init__(self, console: Console) -> None:
        rate = TextColumn("{task.fields[rate]}")
        self._progress = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate,
                                  TimeRemainingColumn(), console=console)  # fmt: skip
        self._task = self._progress.add_task("robots.txt", total=None, rate="")
        self._progress.start()

    def step(self, name: str, /, **facts: Any) -> None:
        words = {"browser": "Browser", "enter": "Login and page", "table": "Table", "write": "Writing"}
        if name == "table":
            self._progress.reset(self._task, total=facts["rows"], description="Rows")
        elif name == "row":
            speed = self._progress.tasks[self._task].speed
            rate = f"{speed:.1f} rows/s" if speed else ""
            self._progress.update(self._task, completed=facts["done"], total=facts["rows"], rate=rate)
        elif name in words:
            self._progress.update(self._task, description=words[name])

    def finish(self, summary: Summary) -> None:
        self.close()
        sys.stdout.write(f"{in_words(summary)}\n")

    def close(self) -> None:
        self._progress.stop()


def reporter(options: Options) -> Reporter:
    if options.progress == "json":
        return JsonLines(sys.stdout)
    console = Console(stderr=True)
    if options.progress == "bar" or (options.progress == "auto" and console.is_terminal):
        return Bar(console)
    return Silent()


def in_words(summary: Summary) -> str:
    counts = (
        f"{summary.rows} rows in {summary.seconds:.1f} s; {summary.popups} popups opened, "
        f"{summary.popups_saved} saved, {summary.resumed} rows from the crawl before."
    )
    lists: Mapping[str, list[str]] = {
        "New": summary.new,
        "Gone": summary.gone,
        "Renamed": [f"{old} → {new}" for old, new in summary.renamed],
        "Genres or moods changed": summary.changed,
        "Incomplete": [f"{name} ({why})" for name, why in summary.incomplete.items()],
        "V/S or V/V contradicts the other numbers": summary.integrity,
        "Warnings": summary.warnings,
    }
    lines = [f"{title}: {len(items)} — {_some(items)}" for title, items in lists.items() if items]
    return "\n".join([counts, *lines])


def _some(items: list[str], most: int = 5) -> str:
    rest = len(items) - most
    return "; ".join(items[:most]) + (f"; and {rest} more" if rest > 0 else "")
