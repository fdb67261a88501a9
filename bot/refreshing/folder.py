"""The part of the data folder that refreshing keeps its things in."""

from __future__ import annotations

import logging
import shutil
from filecmp import cmp
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.refreshing.outcomes import History, Progress, Report
from recommender.snapshots.durability import replace_file

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
T = TypeVar("T")
NAME = "refreshing"
TRIAL = 2**16
ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (History, Progress, Report)}


class RefreshFolder:
    """Paths, and small records that are replaced whole.

    - `lock`: held by the process that refreshes, `gate` by who tries or looks at it, `child.lock` by the
      program that it runs
    - `good.csv`: the rows of the newest refresh that was published
    - `crawl/channels.csv`: the crawler's output, at first a copy of `good.csv`, beside its checkpoint
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
        for folder in (self.output.parent, self.refused.parent):
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def crawl_left_over(self) -> bool:
        """Whether a crawl has written its file, and nobody has taken it since."""
        checkpoint = self.output.with_name(f"{self.output.name}.checkpoint")
        if not self.output.exists() or checkpoint.exists():
            return False
        return not self.good.exists() or not cmp(self.output, self.good, shallow=False)

    def prepare_crawl(self) -> None:
        """Lay out what the crawler need not open again."""
        if self.good.exists():
            shutil.copyfile(self.good, self.output)
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
    # Progress is written twice a second by the process that answers: it does not wait for the disk.
    replace_file(path, ADAPTERS[type(record)].dump_json(record, indent=1) + b"\n", durable=False)


def read_record(path: Path, kind: type[T]) -> T | None:
    """None where there is none, or none that can be read."""
    try:
        record: T = ADAPTERS[kind].validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        log.warning("%s cannot be read, going on without it: %s", path, type(error).__name__)
        return None
    return record
