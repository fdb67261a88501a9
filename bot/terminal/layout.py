"""Rows for people: a table where there is room, else a few lines for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

# Rich's own width where there is no terminal.
ROOM_FOR_A_TABLE = 80
INDENT = 3
GAP = 2
# Cells of a column that may be broken.
WORD = 10


@dataclass(frozen=True, slots=True)
class Column:
    """`below`: on a line of its own in a narrow terminal, behind its heading if `named`.

    `whole`: never broken in a table.
    """

    heading: str
    right: bool = False
    below: bool = False
    whole: bool = False
    named: bool = False


def laid_out(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int, title: str = ""
) -> RenderableType:
    """`width`: the terminal's, in cells."""
    if width >= max(ROOM_FOR_A_TABLE, _least(columns, rows)):
        return _table(columns, rows, title)
    lines: list[RenderableType] = [Text(title, style="bold")] if title else []
    for row in rows:
        cells = [
            (column.below, Text(f"{column.heading} ") + cell if column.named else cell)
            for column, cell in zip(columns, row, strict=True)
            if cell
        ]
        lines.append(Text("  ").join(cell for below, cell in cells if not below))
        if any(below for below, _ in cells):
            under = Text(" · ").join(cell for below, cell in cells if below)
            lines.append(Padding(under, (0, 0, 0, INDENT)))
    return Group(*lines)


def _least(columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> int:
    """Cells that a table needs to be read: what may not be broken, and a word of all else."""
    widest = [
        max([cell_len(column.heading), *(row[place].cell_len for row in rows)])
        for place, column in enumerate(columns)
    ]
    least = (
        cells if column.whole else min(cells, WORD) for column, cells in zip(columns, widest, strict=True)
    )
    return sum(least) + GAP * (len(columns) - 1)


def _table(columns: Sequence[Column], rows: Sequence[Sequence[Text]], title: str) -> Table:
    table = Table(
        title=Text(title, style="bold") if title else None,
        title_justify="left",
        box=None,
        pad_edge=False,
        padding=(0, GAP, 0, 0),
    )
    for column in columns:
        justify: Literal["right", "left"] = "right" if column.right else "left"
        table.add_column(column.heading, justify=justify, no_wrap=column.whole, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def link(text: str, address: str) -> Text:
    """A text that leads somewhere, where the terminal takes links; rich leaves them out elsewhere."""
    return Text(text, style=f"link {address}")
