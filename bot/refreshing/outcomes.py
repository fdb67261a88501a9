"""What a refresh tells of itself: how far it is, how it ended. Plain records, kept as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta  # noqa: TC003 pydantic evaluates the annotations
from enum import StrEnum

from recommender.snapshots.doubts import Reason  # noqa: TC001 ditto


class Step(StrEnum):
    """Where a refresh is, in this order."""

    START = "start"
    OPEN = "open"
    CRAWL = "crawl"
    READ = "read"
    COMPARE = "compare"
    PUBLISH = "publish"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the refresh `run` is: `done` of `total` (0: unknown); `carried` were there from before.

    starved: its program mostly waits for the processor, because others on the machine are busy.
    """

    run: str
    begun: datetime
    step: Step
    step_begun: datetime
    at: datetime
    done: int = 0
    total: int = 0
    carried: int = 0
    starved: bool = False

    @property
    def share(self) -> float | None:
        """Of this step, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else None

    @property
    def too_late(self) -> bool:
        """Whether the new data is being put in place: nobody cancels that halfway."""
        return self.step in (Step.PUBLISH, Step.LOAD)

    @property
    def left(self) -> timedelta | None:
        """What the rest of this step takes at its pace so far."""
        made = self.done - self.carried
        if not self.total or made <= 0:
            return None
        return (self.at - self.step_begun) / made * max(0, self.total - self.done)


class Result(StrEnum):
    """How a refresh ended."""

    PUBLISHED = "published"
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"


class Cause(StrEnum):
    """Why a refresh failed: the crawler's exit status in words, or what went wrong here."""

    NOT_SET_UP = "not-set-up"
    LOGIN = "login"
    ROBOTS = "robots"
    PAGE = "page"
    BROWSER = "browser"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    CRAWL = "crawl"
    HUNG = "hung"
    STORE = "store"
    BUILD = "build"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class Names:
    """How many channels, and the first of them by name."""

    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """A difference of two snapshots, in figures and first names; `before` is the id of the older."""

    before: str
    new: Names
    gone: Names
    renamed: Names
    retagged: Names
    lists: int
    lists_changed: int
    lists_reordered: int
    mean_replaced: float

    @property
    def any_left_out(self) -> bool:
        """Whether there are more names than those that stand here."""
        return any(
            names.count > len(names.first) for names in (self.new, self.gone, self.renamed, self.retagged)
        )


@dataclass(frozen=True, slots=True)
class Report:
    """What building gave: a snapshot, or doubts and none; doubts and a snapshot where it was forced.

    unchanged_since: the date of the rows in use, where the new ones are the same and nothing was published.
    recipe: by which channels are compared now; recipe_before: by which they were, "" where by the same.
    names_anew: whether names are found in other ways of writing than before.
    """

    snapshot: str = ""
    channels: int = 0
    rejected: int = 0
    changes: Changes | None = None
    doubts: tuple[Reason, ...] = ()
    unchanged_since: datetime | None = None
    recipe: str = ""
    recipe_before: str = ""
    names_anew: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a refresh ended; `message` is for operators, from whichever program knew the cause.

    `korean`: the same in Korean, where that program says it so.
    """

    run: str
    result: Result
    begun: datetime
    ended: datetime
    cause: Cause | None = None
    message: str = ""
    report: Report | None = None
    korean: str = ""

    def told(self, code: str) -> str:
        """The message in a language, as far as it is known."""
        return self.korean if code == "ko" and self.korean else self.message

    @property
    def good(self) -> bool:
        return self.result is Result.PUBLISHED

    @property
    def unchanged_since(self) -> datetime | None:
        """See `Report`."""
        return self.report.unchanged_since if self.report else None

    @property
    def reason(self) -> str:
        """The same text for the same reason, whatever its figures are today; "" for none."""
        doubts = () if self.report is None else self.report.doubts
        parts = [*(f"{doubt.doubt}:{doubt.column}" for doubt in doubts)]
        return "" if self.good else " ".join([self.result, self.cause or "", *parts])


@dataclass(frozen=True, slots=True)
class History:
    """What outlives a restart: how refreshes ended, and which failure the admins have been told."""

    last: Outcome | None = None
    success: Outcome | None = None
    failure: Outcome | None = None
    alerted: str = ""
