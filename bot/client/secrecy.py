"""The door to the log: nothing in it steers a terminal, and interaction tokens do not stand there.

Who has such a token may write in Plimate's name for a quarter of an hour.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from bot.text.controls import harmless, harmless_but_coloured

HIDDEN = "…"
# discord.py logs whole addresses and whole gateway events at DEBUG; the last is how Discord's tokens begin.
SECRETS = re.compile(
    r"(?P<path>/(?:interactions|webhooks)/\d+/)[^/\s?'\")]+"
    r"|(?P<key>['\"]\w*token\\?['\"]\s*:\s*\\?['\"])[^'\"\\]+"
    r"|aW50ZXJhY3Rpb246[\w=+/-]*",
    re.IGNORECASE,
)


def without_tokens(text: str) -> str:
    """The text with every interaction's token taken out."""
    return SECRETS.sub(lambda found: f"{found['path'] or found['key'] or ''}{HIDDEN}", text)


class DiscreetRecord(logging.LogRecord):
    """A line of the log that holds no token, whichever logger writes it and whichever handler shows it."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        if self.exc_info and self.exc_info[0] is not None:
            # Formatters take the traceback from here, except those that colour it.
            self.exc_text = harmless(without_tokens(logging.Formatter().formatException(self.exc_info)))

    def getMessage(self) -> str:  # noqa: N802 the base class names it
        """Lines after the first are indented, so that no text looks like another line of the log."""
        return harmless(without_tokens(super().getMessage())).replace("\n", "\n    ")


class DiscreetFormatter(logging.Formatter):
    """Another formatter's lines, tracebacks included, without tokens."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self._inner = inner

    def format(self, record: logging.LogRecord) -> str:
        return harmless_but_coloured(without_tokens(self._inner.format(record)))


def keep_tokens_out_of_logs() -> None:
    """From now on, in this process."""
    logging.setLogRecordFactory(DiscreetRecord)
    for handler in logging.getLogger().handlers:
        if not isinstance(handler.formatter, DiscreetFormatter):
            handler.setFormatter(DiscreetFormatter(handler.formatter or logging.Formatter()))
