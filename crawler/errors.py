"""Why a crawl ends without new data. Each carries the exit status of `python -m crawler`.

CrawlError
├── NotSetUpError  a setting is missing or wrong
├── RefusedError   the rows were read, and are not good enough to replace the last good file
├── LoginError     the site did not let us in
├── RobotsError    robots.txt forbids the page
├── PageError      the page, or an answer of the site, is not understood
├── BrowserError   the browser could not be started, or was lost and did not come back
└── UnreachableSiteError  the site gives no answer at all: it is gone, or the network is

Stopped is no error: a signal ended the crawl and its checkpoint is good.
"""

from __future__ import annotations

from crawler.protocol import ExitStatus, stopped_by


class CrawlError(Exception):
    """Ends the crawl; the message names the cause and the next step."""

    exit_status = ExitStatus.OUT_OF_ORDER


class NotSetUpError(CrawlError):
    exit_status = ExitStatus.USAGE


class RefusedError(CrawlError):
    exit_status = ExitStatus.REFUSED


class LoginError(CrawlError):
    exit_status = ExitStatus.LOGIN


class RobotsError(CrawlError):
    exit_status = ExitStatus.ROBOTS


class PageError(CrawlError):
    exit_status = ExitStatus.PAGE


class BrowserError(CrawlError):
    """`reason`: what the browser or its driver says, where it could not be started; else the message."""

    exit_status = ExitStatus.BROWSER

    def __init__(self, message: str, reason: str = "") -> None:
        self.reason = reason or message
        super().__init__(message)


class UnreachableSiteError(CrawlError):
    exit_status = ExitStatus.UNREACHABLE

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The site could not be reached {what}. Check the network, and whether the site opens in a "
            "browser; then start the crawl again: what was read is kept, and it carries on from there."
        )


class Stopped(BaseException):
    """SIGTERM or Ctrl-C."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.exit_status = stopped_by(signum)
