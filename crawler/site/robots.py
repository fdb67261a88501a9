"""robots.txt, read before anything else is asked of the site (RFC 9309)."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from protego import Protego

from crawler.errors import RobotsError, UnreachableSiteError
from crawler.site.pace import LONGEST_RETRY_AFTER_S
from crawler.site.robots_file import Answer, UnansweredError, UnreadableError, fetch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crawler.site.pace import Pace

TOKEN = "Plimate"  # noqa: S105 - the product token that robots.txt names, no secret
TRIES = 3
OVERRIDE = "To crawl all the same, with the site's consent, add --ignore-robots."


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
    except (ValueError, TypeError, OverflowError):
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


def _fetch_patiently(origin: str, pace: Pace, allowed: Sequence[str]) -> Answer:
    """Ask up to three times: a 429 is waited out, a 5xx, half an answer or none may be an accident."""
    answer, cause, silent = None, "", False
    for attempt in range(TRIES):
        pace.wait()
        try:
            answer = fetch(f"{origin}/robots.txt", allowed)
        except UnreadableError as error:
            answer, cause, silent = None, str(error), isinstance(error, UnansweredError)
        if answer and not passing(answer.status):
            return answer
        asked = retry_after_s(answer.headers.get("Retry-After")) if answer else None
        if attempt + 1 < TRIES:
            pace.back_off(asked if asked is not None else 2.0**attempt)
    if answer is None and silent:
        raise UnreachableSiteError(f"at {origin}, the address of DATALAB_URL ({cause})")
    if answer is None:
        raise RobotsError(
            f"{origin}/robots.txt cannot be read ({cause}), which forbids everything (RFC 9309). Check "
            f"DATALAB_URL and the network. {OVERRIDE}"
        )
    return answer


def obey(url: str, origin: str, pace: Pace, *, ignore: bool, allowed: Sequence[str] = ()) -> None:
    """Raise RobotsError where robots.txt forbids `url`; slow `pace` to its Crawl-delay.

    As RFC 9309 has it: no robots.txt (4xx) allows everything, an unreachable one (5xx, no whole answer)
    nothing. `allowed`: other hosts that it may redirect to.
    """
    try:
        answer = _fetch_patiently(origin, pace, allowed)
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
    _slow(pace, rules.crawl_delay(TOKEN) or 0.0, origin)
    if not ignore and not rules.can_fetch(url, TOKEN):
        raise RobotsError(
            f"{origin}/robots.txt forbids the Data Lab's path, so nothing was opened. {OVERRIDE}"
        )


def _slow(pace: Pace, delay_s: float, origin: str) -> None:
    if delay_s > LONGEST_RETRY_AFTER_S:
        raise RobotsError(
            f"{origin}/robots.txt asks for {delay_s:.0f} s between two requests, so that no crawl would end. "
            "Ask whoever runs the site."
        )
    pace.slow_to(delay_s)
