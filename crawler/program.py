"""One crawl as a program: settings, signals, exit status; the composition root."""

from __future__ import annotations

import dataclasses
import json
import signal
import sys
import time
from hashlib import sha256
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from pydantic import ValidationError

from crawler.crawl import Crawl
from crawler.errors import CrawlError, NotSetUpError, Stopped
from crawler.korean import in_korean, spoken
from crawler.output import sheet
from crawler.output.checkpoint import Checkpoint
from crawler.output.door import on_one_line, say
from crawler.output.progress import Reporter, chosen_reporter
from crawler.output.streams import Outlet, take_streams
from crawler.output.summary import difference
from crawler.output.validate import check_records
from crawler.protocol import ExitStatus, Failed, Summary, Writing, plainly
from crawler.settings import Options, Settings, read_options
from crawler.site import profiles
from crawler.site.browser import Browser
from crawler.site.pace import Pace

if TYPE_CHECKING:
    from types import FrameType

    from crawler.channels import ChannelRecord


def _stop(signum: int, _frame: FrameType | None) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    raise Stopped(signum)


def _read_settings() -> Settings:
    """Raise NotSetUpError where a variable is missing or wrong; values are not repeated in the message."""
    try:
        settings = Settings.read()
    except ValidationError as error:
        wrong = "; ".join(
            f"{'_'.join(map(str, item['loc'])).upper()}: {plainly(item)}" for item in error.errors()
        )
        raise NotSetUpError(
            f"The settings are not right: {wrong}. Correct them in the environment or in .env."
        ) from None
    except UnicodeDecodeError:
        raise NotSetUpError(".env cannot be read: it is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        raise NotSetUpError(f".env cannot be read ({error.strerror}). Mend that, or move it away.") from None
    if not settings.datalab_url:
        raise NotSetUpError(
            "DATALAB_URL is not set. Put the Data Lab's whole address (…/datalab/<id>?tab=channel) there."
        )
    return settings


def _summary(crawl: Crawl, records: list[ChannelRecord], content: bytes, seconds: float) -> Summary:
    changes = difference(crawl.last, records)
    incomplete = {
        record.row.name: crawl.lost.get(record.row.name, "") for record in records if not record.complete
    }
    return Summary(
        rows=len(records),
        popups=crawl.reader.opened,
        popups_saved=crawl.saved,
        resumed=crawl.resumed,
        seconds=round(seconds, 3),
        incomplete=incomplete,
        integrity=crawl.verdict.broken,
        warnings=crawl.verdict.warnings,
        sha256=sha256(content).hexdigest(),
        **dataclasses.asdict(changes),
    )


def _publish(crawl: Crawl, records: list[ChannelRecord], options: Options, seconds: float) -> Summary:
    """A rename each; the checkpoint goes when the file is there, and the report that knows its hash."""
    crawl.reporter.tell(Writing())
    content = sheet.render(records)
    summary = _summary(crawl, records, content, seconds)
    sheet.write_atomically(options.out, content)
    if options.report:
        text = json.dumps(dataclasses.asdict(summary), ensure_ascii=False, indent=2)
        sheet.write_atomically(options.report, text.encode())
    crawl.checkpoint.discard()
    return summary


def _surely_read(record: ChannelRecord) -> bool:
    return record.complete and bool(record.detail.genres)


def _checked(crawl: Crawl) -> list[ChannelRecord]:
    """The finished rows, judged. What failed with the whole crawl is no answer to keep for the next one."""
    try:
        records = crawl.run()
        check_records(records, [] if crawl.options.unjudged else crawl.last)
    except CrawlError:
        crawl.checkpoint.retain(_surely_read)
        raise
    return records


def _crawl(settings: Settings, options: Options, reporter: Reporter) -> None:
    begun = time.monotonic()
    last = sheet.read(options.out)
    with Checkpoint(options.checkpoint, fresh=options.fresh) as checkpoint:
        pace = Pace(settings.datalab_min_gap_s)
        crawl = Crawl(
            settings,
            options,
            reporter,
            checkpoint,
            last,
            pace,
            open_browser=lambda: Browser(settings, headed=options.headed),
        )
        records = _checked(crawl)
        reporter.tell(_publish(crawl, records, options, time.monotonic() - begun))


def _locked_crawl(options: Options, reporter: Reporter) -> None:
    settings = _read_settings()
    lock = options.out.with_name(f".{options.out.name}.lock")
    lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with FileLock(lock, timeout=0, mode=0o600):
            for path in filter(None, (options.out, options.checkpoint, options.report)):
                sheet.sweep(path)
            profiles.sweep()
            _crawl(settings, options, reporter)
    except Timeout:
        raise CrawlError(
            f"Another crawl is writing {options.out}. Wait for it, or give another --out."
        ) from None


def _fail(error: CrawlError | Stopped, message: str, reporter: Reporter) -> int:
    reporter.close()
    sentence = on_one_line(message)
    reporter.tell(Failed(error.exit_status, sentence, on_one_line(in_korean(sentence))))
    say(sys.stderr, spoken(sentence))
    return error.exit_status


def _out_of_order(error: OSError) -> str:
    where = f" {error.filename}" if error.filename else ""
    return (
        f"A file cannot be read or written:{where} ({error.strerror or type(error).__name__}). Look at its "
        "folder, rights and disk space, or give other paths to --out and --report; what was read is kept."
    )


def main(arguments: list[str] | None = None) -> int:
    """Run one crawl; the exit status is in `crawler.protocol`."""
    take_streams()
    options = read_options(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    outlet = Outlet()
    reporter = chosen_reporter(options, outlet)
    try:
        _locked_crawl(options, reporter)
    except CrawlError as error:
        return _fail(error, str(error), reporter)
    except OSError as error:
        return _fail(CrawlError(), _out_of_order(error), reporter)
    except Stopped as stop:
        return _fail(stop, "Stopped. What was read is kept; the next crawl carries on from there.", reporter)
    if outlet.lost:
        say(
            sys.stderr,
            spoken(f"{options.out} is written, but standard output does not take the report: {outlet.lost}."),
        )
        return ExitStatus.OUT_OF_ORDER
    return ExitStatus.GOOD
