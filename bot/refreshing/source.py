"""Where the crawler finds the source: the operator's settings as the environment of a child process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.processes.child import Program
from crawler.protocol import CRAWLER

if TYPE_CHECKING:
    from bot.settings import Settings

NO_ADDRESS = "refresh-missing-url"


class NotSetUpError(Exception):
    """Something without which there is nothing to crawl, or nothing to crawl with; `key` names its text."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


class Source(Protocol):
    """What is crawled."""

    def missing(self) -> str:
        """The key of the text that says what to set up; "" where nothing is missing."""
        ...

    async def program(self) -> Program:
        """What to run. Raises NotSetUpError where something is missing."""
        ...


class NoSource:
    """Nothing has been set up."""

    def missing(self) -> str:
        return NO_ADDRESS

    async def program(self) -> Program:
        raise NotSetUpError(NO_ADDRESS)


class SettingsSource:
    """The page that the operator has set; secrets reach the crawler in its environment alone."""

    def __init__(self, settings: Settings, module: str = CRAWLER) -> None:
        self._settings = settings
        self._module = module

    def missing(self) -> str:
        return "" if self._settings.datalab_url else NO_ADDRESS

    async def program(self) -> Program:
        if missing := self.missing():
            raise NotSetUpError(missing)
        return Program(self._module, (), self._settings.environment())
