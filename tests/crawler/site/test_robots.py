from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from crawler.errors import RobotsError
from crawler.site import robots, robots_file
from crawler.site.pace import Pace
from crawler.site.robots_file import USER_AGENT
from tests.crawler.conftest import served
from tests.crawler.hostile import wire

if TYPE_CHECKING:
    from collections.abc import Iterable

PATH = "/datalab/1?tab=channel"


def answering(
    text: str = "", *, status: int = 200, retry_after: str = ""
) -> tuple[web.Application, list[str]]:
    """A site with only a robots.txt, and the user agents that asked for it."""
    agents: list[str] = []

    async def robots_txt(request: web.Request) -> web.Response:
        agents.append(request.headers["User-Agent"])
        if retry_after and len(agents) == 1:
            return web.Response(status=429, headers={"Retry-After": retry_after})
        return web.Response(status=status, text=text)

    app = web.Application()
    app.add_routes([web.get("/robots.txt", robots_txt)])
    return app, agents


@pytest.mark.parametrize(
    ("text", "allowed", "delay_s"),
    [
        ("User-agent: *\nDisallow: /admin", True, 0),
        ("User-agent: *\nDisallow: /datalab/", False, 0),
        ("\ufeffUser-agent: *\r\nDisallow: /datalab/\r\n", False, 0),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Plimate\nAllow: /datalab", True, 0),
        ("User-agent: *\nDisallow: /*tab=", False, 0),
        ("User-agent: *\nDisallow: /datalab\nAllow: /datalab/1\nCrawl-delay: 4", True, 4),
        ("<html>front page</html>", True, 0),
        ("", True, 0),
    ],
)
def test_rules_are_obeyed(text: str, allowed: bool, delay_s: float) -> None:  # noqa: FBT001 - a table's column
    pace = Pace(0)
    with served(answering(text)[0]) as port:
        origin = f"http://127.0.0.1:{port}"
        if allowed:
            robots.obey(origin + PATH, origin, pace, ignore=False)
        else:
            with pytest.raises(RobotsError, match="--ignore-robots"):
                robots.obey(origin + PATH, origin, pace, ignore=False)
        robots.obey(origin + PATH, origin, pace, ignore=True)
    assert pace.gap_s == delay_s


@pytest.mark.parametrize("status", [404, 403, 401])
def test_no_robots_txt_allows_everything(status: int) -> None:
    app, agents = answering("User-agent: *\nDisallow: /", status=status)
    with served(app) as port:
        robots.obey(f"http://127.0.0.1:{port}{PATH}", f"http://127.0.0.1:{port}", Pace(0), ignore=False)
    assert agents == [USER_AGENT]
    assert "Plimate" in USER_AGENT


def test_a_429_is_waited_out() -> None:
    app, agents = answering("User-agent: *\nDisallow: /x", retry_after="0.01")
    with served(app) as port:
        robots.obey(f"http://127.0.0.1:{port}{PATH}", f"http://127.0.0.1:{port}", Pace(0), ignore=False)
    assert len(agents) == 2


def test_retry_after_is_seconds_or_a_date() -> None:
    now = datetime(2024, 12, 1, tzinfo=UTC)
    assert robots.retry_after_s("7") == 7
    assert robots.retry_after_s("Sun, 01 Dec 2024 00:02:00 GMT", now) == 120
    assert robots.retry_after_s("Sun, 01 Dec 2024 00:02:00 -0000", now) == 120
    assert robots.retry_after_s("Sat, 30 Nov 2024 00:02:00 GMT", now) == 0
    assert robots.retry_after_s("later") is None
    assert robots.retry_after_s(None) is None


FREE = b"User-agent: *\nDisallow:\n"


def answers_in_turn(*answers: wire.Answer) -> wire.Answer:
    left = iter(answers)

    def answer() -> Iterable[bytes]:
        return next(left)()

    return answer


class Hasty(Pace):
    """Waits for nothing and remembers what it was asked to wait."""

    def __init__(self) -> None:
        super().__init__(0)
        self.asked: list[float] = []

    def back_off(self, seconds: float) -> None:
        self.asked.append(seconds)


def obeyed(answers: dict[str, wire.Answer], *allowed: str) -> tuple[list[str], Hasty]:
    """The paths that were asked for, and the pace afterwards. Raises RobotsError."""
    pace = Hasty()
    with wire.wire_site(answers) as site:
        robots.obey(site.url, f"http://127.0.0.1:{site.port}", pace, ignore=False, allowed=allowed)
    return site.asked, pace


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a body cut short", "cut short"),
        ("chunks cut short", "cut short"),
        ("a broken chunk", "cut short|no HTTP"),
        ("a garbage status line", "no HTTP that is understood: BadStatusLine"),
        ("one header without end", "no HTTP that is understood: LineTooLong"),
        ("headers without end", "no HTTP that is understood"),
        ("an empty answer", "no HTTP that is understood|closed"),
        ("redirects without end", "redirects lead nowhere"),
        ("a redirect to another host", "redirects to localhost, which DATALAB_ALLOW_HOSTS does not allow"),
        ("a redirect to a file", "redirects|allow"),
        ("a redirect to a host of dots", r"redirects to a\.\.b\.example"),
        ("a redirect to a bad port", "no HTTP that is understood|refused"),
        ("a redirect to nonsense", "no HTTP that is understood"),
    ],
)
def test_half_an_answer_or_a_broken_one_forbids_everything(name: str, words: str) -> None:
    with pytest.raises(RobotsError, match=words) as caught:
        obeyed({wire.ROBOTS: wire.ANYWHERE[name], "/ring/": wire.elsewhere})
    assert "--ignore-robots" in str(caught.value)


def test_what_was_cut_short_is_asked_for_again_and_each_time_later() -> None:
    whole, cut = wire.body(FREE), wire.ANYWHERE["a body cut short"]
    asked, pace = obeyed({wire.ROBOTS: answers_in_turn(cut, cut, whole)})
    assert asked == [wire.ROBOTS] * 3
    assert pace.asked == [1, 2]


@pytest.mark.parametrize("pattern", ["localhost", "*host", ".localhost", "localhost:*"])
def test_redirects_are_followed_to_hosts_that_are_allowed(pattern: str) -> None:
    elsewhere = {"/moved": wire.body(b"User-agent: *\nDisallow: /datalab\n")}
    answers = {wire.ROBOTS: wire.redirect("http://localhost:{port}/moved"), **elsewhere}
    words = "forbids the Data Lab's path" if pattern != ".localhost" else "does not allow"
    with pytest.raises(RobotsError, match=words):
        obeyed(answers, pattern)


def test_redirects_within_the_site_are_followed() -> None:
    answers = {wire.ROBOTS: wire.redirect("/robots2.txt"), "/robots2.txt": wire.body(FREE)}
    assert obeyed(answers)[0] == ["/robots.txt", "/robots2.txt"]


# http.client leaves an answer open that does not come in time.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", ["silence", "headers drop by drop", "a body drop by drop"])
def test_a_site_that_drips_is_not_waited_for(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots_file, "TIMEOUT_S", 0.6)
    with pytest.raises(RobotsError, match=r"no (whole )?answer within 1 s"):
        obeyed({wire.ROBOTS: wire.ANYWHERE[name]})


def test_a_delay_of_centuries_is_refused() -> None:
    with pytest.raises(RobotsError, match="no crawl would end"):
        obeyed({wire.ROBOTS: wire.ROBOTS_ALONE["a delay of centuries"]})
    assert obeyed({wire.ROBOTS: wire.ROBOTS_ALONE["a delay that is no number"]})[1].gap_s == 0
