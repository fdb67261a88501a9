"""What whoever runs the crawler must know of it: modules, options, settings, steps, exit statuses.

Beside `crawler.installed` all of the crawler that others may import; of ours it imports `crawler.paths`.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr

from crawler.addresses import WebAddress
from crawler.paths import written_out as written_out  # noqa: PLC0414 others take it from here

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pydantic_core import ErrorDetails

DOTENV = Path(".env")
CRAWLER = "crawler"
PRACTICE = "crawler.practice"
TRIAL = "crawler.trial"


def crawl_arguments(out: os.PathLike[str], report: os.PathLike[str]) -> tuple[str, ...]:
    """A crawl into `out`, for a program that reads its steps and judges the rows itself.

    `report` is written after `out`: who finds in it the hash that `out` has knows it to be finished.
    """
    return ("--out", os.fspath(out), "--report", os.fspath(report), "--progress", "json", "--unjudged")


class ExitStatus(IntEnum):
    """How `python -m crawler` ended. A signal N that it obeyed: `stopped_by(N)`."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> Self:
        """A number that knows what it means."""
        status = int.__new__(cls, value)
        status._value_ = value
        status.meaning = meaning
        return status

    GOOD = 0, "good"
    OUT_OF_ORDER = 1, "out of order here"
    USAGE = 2, "usage"
    REFUSED = 3, "refused by validation"
    LOGIN = 4, "login"
    ROBOTS = 5, "robots.txt"
    PAGE = 6, "page not understood"
    BROWSER = 7, "browser"
    UNREACHABLE = 8, "site unreachable"


def stopped_by(signum: int) -> int:
    """The exit status of a crawl that a signal stopped; its checkpoint is good."""
    return 128 + signum


@dataclass(frozen=True, slots=True)
class Opening:
    """On the way to the table, once or, after an accident, again."""

    step: Literal["robots", "browser", "enter"]


@dataclass(frozen=True, slots=True)
class TableRead:
    """The table has so many rows, and so many of their popups are to be opened."""

    step: ClassVar = "table"
    rows: int
    popups: int


@dataclass(frozen=True, slots=True)
class RowDone:
    """So many rows are done; the last is `channel`. `opened`: popups so far."""

    step: ClassVar = "row"
    done: int
    rows: int
    channel: str
    opened: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Writing:
    """All rows are good and go into the file."""

    step: ClassVar = "write"


@dataclass(frozen=True, slots=True)
class Failed:
    """The last line of a crawl that gave nothing: its exit status, the cause and what to do.

    `korean`: the same in Korean.
    """

    step: ClassVar = "error"
    status: int
    message: str
    korean: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The last line of a good crawl, and the content of `--report`.

    Names by what happened to them; counts of rows and popups; seconds of wall clock; the hash of the file.
    """

    step: ClassVar = "summary"
    rows: int
    popups: int
    popups_saved: int
    resumed: int
    seconds: float
    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    incomplete: dict[str, str] = field(default_factory=dict)
    integrity: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    sha256: str = ""


Step: TypeAlias = Opening | TableRead | RowDone | Writing | Failed | Summary


def line(step: Step) -> dict[str, Any]:
    """A step as the JSON object that `--progress json` prints on a line of its own."""
    return {"step": step.step, **asdict(step)}


def heard(said: Mapping[str, Any]) -> Opening | TableRead | RowDone | None:
    """The step that a line tells of, as far as there is anything to follow; None for any other line.

    How a crawl ended, its exit status and its file tell more surely than its last line.
    """
    match said:
        case {"step": "robots" | "browser" | "enter" as step}:
            return Opening(step)
        case {"step": "table", "rows": int(rows), "popups": int(popups)}:
            return TableRead(rows, popups)
        case {
            "step": "row",
            "done": int(done),
            "rows": int(rows),
            "channel": str(channel),
            "opened": int(opened),
            "complete": bool(complete),
        }:
            return RowDone(done, rows, channel, opened, complete)
    return None


ProgramPath = Annotated[str, AfterValidator(written_out)]


def variables(names: Collection[str]) -> dict[str, str]:
    """What is set of these settings: by the environment, else by `.env` in the folder we were started from.

    The names of settings are in small letters, those of variables in any; what is empty counts as not set.

    Raises:
        UnicodeDecodeError: `.env` is no UTF-8.
        OSError: it cannot be read.
    """
    found: dict[str, str] = {}
    for source in (_dotenv(), os.environ):
        found |= {name.lower(): value for name, value in source.items() if value and name.lower() in names}
    return found


def all_names() -> set[str]:
    """The names, in capitals, that the environment and `.env` set, whoever's. Raises as `variables` does."""
    return {name.upper() for source in (_dotenv(), os.environ) for name in source}


def _dotenv() -> Mapping[str, str | None]:
    if not DOTENV.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 most installations are set up without the file

    # A password may hold ${…}: values are taken as they stand. Editors of Windows begin with a mark.
    return dotenv_values(DOTENV, encoding="utf-8-sig", interpolate=False)


class CrawlerSettings(BaseModel):
    """What the crawler reads from its environment: variables of the same names in capitals.

    `datalab_min_gap_s`: seconds between two requests at least; `datalab_allow_hosts`: other hosts that the
    page may ask, with commas or blanks between them.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    datalab_url: WebAddress = ""
    datalab_email: SecretStr = SecretStr("")
    datalab_password: SecretStr = SecretStr("")
    datalab_min_gap_s: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.5
    datalab_allow_hosts: str = ""
    selenium_remote_url: WebAddress = ""
    chrome_binary: ProgramPath = ""
    chromedriver: ProgramPath = ""

    @classmethod
    def read(cls) -> Self:
        """As the environment and `.env` have it.

        Raises:
            pydantic.ValidationError: a variable has a value that it cannot have.
            UnicodeDecodeError, OSError: as `variables`.
        """
        return cls.model_validate(variables(cls.model_fields))

    def environment(self) -> dict[str, str]:
        """The variables of a crawler that is started as a child; secrets stand in clear."""
        values = {name: getattr(self, name) for name in CrawlerSettings.model_fields}
        return {name.upper(): _clear(value) for name, value in values.items()}


def _clear(value: object) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


def plainly(item: ErrorDetails) -> str:
    """What is wrong with a value, without the validation library's words."""
    kind, limits = item["type"], item.get("ctx", {})
    if kind == "literal_error":
        return f"choose {limits['expected']}"
    if kind.startswith(("int_", "float_", "finite_")):
        return "only a number, in digits"
    if kind == "greater_than_equal":
        return f"must be {limits['ge']:g} or more"
    return item["msg"].removeprefix("Value error, ")
