"""Where the crawler finds the source: the operator's settings as the environment of a child process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.refreshing.child import Program

if TYPE_CHECKING:
    from bot.settings import Settings

CRAWLER = "crawler"


class NotSetUpError(Exception):
    """Something without which there is nothing to crawl, or nothing to crawl with; `key` names its text."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def crawl_program(settings: Settings, module: str = CRAWLER) -> Program:
    """The crawler with its settings; secrets reach it in its environment alone.

    Raises:
        NotSetUpError: DATALAB_URL is not set.
    """
    if not settings.datalab_url:
        raise NotSetUpError("refresh-missing-url")
    secrets = {"DATALAB_EMAIL": settings.datalab_email, "DATALAB_PASSWORD": settings.datalab_password}
    plain = {
        "DATALAB_URL": settings.datalab_url,
        "DATALAB_MIN_GAP_S": str(settings.datalab_min_gap_s),
        "SELENIUM_REMOTE_URL": settings.selenium_remote_url,
        "CHROME_BINARY": settings.chrome_binary,
        "CHROMEDRIVER": settings.chromedriver,
    }
    return Program(module, (), {**plain, **{name: text.get_secret_value() for name, text in secrets.items()}})
