"""From an address to a table: load, log in, wait, and say what stands in the way."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from crawler.errors import LoginError, PageError, UnreachableSiteError
from crawler.site.answers import PageChangedError
from crawler.site.pages import UnreachableError
from crawler.site.robots import passing, rate_limits, retry_after_s

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.settings import Options, Settings
    from crawler.site.pace import Pace
    from crawler.site.pages import DataLabPage

LOADS = 4  # of one page, when the site answers 429 or 5xx
LOGINS = 2
LOOK_MS = 2000.0
# After a login without a table: it may lead to the front page, so the Data Lab is asked for again.
AWAY_MS = 1500.0
REFUSED_AFTER_MS = 4000.0
WHOLE_S = 90.0
BY_HAND_S = 900.0
NEXT_LOGIN = "Check DATALAB_EMAIL and DATALAB_PASSWORD, or log in by hand with --headed."


@dataclass
class _Tried:
    """What was tried on the way to the table."""

    loads: int = 0
    logins: int = 0
    reopened: bool = False
    cause: str = ""
    unreached: str = ""  # why nothing came of the last load
    said: str = ""
    login_status: int = 0
    broke: str = ""


@dataclass
class Tries:
    """Tries to log in of one crawl, over all its browsers. An account is locked that is tried too often."""

    made: int = 0

    def proved(self) -> None:
        """The session let a popup be read: when it ends, one more try is due."""
        self.made = min(self.made, LOGINS - 1)


class Login:
    """Lets the crawl in, at the start and again when a session ends."""

    def __init__(
        self, page: DataLabPage, settings: Settings, options: Options, pace: Pace, tries: Tries
    ) -> None:
        self._tries = tries
        self._page = page
        self._settings = settings
        self._options = options
        self._pace = pace

    def enter(self) -> None:
        """Return when the table shows rows. Raises LoginError or PageError with what stood in the way."""
        tried = _Tried()
        self._load(tried)
        until = time.monotonic() + (BY_HAND_S if self._options.headed else WHOLE_S)
        while not self._arrived(tried):
            if time.monotonic() > until:
                broke = f" (the page broke: {tried.broke})" if tried.broke else ""
                raise PageError(f"No table came within {WHOLE_S:.0f} s{broke}. Try again later.")

    def _load(self, tried: _Tried) -> None:
        tried.loads += 1
        if tried.loads > LOADS:
            if tried.unreached:
                raise UnreachableSiteError(f"each of {LOADS} times ({tried.unreached})")
            raise PageError(
                f"The site {tried.cause} each of {LOADS} times. Try again later, or look "
                "at DATALAB_URL in a browser."
            )
        self._pace.wait()
        tried.unreached = ""
        try:
            self._page.open(self._settings.datalab_url)
        except PageChangedError as error:
            tried.broke = str(error)
        except UnreachableError as error:
            tried.unreached = str(error)
            self._later(tried, None)

    def _later(self, tried: _Tried, asked_s: float | None) -> None:
        self._pace.back_off(asked_s if asked_s is not None else 2.0 ** (tried.loads - 1))
        self._load(tried)

    def _arrived(self, tried: _Tried) -> bool:
        try:
            seen = self._page.arrive(LOOK_MS)
        except PageChangedError as error:
            tried.broke = str(error)
            return False
        if seen["table"]["rows"]:
            self._pace.requested()  # the page has asked for its rows, and after a login for itself
            return True
        if self._options.headed:
            return False
        self._decide(seen, tried)
        return False

    def _decide(self, seen: Mapping[str, Any], tried: _Tried) -> None:
        """One step towards the table, or the exception that ends the way."""
        status = seen["status"]
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            tried.cause = "answered 429 Too Many Requests"
            self._later(tried, self._page.retry_after_s())
        elif status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            tried.cause = f"answered {status} to the page load"
            self._give_up_on_repairs(seen, tried)
            self._later(tried, self._page.retry_after_s())
        elif seen["captcha"]:
            raise LoginError("The site asks for a captcha. Log in by hand in the window that --headed opens.")
        elif seen["login"]:
            self._log_in(tried)
        elif self._own_requests_failed(seen, tried):
            self._later(tried, retry_after_s(seen["failures"][-1]["retryAfter"]))
        elif tried.logins and not tried.reopened and seen["still"] >= AWAY_MS:
            tried.reopened = True
            self._load(tried)
        elif seen["still"] >= 1000 * self._options.patience_s:
            self._explain(seen)
        elif seen["still"] >= LOOK_MS:
            self._page.dismiss_notice()

    def _own_requests_failed(self, seen: Mapping[str, Any], tried: _Tried) -> bool:
        """The page came and the table did not: the site answered 429 or 5xx to the request for it."""
        if seen["still"] < AWAY_MS or not seen["failures"]:
            return False
        status = seen["failures"][-1]["status"]
        tried.cause = f"answered {status} to the page's own requests"
        return passing(status)

    def _give_up_on_repairs(self, seen: Mapping[str, Any], tried: _Tried) -> None:
        if seen["repair"] and tried.loads >= LOADS:
            raise PageError(f'The site is under maintenance ("{seen["text"][:80]}"). Try again later.')

    def _log_in(self, tried: _Tried) -> None:
        email, password = self._settings.datalab_email, self._settings.datalab_password
        if not email.get_secret_value() or not password.get_secret_value():
            raise LoginError(
                "The site asks for a login. Set DATALAB_EMAIL and DATALAB_PASSWORD, or log in by "
                "hand with --headed."
            )
        if self._tries.made >= LOGINS:
            raise self._refusal(tried)
        self._pace.wait()
        if self._page.submit_login(email.get_secret_value(), password.get_secret_value()):
            tried.logins += 1
            self._tries.made += 1
            self._await_login(tried)

    @staticmethod
    def _refusal(tried: _Tried) -> LoginError:
        times = "once" if tried.logins == 1 else f"{tried.logins} times"
        if passing(tried.login_status):
            return LoginError(
                f"The site answered {tried.login_status} to the login; it was tried {times}. Try again later."
            )
        if not tried.logins:
            return LoginError(
                f"The session ended again after {LOGINS} logins, without a popup read in between. "
                "Is the account used elsewhere, or may it not open popups? Look at the site in a browser."
            )
        said = f' (the page says "{tried.said[:80]}")' if tried.said else ""
        return LoginError(f"The login was refused {times}{said}. {NEXT_LOGIN}")

    def _await_login(self, tried: _Tried) -> None:
        """Until the form is gone, or stands there untouched for a while: then it was refused."""
        until = time.monotonic() + WHOLE_S
        tried.login_status = 0
        while time.monotonic() < until:
            try:
                seen = self._page.after_login(2 * REFUSED_AFTER_MS, REFUSED_AFTER_MS)
            except PageChangedError:
                continue
            tried.said = next(iter(seen["alerts"]), tried.said)
            tried.login_status = next(
                (failure["status"] for failure in reversed(seen["failures"])), tried.login_status
            )
            asked = rate_limits(seen["failures"])
            if asked:
                self._pace.back_off(retry_after_s(asked[-1]["retryAfter"]) or 1.0)
            if not seen["login"] or seen["still"] >= REFUSED_AFTER_MS or seen["captcha"]:
                return

    def _explain(self, seen: Mapping[str, Any]) -> None:
        """The page stands still and shows no rows: name the likeliest cause."""
        table = seen["table"]
        foreign = (
            f" It wanted files of {', '.join(seen['elsewhere'])}; allow what it needs in DATALAB_ALLOW_HOSTS."
            if seen["elsewhere"]
            else ""
        )
        if seen["repair"]:
            raise PageError(f'The site is under maintenance ("{seen["text"][:80]}"). Try again later.')
        if seen["status"] >= HTTPStatus.BAD_REQUEST:
            raise PageError(f"The site answered {seen['status']} to the page load. Check DATALAB_URL.")
        bad = sorted({failure["status"] for failure in seen["failures"] if failure["status"]})
        if bad:
            raise PageError(
                f"The table never came: the site answered {', '.join(map(str, bad))} to the page's own "
                "requests. Try again later."
            )
        if table["missing"] and table["found"]:
            raise PageError(
                f"Of the table's headings {', '.join(table['missing'])} cannot be found (the other "
                f"{table['found']} can): "
                "they were renamed or removed. The crawler must be taught the new ones."
            )
        if table["missing"]:
            raise PageError(
                f"There is no table with the Data Lab's headings on the page. Check DATALAB_URL.{foreign}"
            )
        raise PageError(
            f"The table has its headings and no rows. Try again later; nothing was replaced.{foreign}"
        )
