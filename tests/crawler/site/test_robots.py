from __future__ import annotations

from datetime import UTC, datetime

import pytest
from aiohttp import web

from crawler.errors import RobotsError
from crawler.site import robots
from crawler.site.pace import Pace
from crawler.site.robots_file import USER_AGENT
from tests.crawler.conftest import served

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
