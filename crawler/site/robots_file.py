"""One request for robots.txt that a site can neither hold up, cut short nor lead astray."""

from __future__ import annotations

import http.client
import queue
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from fnmatch import fnmatch
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

USER_AGENT = "Plimate/0.1 (playlist channel crawler)"
LARGEST = 512 * 1024  # RFC 9309 section 2.5: at least 500 KiB are read
TIMEOUT_S = 20.0
REDIRECTS = 5  # RFC 9309 section 2.3.1.2


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str
    headers: Message


class UnreadableError(Exception):
    """There is no whole answer to trust; the message says why."""


class UnansweredError(UnreadableError):
    """Nobody answers at the address."""


class _Unled(urllib.request.HTTPRedirectHandler):
    """Follows nothing by itself: a redirect is an HTTPError."""

    def http_error_302(self, *_: object) -> None:
        """Leave it to whoever asked."""

    http_error_301 = http_error_303 = http_error_302  # type: ignore[assignment] # all alike
    http_error_307 = http_error_308 = http_error_302  # type: ignore[assignment] # as above


OPENER = urllib.request.build_opener(_Unled)


def _ask(url: str, allowed: Sequence[str]) -> Answer:
    """Follow redirects as far as is allowed. Raises UnreadableError, and what the libraries raise."""
    own = urlsplit(url).hostname or ""
    for redirected in range(REDIRECTS + 1):
        try:
            answer = _ask_once(url)
        except OSError as error:
            said = _in_words(error)
            if redirected and isinstance(said, UnansweredError):
                raise UnreadableError(f"what it redirects to: {said}") from error
            raise
        if not HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST:
            return answer
        url = urljoin(url, answer.headers.get("Location", ""))
        to = urlsplit(url)
        names = {to.hostname or "", to.netloc.rpartition("@")[2].lower()}
        patterns = [own, *(f"*{name}" if name.startswith(".") else name for name in allowed)]
        if to.scheme not in {"http", "https"}:
            raise UnreadableError(f"it redirects to {url[:80]}, which is no page of the web")
        if not any(fnmatch(name, pattern.lower()) for name in names for pattern in patterns):
            raise UnreadableError(f"it redirects to {to.hostname}, which DATALAB_ALLOW_HOSTS does not allow")
    raise UnreadableError("its redirects lead nowhere")


def _ask_once(url: str) -> Answer:
    request = urllib.request.Request(url, headers={"User-Agent": USER_AGENT})  # noqa: S310 - http(s), see Settings
    try:
        with OPENER.open(request, timeout=TIMEOUT_S) as answer:
            content = answer.read(LARGEST)
            cut = answer.status == HTTPStatus.PARTIAL_CONTENT or (len(content) < LARGEST and answer.length)
            if cut:
                raise UnreadableError("it was cut short")
            return Answer(answer.status, content.decode("utf-8-sig", "replace"), answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, "", error.headers)


def fetch(url: str, allowed: Sequence[str] = ()) -> Answer:
    """The answer within `TIMEOUT_S`, however slowly the site drips. `allowed`: hosts that it may redirect to.

    Raises UnreadableError.
    """
    done: queue.SimpleQueue[Answer | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            done.put(_ask(url, allowed))
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            done.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = done.get(timeout=TIMEOUT_S)
    except queue.Empty:
        raise UnreadableError(f"no whole answer within {TIMEOUT_S:.0f} s") from None
    if isinstance(answer, Exception):
        raise _in_words(answer) from answer
    return answer


def _in_words(error: Exception) -> Exception:
    """UnreadableError for whatever a site or an address can do; anything else is ours, as it is."""
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        return _in_words(error.reason)
    match error:
        case UnreadableError():
            return error
        case http.client.IncompleteRead():
            cause = "it was cut short"
        case http.client.HTTPException() | ValueError():  # UnicodeError is one
            cause = f"no HTTP that is understood: {type(error).__name__}"
        case TimeoutError():
            cause = f"no answer within {TIMEOUT_S:.0f} s"
        case OSError():
            return UnansweredError(error.strerror or str(error))
        case _:
            return error
    return UnreadableError(cause)
