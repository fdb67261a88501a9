"""What may speak against new rows, in figures and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Doubt(StrEnum):
    """What speaks against new rows."""

    ROWS_FELL = "rows-fell"
    BLANKS_ROSE = "blanks-rose"
    VOCABULARY_FELL = "vocabulary-fell"
    INTEGRITY = "integrity"
    MOSTLY_REJECTED = "mostly-rejected"
    MOSTLY_BARE = "mostly-bare"
    ANSWERS_NOTHING = "answers-nothing"
    NAMESAKES = "namesakes"


@dataclass(frozen=True, slots=True)
class Reason:
    """One doubt with its figures.

    ROWS_FELL: rows before and after. BLANKS_ROSE: blank cells of `column` in percent. VOCABULARY_FELL:
    distinct tags of `column`. INTEGRITY: rows that could be judged, and those that contradict themselves.
    MOSTLY_REJECTED: rows of the table, and those kept out. MOSTLY_BARE, ANSWERS_NOTHING: channels, and those
    that can be compared with another. NAMESAKES: channels, and those whose name others have, too.
    """

    doubt: Doubt
    before: float
    after: float
    column: str = ""

    def __str__(self) -> str:  # noqa: PLR0911 a sentence each
        match self.doubt:
            case Doubt.ROWS_FELL:
                return f"rows fell from {self.before:.0f} to {self.after:.0f}, by more than 10 %"
            case Doubt.BLANKS_ROSE:
                return f"blank cells of {self.column} rose from {self.before:.1f} % to {self.after:.1f} %"
            case Doubt.VOCABULARY_FELL:
                return f"distinct {self.column} fell from {self.before:.0f} to {self.after:.0f}"
            case Doubt.INTEGRITY:
                return f"V/S or V/V contradicts the other numbers in {self.after:.0f} of {self.before:.0f}"
            case Doubt.MOSTLY_REJECTED:
                return f"{self.after:.0f} of {self.before:.0f} rows were kept out"
            case Doubt.MOSTLY_BARE:
                rest = self.before - self.after
                return f"{rest:.0f} of {self.before:.0f} channels have neither a tag nor a word to compare"
            case Doubt.ANSWERS_NOTHING:
                return (
                    f"no two of {self.before:.0f} channels have a tag or a word in common: "
                    "nothing can be answered"
                )
            case Doubt.NAMESAKES:
                return (
                    f"{self.after:.0f} of {self.before:.0f} channels have names that others have, too: "
                    "this looks like a table of videos, not of channels"
                )
