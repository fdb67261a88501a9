"""Why a crawl ends without new data. Each carries the exit status of `python -m crawler`.

CrawlError (1)
├── RefusedError (3)   the rows were read, and are not good enough to replace the last good file
├── LoginError (4)     the site did not let us in
├── RobotsError (5)    robots.txt forbids the page
├── PageError (6)      the page, or an answer of the site, is not understood
└── BrowserError (7)   the browser could not be started, or was lost and did not come back

Stopped is no error: a signal ended the crawl and its checkpoint is good.
"""

from __future__ import annotations


class CrawlError(Exception):
    """Ends the crawl; the message names the cause and the next step."""

    exit_status = 1


class RefusedError(CrawlError):
    exit_status = 3


class LoginError(CrawlError):
    exit_status = 4


class RobotsError(CrawlError):
    exit_status = 5


class PageError(CrawlError):
    exit_status = 6


class BrowserError(CrawlError):
    exit_status = 7


class Stopped(BaseException):
    """SIGTERM or Ctrl-C."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.exit_status = 128 + signum
