"""Characters that a terminal, or whoever reads a log there, would obey rather than see."""

from __future__ import annotations

import re

# C0 but for line and tab, DEL, C1; what turns the order of text around; ends of lines in disguise.
# The isolates stay: we set them ourselves.
OBEYED = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e"
CONTROLS = re.compile(f"[{OBEYED}]")
CONTROLS_BUT_COLOURS = re.compile(rf"(?P<colour>\x1b\[[\d;]*m)|[{OBEYED}]")
SIGN = "\N{REPLACEMENT CHARACTER}"


def harmless(text: str) -> str:
    """A sign in place of each of them; lines and tabs stay."""
    return CONTROLS.sub(SIGN, text)


def harmless_but_coloured(text: str) -> str:
    """The same of text to which colours have been given already."""
    return CONTROLS_BUT_COLOURS.sub(lambda found: found["colour"] or SIGN, text)


def escaped(document: str) -> str:
    """A JSON document with each of them as an escape, so that it still means what it meant."""
    return CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
