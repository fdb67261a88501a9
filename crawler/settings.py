"""What the operator sets: the environment (or `.env`) and the command line."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar
from urllib.parse import urlsplit

from crawler.korean import spoken
from crawler.protocol import CRAWLER, CrawlerSettings, ExitStatus

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

STDOUT = 1
Number = TypeVar("Number", int, float)


class Settings(CrawlerSettings):
    """Read from the environment; secrets are never shown."""

    @property
    def origin(self) -> str:
        """Scheme, host and port of the Data Lab."""
        parts = urlsplit(self.datalab_url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"

    @property
    def allowed_hosts(self) -> list[str]:
        """Other hosts that the page may ask, as Chromium's list of exceptions from a proxy has them."""
        return self.datalab_allow_hosts.replace(",", " ").split()


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    out: Path
    limit: int | None = None
    headed: bool = False
    fresh: bool = False
    full: bool = False
    ignore_robots: bool = False
    unjudged: bool = False
    progress: Literal["auto", "bar", "json", "none"] = "auto"
    report: Path | None = None
    max_age_days: float = 30.0
    patience_s: float = 12.0

    @property
    def checkpoint(self) -> Path:
        return self.out.with_name(self.out.name + ".checkpoint")


def _number(text: str, form: type[Number]) -> Number:
    try:
        return form(text)
    except ValueError:
        raise argparse.ArgumentTypeError("only a number, in digits") from None


def _count(text: str) -> int:
    value = _number(text, int)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def _positive(text: str) -> float:
    value = _number(text, float)
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError("must be 0 or more")
    return value


class _Formatter(argparse.HelpFormatter):
    """Headings in the terminal's language."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, spoken("usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Speaks the terminal's language; says where its help cannot be written, which argparse passes over."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        del file
        try:
            os.write(STDOUT, self.format_help().encode())
        except OSError as error:
            self.exit(
                ExitStatus.OUT_OF_ORDER,
                spoken(f"Standard output cannot be written to ({error.strerror}).") + "\n",
            )

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(ExitStatus.USAGE, f"{self.prog}: {spoken(message)}\n")


def parser() -> argparse.ArgumentParser:
    meanings = ", ".join(f"{status:d} {spoken(status.meaning)}" for status in ExitStatus)
    answer = _Parser(
        prog=f"python -m {CRAWLER}",
        description=spoken("Read the Data Lab (DATALAB_URL) and write channels.csv."),
        epilog=spoken(f"Exit status: {meanings}."),
        formatter_class=_Formatter,
        add_help=False,
    )
    options = answer.add_argument_group(spoken("options"))
    add = options.add_argument
    add("-h", "--help", action="help", help=spoken("show this help"))
    out = Path("channels.csv")
    add("--out", type=Path, default=out, help=spoken(f"the file to write (default: {out})"))
    add("--limit", type=_count, metavar="N", help=spoken("the first N rows only"))
    add(
        "--headed",
        action="store_true",
        help=spoken("show the window and let a person log in there (captcha)"),
    )
    _add_what_is_opened(options)
    _add_what_is_overridden(options)
    add(
        "--patience",
        dest="patience_s",
        type=_positive,
        default=12.0,
        metavar="S",
        help=spoken("how long a page may stand still without a table (default: 12)"),
    )
    progress = ("auto", "bar", "json", "none")
    add("--progress", choices=progress, default="auto", help=spoken("bar, or one JSON line a step"))
    add("--report", type=Path, metavar="F", help=spoken("write the summary to this file as JSON"))
    return answer


def _add_what_is_opened(options: argparse._ArgumentGroup) -> None:
    again = options.add_mutually_exclusive_group()
    again.add_argument(
        "--resume",
        dest="fresh",
        action="store_false",
        default=False,
        help=spoken("carry on a crawl that was stopped (default)"),
    )
    again.add_argument(
        "--fresh", dest="fresh", action="store_true", help=spoken("forget a crawl that was stopped")
    )
    options.add_argument(
        "--full", action="store_true", help=spoken("open every popup, also of channels that are known")
    )
    options.add_argument(
        "--max-age-days",
        type=_positive,
        default=30.0,
        metavar="D",
        help=spoken("open popups older than this (default: 30)"),
    )


def _add_what_is_overridden(options: argparse._ArgumentGroup) -> None:
    options.add_argument(
        "--ignore-robots",
        action="store_true",
        help=spoken("go on although robots.txt forbids the page; its pace is kept"),
    )
    options.add_argument(
        "--unjudged",
        action="store_true",
        help=spoken(
            "write the rows also where they fell by more than 10 %% or contradict themselves: whoever "
            "starts the crawl judges them"
        ),
    )


def read_options(arguments: list[str] | None) -> Options:
    return Options(**vars(parser().parse_args(arguments)))
