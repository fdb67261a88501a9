"""Elements of SVG as text; whatever comes from outside is escaped here, and nowhere else.

Colours and sizes are attributes: a page whose Content-Security-Policy forbids styles shows them too.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from bot.drawing.letters import FAMILY, width

Value: TypeAlias = str | float | None
# A browser has none of our fonts; it takes the next that it has.
FAMILIES = f"{FAMILY}, Pretendard, Noto Sans KR, Apple SD Gothic Neo, Malgun Gothic, system-ui, sans-serif"
# What XML cannot hold at all, escaped or not.
FORBIDDEN = dict.fromkeys((*range(32), *range(55296, 57344), 65534, 65535), " ")
# Beyond these letters take other forms beside each other, and a text is not as wide as they are together.
PLAIN_WRITING = (range(0x20, 0x590), range(0x1100, 0x1200), range(0x1D00, 0x2C00), range(0x2E80, 0xD800))


# What needs no escaping: nearly all values are.
PLAIN_VALUE = re.compile(r"[\w #%().,:;/+\-]*", re.ASCII)


def number(value: float) -> str:
    """With at most two digits behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def element(name: str, *inside: str, **attributes: Value) -> str:
    """`stroke_width=2` becomes `stroke-width="2"`; None is left out. `inside` is SVG already."""
    told = "".join(f" {_name(key)}={_value(value)}" for key, value in attributes.items() if value is not None)
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def written(text: str, x: float, y: float, size: float, fill: str, **attributes: Value) -> str:
    """A line of text that can be drawn, on its base line; in any font as wide as it is in ours."""
    wide = width(text, size)
    fitted: dict[str, Value] = {}
    if wide and _is_plain(text):
        fitted = {"textLength": wide, "lengthAdjust": "spacingAndGlyphs"}
    return element("text", clean(text), x=x, y=y, font_size=size, fill=fill, **fitted, **attributes)


def document(wide: float, high: float, described: str, *inside: str) -> str:
    """A whole picture; `described` is what a screen reader says of it, in words."""
    told = clean(described)
    return element(
        "svg",
        element("title", told),
        element("g", *inside, font_family=FAMILIES, font_weight="500"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(wide)} {number(high)}",
        width=wide,
        height=high,
        role="img",
    )


def clean(text: str) -> str:
    """As text inside of an element."""
    return escape(text.translate(FORBIDDEN))


def _is_plain(text: str) -> bool:
    return all(any(ord(letter) in letters for letters in PLAIN_WRITING) for letter in text)


@lru_cache
def _name(key: str) -> str:
    return key if key[0] == "v" or key.endswith(("Box", "Length", "Adjust")) else key.replace("_", "-")


def _value(value: str | float) -> str:
    if not isinstance(value, str):
        return f'"{number(value)}"'
    return f'"{value}"' if PLAIN_VALUE.fullmatch(value) else quoteattr(value.translate(FORBIDDEN))
