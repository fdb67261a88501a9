"""The messages of one language, each read when it is first asked for: all take a tenth of a second."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, Any

from fluent.runtime import FluentBundle, FluentResource

from bot.text.put_together import plain_message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A message or a term begins at the left edge and reaches to the next one.
BEGINNING = re.compile(r"^(?P<key>-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)
WORD = re.compile(r"-?[a-zA-Z][a-zA-Z0-9_-]*")


class MissingTextError(KeyError):
    """A key or a variable that the locale file does not have: a mistake in the program."""


class Messages:
    """What the locale files of one language say, by key."""

    def __init__(self, code: str, texts: Iterable[str]) -> None:
        self.code = code
        self._bundle = FluentBundle([code], use_isolating=False)
        self._reading = Lock()
        self._unread = {key: source for text in texts for key, source in _entries(text)}
        self._plain = {
            key: plain for key, source in self._unread.items() if (plain := plain_message(source)) is not None
        }

    def put_together(self, key: str, variables: Mapping[str, Any]) -> str | None:
        """The message called `key`, where that takes no Fluent; None where Fluent has to say it."""
        plain = self._plain.get(key)
        return None if plain is None else plain.filled(variables, self.code)

    def formatted(self, key: str, variables: Mapping[str, Any]) -> str:
        """The message called `key`.

        Raises:
            MissingTextError: no such message, or a variable it needs was not given.
        """
        if not self._bundle.has_message(key):
            with self._reading:  # another thread may be at it
                self._read(key)
        if not self._bundle.has_message(key):
            raise MissingTextError(f"{self.code}: no message {key!r}")
        pattern = self._bundle.get_message(key).value
        text, errors = (
            self._bundle.format_pattern(pattern, dict(variables)) if pattern else ("", ["no value"])
        )
        if errors:
            raise MissingTextError(f"{self.code}: {key!r}: {errors}")
        return str(text)

    def _read(self, key: str) -> None:
        """Have it in the bundle, and before it all that it may refer to: whatever in it is a key."""
        source = self._unread.pop(key, None)
        if source is None:
            return
        for word in WORD.findall(source):
            self._read(word)
        self._bundle.add_resource(FluentResource(source))


def _entries(text: str) -> Iterable[tuple[str, str]]:
    """The entries of a locale file, with their keys; comments behind one change nothing in it."""
    begun = [*BEGINNING.finditer(text)]
    ends = (*(found.start() for found in begun[1:]), len(text))
    return ((found["key"], text[found.start() : end]) for found, end in zip(begun, ends, strict=False))
