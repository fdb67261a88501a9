"""What goes wrong with a table as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence


class CatalogueError(ValueError):
    """A file that cannot be read as a catalogue at all; the message names cause and next step."""


class AmbiguousColumnError(CatalogueError):
    """Several headings could be meant by one of our columns: `headings` for `column`."""

    def __init__(self, column: str, headings: Sequence[str], source: str = "") -> None:
        self.column, self.headings = column, tuple(headings)
        super().__init__(
            Sentence(
                "column-ambiguous",
                "{source}{column} could be any of {listed}; say which: --column {column}={first}",
                source=source,
                column=column,
                listed=", ".join(map(repr, headings)),
                first=_quoted(headings[0]),
            )
        )


def _quoted(heading: str) -> str:
    return f'"{heading}"' if " " in heading else heading
