"""The part of the data folder that refreshing keeps its things in."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from hashlib import file_digest
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.refreshing.outcomes import Report
from recommender.snapshots.durability import make_private, replace_file, write_through

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
T = TypeVar("T")
NAME = "refreshing"
TRIAL = 2**16


@dataclass(frozen=True, slots=True)
class CrawlReport:
    """What the crawler says, once its file is whole, of that file: rows, and the SHA-256 of its bytes."""

    rows: int
    sha256: str

    def tells_of(self, rows: Path) -> bool:
        """Whether these are the bytes that the crawler wrote, all of them."""
        try:
            with rows.open("rb") as file:
                return file_digest(file, "sha256").hexdigest() == self.sha256
        except FileNotFoundError:
            return False


# Made when one is first needed: most starts need none.
ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in ADAPTERS:
        ADAPTERS[kind] = TypeAdapter(kind)
    return ADAPTERS[kind]


class RefreshFolder:
    """Paths, and files that are replaced whole: nothing here is ever changed in place.

    - `lock`: held by the process that refreshes, `gate` by who tries or looks at it, `child.lock` by the
      program that it runs
    - `good.csv`: the rows of the newest refresh that was published
    - `crawl/channels.csv`: the crawler's output, at first a copy of `good.csv`, beside its checkpoint
    - `crawl/report.json`: written by the crawler after its output, whose hash it has: only rows that it
      tells of are a finished crawl
    - `crawled.csv`: a finished crawl that is not yet published
    - `messages/`: who is to hear of the refresh under way, and where
    - `refused/`: rows that were refused, with the report that says why
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.path = data / NAME
        self.lock = self.path / "lock"
        self.gate = self.path / "gate"
        self.child_lock = self.path / "child.lock"
        self.good = self.path / "good.csv"
        self.output = self.path / "crawl" / "channels.csv"
        self.crawl_report = self.path / "crawl" / "report.json"
        self.crawled = self.path / "crawled.csv"
        self.report = self.path / "report.json"
        self.changes = self.path / "changes.csv"
        self.progress = self.path / "progress.json"
        self.history = self.path / "history.json"
        self.cancel = self.path / "cancel"
        self.messages = self.path / "messages"
        self.refused = self.path / "refused" / "channels.csv"
        self.unreadable = self.path / "refused" / "unreadable.csv"
        self.refused_report = self.path / "refused" / "report.json"

    def make(self) -> None:
        """Raises OSError where the data folder cannot be written to."""
        for folder in (self.path, self.output.parent, self.refused.parent):
            make_private(folder)

    def take_left_over(self) -> bool:
        """Have in `crawled` what a crawl has finished and nobody has published, if anything.

        Rows that the crawler's report does not tell of, whatever tore them, are none, and are thrown away.
        """
        report = read_record(self.crawl_report, CrawlReport)
        if report is not None and self._finished(report):
            self.take_crawled()
        if report is not None and report.tells_of(self.crawled):
            log.info("a crawl of %d rows was finished before: no other is needed", report.rows)
            return True
        self.crawled.unlink(missing_ok=True)
        return False

    def _finished(self, report: CrawlReport) -> bool:
        """Whether the output is that of a crawl that has also tidied up: else its checkpoint is old news."""
        checkpoint = self.output.with_name(f"{self.output.name}.checkpoint")
        return not checkpoint.exists() and report.tells_of(self.output)

    def prepare_crawl(self) -> None:
        """Lay out what the crawler need not open again; from now on no crawl is finished."""
        self.crawl_report.unlink(missing_ok=True)
        write_through(self.crawl_report.parent)
        if self.good.exists():
            replace_file(self.output, self.good.read_bytes())
        else:
            self.output.unlink(missing_ok=True)

    def try_writing(self) -> None:
        """Raises OSError where there is no room for so much as a page of a crawl."""
        trial = self.output.with_name(".trial")
        try:
            trial.write_bytes(bytes(TRIAL))
        finally:
            trial.unlink(missing_ok=True)

    def take_crawled(self) -> None:
        self.output.replace(self.crawled)

    def keep_aside(self) -> None:
        """Refused rows and their report."""
        self.crawled.replace(self.refused)
        self.report.replace(self.refused_report)

    def give_up(self, rows: Path) -> None:
        """Rows that cannot even be read: out of the way, still there to be looked at."""
        rows.replace(self.unreadable)

    def refused_rows(self) -> Report | None:
        """What was said of the rows that are kept aside, None where there are none."""
        return read_record(self.refused_report, Report) if self.refused.exists() else None

    def settle(self, published: Path) -> None:
        """These rows were published: compare with them from now on; what was refused is of the past."""
        published.replace(self.good)
        self.refused.unlink(missing_ok=True)
        self.refused_report.unlink(missing_ok=True)


def write_record(path: Path, record: object) -> None:
    """Replace the file in one step, or leave everything as it was. Raises OSError."""
    # Written by the process that answers, progress twice a second: it does not wait for the disk.
    replace_file(path, _adapter(type(record)).dump_json(record, indent=1) + b"\n", durable=False)


def read_record(path: Path, kind: type[T]) -> T | None:
    """None where there is none, or none that can be read."""
    try:
        record: T = _adapter(kind).validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        log.warning("%s cannot be read, going on without it: %s", path, type(error).__name__)
        return None
    return record
