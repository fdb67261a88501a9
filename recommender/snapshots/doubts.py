"""What may speak against new rows, in figures and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from recommender.sentences import Sentence


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

    @property
    def sentence(self) -> Sentence:
        digits = 1 if self.doubt is Doubt.BLANKS_ROSE else 0
        before, after, rest = (
            f"{figure:.{digits}f}" for figure in (self.before, self.after, self.before - self.after)
        )
        kind, english = f"doubt-{self.doubt}", ENGLISH[self.doubt]
        return Sentence(kind, english, before=before, after=after, rest=rest, column=self.column)

    def __str__(self) -> str:
        return str(self.sentence)


ENGLISH = {
    Doubt.ROWS_FELL: "rows fell from {before} to {after}, by more than 10 %",
    Doubt.BLANKS_ROSE: "blank cells of {column} rose from {before} % to {after} %",
    Doubt.VOCABULARY_FELL: "distinct {column} fell from {before} to {after}",
    Doubt.INTEGRITY: "V/S or V/V contradicts the other numbers in {after} of {before}",
    Doubt.MOSTLY_REJECTED: "{after} of {before} rows were kept out",
    Doubt.MOSTLY_BARE: "{rest} of {before} channels have neither a tag nor a word to compare",
    Doubt.ANSWERS_NOTHING: (
        "no two of {before} channels have a tag or a word in common: nothing can be answered"
    ),
    Doubt.NAMESAKES: (
        "{after} of {before} channels have names that others have, too: "
        "this looks like a table of videos, not of channels"
    ),
}
