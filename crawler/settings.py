"""What the operator sets: the environment (or `.env`) and the command line."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from crawler.protocol import CRAWLER, CrawlerSettings, ExitStatus

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

STDOUT = 1


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


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value


def _positive(text: str) -> float:
    value = float(text)
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError("must be 0 or more")
    return value


class _Parser(argparse.ArgumentParser):
    """Says where its help cannot be written; argparse itself passes over that in silence."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        del file
        try:
            os.write(STDOUT, self.format_help().encode())
        except OSError as error:
            self.exit(ExitStatus.OUT_OF_ORDER, f"Standard output cannot be written to ({error.strerror}).\n")


def parser() -> argparse.ArgumentParser:
    answer = _Parser(
        prog=f"python -m {CRAWLER}",
        description="Read the Data Lab (DATALAB_URL) and write channels.csv.",
        epilog=f"Exit status: {', '.join(f'{status:d} {status.meaning}' for status in ExitStatus)}.",
    )
    add = answer.add_argument
    add("--out", type=Path, default=Path("channels.csv"), help="the file to write (default: %(default)s)")
    add("--limit", type=_count, metavar="N", help="the first N rows only")
    add("--headed", action="store_true", help="show the window and let a person log in there (captcha)")
    _add_what_is_opened(answer)
    _add_what_is_overridden(answer)
    add(
        "--patience",
        dest="patience_s",
        type=_positive,
        default=12.0,
        metavar="S",
        help="how long a page may stand still without a table (default: 12)",
    )
    progress = ("auto", "bar", "json", "none")
    add("--progress", choices=progress, default="auto", help="bar, or one JSON line a step")
    add("--report", type=Path, metavar="F", help="write the summary to this file as JSON")
    return answer


def _add_what_is_opened(answer: argparse.ArgumentParser) -> None:
    again = answer.add_mutually_exclusive_group()
    again.add_argument(
        "--resume", dest="fresh", action="store_false", help="carry on a crawl that was stopped (default)"
    )
    again.add_argument("--fresh", dest="fresh", action="store_true", help="forget a crawl that was stopped")
    answer.set_defaults(fresh=False)
    answer.add_argument(
        "--full", action="store_true", help="open every popup, also of channels that are known"
    )
    answer.add_argument(
        "--max-age-days",
        type=_positive,
        default=30.0,
        metavar="D",
        help="open popups older than this (default: 30)",
    )


def _add_what_is_overridden(answer: argparse.ArgumentParser) -> None:
    answer.add_argument(
        "--ignore-robots",
        action="store_true",
        help="go on although robots.txt forbids the page; its pace is kept",
    )
    answer.add_argument(
        "--unjudged",
        action="store_true",
        help="write the rows also where they fell by more than 10 %% or contradict themselves: whoever "
        "starts the crawl judges them",
    )


def read_options(arguments: list[str] | None) -> Options:
    return Options(**vars(parser().parse_args(arguments)))
