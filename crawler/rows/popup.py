"""One row's popup: opened, surely its own, settled; again where something went wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, Any

from crawler.site.parse import channel_detail
from crawler.site.robots import rate_limits, retry_after_s

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.channels import ChannelDetail, TableRow
    from crawler.site.pace import Pace
    from crawler.site.pages import DataLabPage

PATIENCE_MS = (1500.0, 4000.0, 8000.0)  # a page that stands still without the popup, at each attempt
TIMEOUT_MS = 20_000.0
RATE_LIMITS = 6  # 429 answers in a row before a row is given up
FIRST, SHARE, AFTER_SURPRISE = 2, 1 / 100, 10  # popups that are watched for longer
AT_MOST_FIRST = 6
TELLING = 2
CLOSING_MS = 40.0  # what closing a popup and coming back takes of the gap
SURPRISED_MS = 100.0
NO_POPUP = "no popup opened"
NO_ID = "the popup shows no 채널 ID"
FEATURES = {"genres": "장르", "moods": "분위기"}
DESCRIPTION = frozenset({"intro", "keywords"})


class RowAbsentError(Exception):
    """The row is not in the page now: the table has to be read again."""


class SessionEndedError(Exception):
    """The login form is back, or the site answers 401 or 403."""


class CoveredError(Exception):
    """An earlier popup stays open whatever is done: only a reload takes it away."""


class RejectedError(Exception):
    """This attempt gave nothing to trust; the message says why."""


class AlreadyReadError(RejectedError):
    """The table has this channel twice, and its popup was read at the other row."""


@dataclass
class Quiet:
    """How long a popup must stand still to be settled, learnt from the page.

    The page scripts know of requests, timers and workers under way and wait for them, and longer where a
    popup looks unfinished or like the channel before. What fills a popup by other means shows in those that
    are watched for longer: the first, a random few after that, and each for as long as the gap has to be kept
    anyway.
    """

    needed_ms: float = 12.0
    watch_ms: float = 500.0
    begun: int = 0
    surprises: int = 0
    watch_until: int = FIRST
    random: Random = field(default_factory=lambda: Random(1))  # noqa: S311 - a sample, no secret

    def options(self, gap_s: float) -> dict[str, float]:
        watched = self.begun < self.watch_until or self.random.random() < SHARE
        self.begun += 1
        return {
            "quiet": self.needed_ms,
            "watch": max(self.watch_ms, self.needed_ms) if watched else 0.0,
            "spare": 1000 * gap_s - CLOSING_MS,
        }

    def learn(self, late_ms: float, genres: int) -> None:
        """A popup had looked settled and changed after standing still for `late_ms` (0: it did not).

        One with fewer than two of `genres` cannot show that they come one after the other.
        """
        if late_ms > 0:
            self.surprises += 1
            self.needed_ms = max(self.needed_ms, 2 * late_ms + SURPRISED_MS)
            self.watch_ms = max(self.watch_ms, 2 * self.needed_ms)
            self.watch_until = self.begun + AFTER_SURPRISE
        elif genres < TELLING and self.begun <= self.watch_until < AT_MOST_FIRST:
            self.watch_until += 1


@dataclass(frozen=True, slots=True)
class _Way:
    """How one attempt opens a popup. `place`: where in the table; of twins, it may be the other's."""

    place: TableRow
    patience_ms: float
    native: bool


@dataclass
class PopupReader:
    """Opens popups and remembers which 채널 ID belongs to which row, so that none is taken for another."""

    pace: Pace
    quiet: Quiet = field(default_factory=Quiet)
    owners: dict[str, TableRow] = field(default_factory=dict)
    opened: int = 0
    native: bool = False
    _last_id: str = ""
    _labels: set[str] = field(default_factory=set)

    def read(self, page: DataLabPage, row: TableRow) -> ChannelDetail:
        """The popup's contents. Raises RejectedError where every attempt failed, the others as they say."""
        failure = RejectedError()
        for attempt, longer_ms in enumerate(PATIENCE_MS):
            patience_ms = PATIENCE_MS[0] if _waiting_is_vain(failure) else longer_ms
            if attempt:
                page.dismiss_notice()
            try:
                place = row if row.unique else replace(row, occurrence=(row.occurrence + attempt) % 2)
                way = _Way(place, patience_ms, native=self.native != (attempt == 1))
                detail = self._patiently(page, row, way)
            except RejectedError as error:
                failure = error
                continue
            self.native ^= attempt == 1 and NO_POPUP in str(failure)
            return detail
        raise failure

    def _patiently(self, page: DataLabPage, row: TableRow, way: _Way) -> ChannelDetail:
        """One attempt, not counting those that the site puts off with 429."""
        for turn in range(RATE_LIMITS):
            result = self._open(page, row, way)
            asked = rate_limits(result.get("failures", ()))
            if asked:
                self.pace.back_off(retry_after_s(asked[-1]["retryAfter"]) or 2.0**turn)
            if not asked or result["state"] == "read":
                return self._judge(row, result)
        raise RejectedError("the site answered 429 Too Many Requests again and again")

    def _open(self, page: DataLabPage, row: TableRow, way: _Way) -> dict[str, Any]:
        self.pace.wait()
        if way.native and not page.click_natively(way.place):
            raise RowAbsentError
        self.opened += 1
        options = {
            **self.quiet.options(self.pace.gap_s),
            "avoid": self._others(row),
            "click": not way.native,
            "patience": way.patience_ms,
            "timeout": TIMEOUT_MS,
        }
        result = page.visit(way.place, options)
        self.pace.requested(result.get("ago", 0.0) / 1000)
        if result.get("closed") is False:
            page.press_escape()
        return result

    def _others(self, row: TableRow) -> list[str]:
        """채널 IDs that are surely not this row's: the popup before, and rows of the same name."""
        return [
            channel_id
            for channel_id, owner in self.owners.items()
            if owner.key != row.key and (channel_id == self._last_id or owner.name == row.name)
        ]

    def _judge(self, row: TableRow, result: Mapping[str, Any]) -> ChannelDetail:
        state = result["state"]
        if state == "absent":
            raise RowAbsentError
        if state == "covered":
            raise CoveredError
        ended = any(failure["status"] in {401, 403} for failure in result.get("failures", ()))
        if state == "login" or (ended and state != "read"):
            raise SessionEndedError
        if state == "failed":
            status = result["failures"][-1]["status"]
            # What never got an answer, as from a site that went away, has none.
            if not status:
                raise RejectedError("the site could not be reached for its popup")
            raise RejectedError(f"the site answered {status} to its popup")
        if state != "read":
            raise self._unread(row, result)
        reading = result["reading"]
        missing = self._missing_labels(reading)
        if missing:
            raise RejectedError(f"the popup has no label {', '.join(missing)}")
        return self._own(row, reading, result["surprise"])

    def _missing_labels(self, reading: Mapping[str, Any]) -> list[str]:
        """A part that is empty may be hidden with its label, once others have shown what it is called."""
        labels = set(reading["labels"])
        missing = sorted(FEATURES.keys() - labels)
        if labels & DESCRIPTION or len(missing) < len(FEATURES):
            missing = [name for name in missing if name not in self._labels]
        self._labels |= labels
        return [FEATURES[name] for name in missing]

    def _unread(self, row: TableRow, result: Mapping[str, Any]) -> RejectedError:
        shown = result.get("reading") or {"id": ""}
        owner = self.owners.get(shown["id"])
        if owner is not None and owner.key != row.key and owner.name == row.name:
            return AlreadyReadError(f"its popup is that of another row ({shown['id']})")
        return RejectedError(_reason(result))

    def _own(self, row: TableRow, reading: Mapping[str, Any], late_ms: float) -> ChannelDetail:
        owner = self.owners.get(reading["id"])
        if owner is not None and owner.key != row.key:
            raise RejectedError(f"the popup shows the 채널 ID of another channel ({reading['id']})")
        self.owners.setdefault(reading["id"], row)
        self._last_id = reading["id"]
        self.quiet.learn(late_ms, len(reading["genres"]))
        return channel_detail(reading)


def _waiting_is_vain(failure: RejectedError) -> bool:
    return isinstance(failure, AlreadyReadError) or failure.args == (NO_ID,)


def _reason(result: Mapping[str, Any]) -> str:
    reading = result.get("reading")
    if result["state"] == "unopened" or not reading:
        return NO_POPUP
    if not reading["id"]:
        return NO_ID
    return "the popup is another channel's"
