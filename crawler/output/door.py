"""The one way to standard output and standard error: what a page shows cannot steer the terminal there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    class Writes(Protocol):
        """What text can be written to."""

        def write(self, text: str, /) -> object: ...

        def flush(self) -> object: ...


# Controls (C0 but for line and tab, DEL, C1), what turns the order of text around, ends of lines in disguise.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def harmless(text: str) -> str:
    """The text with a sign in place of each character that a terminal would obey; lines and tabs stay."""
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def on_one_line(text: str) -> str:
    return " ".join(harmless(text).split())


def say(stream: Writes, text: str) -> None:
    """Write lines for a person."""
    stream.write(f"{harmless(text)}\n")
    stream.flush()


def say_json(stream: Writes, text: str) -> None:
    """Write a JSON document: the same characters stay what they are, as escapes."""
    stream.write(UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")
    stream.flush()
