"""robots.txt, read before anything else is asked of the site (RFC 9309)."""

from __future__ import annotations

import email.utils
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from protego import Protego

from crawler.errors import RobotsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from email.message import Message

    from crawler.site.pace import Pace

USER_AGENT = "Plimate/0.1 (playlist channel crawler)"
TOKEN = "Plimate"  # noqa: S105 - the product token that robots.txt names, no secret
LARGEST = 512 * 1024  # RFC 9309 section 2.5: at least 500 KiB are read
TRIES = 3
TIMEOUT_S = 20.0
OVERRIDE = "To crawl all the same, with the site's consent, add --ignore-robots."


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    text: str
    headers: Message


def retry_after_s(value: str | None, now: datetime | None = None) -> float | None:
    """The Retry-After header in seconds: a number or an HTTP date (RFC 9110 section 10.2.3)."""
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())


def passing(status: int) -> bool:
    """Whether another try may be answered better: 429 and 5xx."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR


def rate_limits(failures: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of the page's failed requests that were answered 429."""
    return [failure for failure in failures if failure["status"] == HTTPStatus.TOO_MANY_REQUESTS]


def _fetch(url: str) -> _Answer:
    request = urllib.request.Request(url, headers={"User-Agent": USER_AGENT})  # noqa: S310 - http(s), see Settings
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310 - as above
            return _Answer(answer.status, answer.read(LARGEST).decode("utf-8-sig", "replace"), answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return _Answer(error.code, "", error.headers)


def _fetch_patiently(origin: str, pace: Pace) -> _Answer:
    """Ask up to three times: a 429 is waited out, a 5xx or no answer may be an accident."""
    answer, cause = None, ""
    for attempt in range(TRIES):
        pace.wait()
        try:
            answer = _fetch(f"{origin}/robots.txt")
        except OSError as error:
            answer, cause = None, str(error)
        if answer and not passing(answer.status):
            return answer
        asked = retry_after_s(answer.headers.get("Retry-After")) if answer else None
        if attempt + 1 < TRIES:
            pace.back_off(asked if asked is not None else 2.0**attempt)
    if answer is None:
        raise RobotsError(
            f"{origin}/robots.txt cannot be reached ({cause}). Check DATALAB_URL and the network. {OVERRIDE}"
        )
    return answer


def obey(url: str, origin: str, pace: Pace, *, ignore: bool) -> None:
    """Raise RobotsError where robots.txt forbids `url`; slow `pace` to its Crawl-delay.

    As RFC 9309 has it: no robots.txt (4xx) allows everything, an unreachable one (5xx, no answer) nothing.
    """
    try:
        answer = _fetch_patiently(origin, pace)
    except RobotsError:
        if ignore:
            return
        raise
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR and not ignore:
        raise RobotsError(
            f"{origin}/robots.txt answered {answer.status} {TRIES} times, which forbids everything "
            f"(RFC 9309). Try again later. {OVERRIDE}"
        )
    rules = Protego.parse(answer.text if answer.status < HTTPStatus.MULTIPLE_CHOICES else "")
    pace.slow_to(rules.crawl_delay(TOKEN))
    if not ignore and not rules.can_fetch(url, TOKEN):
        raise RobotsError(
            f"{origin}/robots.txt forbids the Data Lab's path, so nothing was opened. {OVERRIDE}"
        )
