"""Tables for a notebook: what `_repr_html_` of our records gives."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def html_table(heading: Sequence[str], rows: Iterable[Sequence[object]], caption: str) -> str:
    """An HTML table; every text is escaped, for names are written by strangers. None is a blank cell."""
    lines = [_row("th", heading), *(_row("td", row) for row in rows)]
    return f"<table><caption>{escape(caption)}</caption>{''.join(lines)}</table>"


def _row(tag: str, cells: Sequence[object]) -> str:
    texts = ("" if cell is None else escape(str(cell)) for cell in cells)
    return f"<tr>{''.join(f'<{tag}>{text}</{tag}>' for text in texts)}</tr>"
