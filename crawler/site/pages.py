"""The Data Lab as objects: what the page scripts answer, typed, with the browser's accidents named."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import urllib3
from selenium.common.exceptions import (
    InvalidSessionIdException,
    JavascriptException,
    NoAlertPresentException,
    NoSuchWindowException,
    StaleElementReferenceException,
    TimeoutException,
    UnexpectedAlertPresentException,
    WebDriverException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from crawler.site.answers import ODD, PageChangedError, Scrolled, Seen, SettledRows, Visit, checked
from crawler.site.parse import table_rows
from crawler.site.scripts import bundle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crawler.channels import TableRow
    from crawler.site.browser import Browser

STUCK = "the page's own script did not let go"
CALL = """
const done = arguments[arguments.length - 1];
if (!window.__plimate) { done({ missing: true }); return; }
const elements = (value) => value && (value instanceof Element || value.secret instanceof Element);
Promise.resolve(window.__plimate[arguments[0]](...arguments[1]))
  .then((value) => done(elements(value) ? { value } : { json: JSON.stringify(value) }),
    (error) => done({ error: String(error && error.stack || error) }));
"""


class LostBrowserError(Exception):
    """The browser or its driver is gone: start another and carry on."""


class StuckPageError(LostBrowserError):
    """The page's own script does not let go, so the browser answers no more: it has to be ended."""


class UnreachableError(Exception):
    """The site did not answer a page load."""


@contextmanager
def accidents() -> Iterator[None]:
    """WebDriver's exceptions as the three things that a crawl can do something about."""
    try:
        yield
    except (TimeoutException, urllib3.exceptions.TimeoutError) as error:
        raise StuckPageError(STUCK) from error
    except (
        InvalidSessionIdException,
        NoSuchWindowException,
        urllib3.exceptions.HTTPError,
        ConnectionError,
    ) as error:
        raise LostBrowserError(type(error).__name__) from error
    except (
        UnexpectedAlertPresentException,
        NoAlertPresentException,
        StaleElementReferenceException,
        JavascriptException,
    ) as error:
        raise PageChangedError(_short(error)) from error
    except WebDriverException as error:
        text = _short(error)
        if "net::ERR" in text:
            raise UnreachableError(text.partition("net::")[2].split()[0]) from error
        if any(sign in text for sign in ("crashed", "disconnected", "not reachable", "unable to", "session")):
            raise LostBrowserError(text) from error
        raise PageChangedError(text) from error


def _short(error: WebDriverException) -> str:
    """Its first line; where it quotes the page, on one line too."""
    return " ".join((error.msg or type(error).__name__).split("\n", 1)[0].split())[:200]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows in the page at one time. `count` is the site's own (`채널 497개 검색`), None without one."""

    rows: list[TableRow]
    count: int | None
    login: bool = False
    failures: tuple[Mapping[str, Any], ...] = ()


class DataLabPage:
    """Everything the crawl says to the browser goes through here."""

    def __init__(self, browser: Browser, *, headed: bool = False) -> None:
        self._browser = browser
        self._driver = browser.driver
        self._headed = headed

    def open(self, url: str) -> None:
        """Raises UnreachableError where nothing came; what came halfway is looked at."""
        with accidents():
            try:
                self._driver.get(url)
            except TimeoutException as error:
                raise PageChangedError("it did not load in time") from error

    def call(self, name: str, *arguments: Any) -> Any:
        """One function of the page scripts; they are put in first where a page came without them."""
        with accidents():
            answer = self._driver.execute_async_script(CALL, name, list(arguments))
            if isinstance(answer, dict) and answer.get("missing"):
                self._driver.execute_script(bundle(headed=self._headed))
                answer = self._driver.execute_async_script(CALL, name, list(arguments))
        return _said(answer)

    def arrive(self, milliseconds: float) -> dict[str, Any]:
        """Wait that long at most for something to decide on, then tell what the page shows."""
        return checked(Seen, self.call("arrive", milliseconds))

    def after_login(self, milliseconds: float, refused_ms: float) -> dict[str, Any]:
        """Wait that long at most for the login form to go, or to stand there untouched for `refused_ms`."""
        return checked(Seen, self.call("afterLogin", milliseconds, refused_ms))

    def retry_after_s(self) -> float | None:
        with accidents():
            return self._browser.retry_after_s()

    def table(self, *, quiet_ms: float, timeout_ms: float) -> Table:
        """The rows in the page once they stand still."""
        read = checked(SettledRows, self.call("settledTable", {"quiet": quiet_ms, "timeout": timeout_ms}))
        return Table(table_rows(read["rows"]), read["count"], read["login"], tuple(read["failures"]))

    def scroll(self, *, to_top: bool = False) -> bool:
        """A screenful on (or to the top); False where nothing moved."""
        return bool(checked(Scrolled, self.call("scrollOn", to_top))["moved"])

    def visit(self, row: TableRow, options: Mapping[str, Any]) -> dict[str, Any]:
        """Click, wait, read, close: see `visit.js`."""
        return checked(Visit, self.call("visit", _shape(row), dict(options)))

    def click_natively(self, row: TableRow) -> bool:
        """The browser's own click, where a script's did nothing. False where the row is not in the page."""
        element = self.call("locate", _shape(row))
        if not isinstance(element, WebElement):
            return False
        with accidents():
            self._driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
            try:
                element.click()
            except WebDriverException:
                self.dismiss_notice()
                ActionChains(self._driver).move_to_element(element).click().perform()
        return True

    def press_escape(self) -> None:
        with accidents():
            ActionChains(self._driver).send_keys(Keys.ESCAPE).perform()

    def dismiss_notice(self) -> bool:
        return bool(self.call("dismissNotice"))

    def submit_login(self, email: str, password: str) -> bool:
        """Type into the two inputs and press the button. False where they are not there (any more)."""
        fields = self.call("loginFields")
        if not _are_fields(fields):
            return False
        with accidents():
            for name, text in (("name", email), ("secret", password)):
                self._driver.execute_script("arguments[0].focus(); arguments[0].select();", fields[name])
                fields[name].send_keys(Keys.BACKSPACE)
                fields[name].send_keys(text)
            if not fields["button"]:
                fields["secret"].send_keys(Keys.ENTER)
                return True
            try:
                fields["button"].click()
            except WebDriverException:
                self._driver.execute_script("arguments[0].click()", fields["button"])
        return True

    def redacted(self, secrets: list[str]) -> tuple[str, bytes]:
        """The page's HTML and a screenshot, neither with what was typed in nor with `secrets`."""
        html = str(self.call("redact", secrets))
        for secret in filter(None, secrets):
            html = html.replace(secret, "***")
        with accidents():
            return html, self._driver.get_screenshot_as_png()


def _said(answer: object) -> Any:
    """The value of a page script. Raises PageChangedError for what no script of ours says."""
    if not isinstance(answer, dict):
        raise PageChangedError(ODD)
    if "error" in answer:
        raise PageChangedError(" ".join(str(answer["error"]).split())[:200])
    try:
        return json.loads(answer["json"]) if answer.get("json") else answer.get("value")
    except (TypeError, ValueError, RecursionError) as error:
        raise PageChangedError(ODD) from error


def _are_fields(fields: object) -> bool:
    return (
        isinstance(fields, dict)
        and all(isinstance(fields.get(name), WebElement) for name in ("name", "secret"))
        and isinstance(fields.get("button"), WebElement | None)
    )


def _shape(row: TableRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "numbers": list(row.numbers),
        "occurrence": row.occurrence,
        "unique": row.unique,
    }
