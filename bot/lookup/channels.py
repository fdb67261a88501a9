"""From what a person chose or typed to a channel, and from a channel to what they see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.lookup.labels import NAME_IN_LABEL, rows_shown_as
from bot.text.label import LABEL_SEPARATOR, channel_label
from bot.text.language import LANGUAGES, Language, language
from bot.text.limits import CHOICES
from recommender.names import Accept, NotFound, Suggest
from recommender.pausing import without_pause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recommender.names import Hit
    from recommender.snapshots.snapshot import Snapshot

# Measured on the development queries: neither hides a right channel there.
LEAST_OF_BEST, LEAST_SCORE = 0.6, 0.55
SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list that grows while a person types."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """The channel of `row` is meant; `score`, 0 … 1, says how surely."""

    row: int
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Unsure:
    """One of these may be meant: best first."""

    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """No channel is called so."""


Decision: TypeAlias = Found | Unsure | Missing


def prepare(snapshot: Snapshot, pause: Callable[[], None] = without_pause) -> None:
    """Compute now what the first questions would wait for; `pause` is called between short steps."""
    rows_shown_as(snapshot, pause)
    snapshot.prepare_lookups(pause)


@dataclass(frozen=True, slots=True)
class ChannelLookup:
    """The channels of one snapshot, by id, by shown label and by any text."""

    snapshot: Snapshot

    def label(self, row: int, words: Language) -> str:
        """The name and, where known, the subscribers: at most 100 characters."""
        return channel_label(self.snapshot.catalogue[row], NAME_IN_LABEL, words)

    def choices(self, text: str, words: Language) -> list[Choice]:
        """At most 25; the most popular channels for an empty text."""
        ids = self.snapshot.catalogue.ids
        chosen = self.snapshot.catalogue.row_of.get(text)
        if chosen is not None:  # some clients ask again about what was chosen
            return [Choice(self.label(chosen, words), text)]
        hits = self.snapshot.names.search(text, CHOICES)
        if text.strip():
            hits = [hit for hit in worth_showing(hits) if hit.score >= LEAST_SCORE]
        return [Choice(self.label(hit.row, words), ids[hit.row]) for hit in hits[:CHOICES]]

    def find(self, text: str) -> Decision:
        """An id, a label as shown, or free text; in this order, for a client may send any of them."""
        row = self.snapshot.catalogue.row_of.get(text.strip())
        if row is not None:
            return Found(row)
        labelled = self._rows_labelled(text.strip())
        if len(labelled) == 1:
            return Found(labelled[0])
        if labelled:
            return Unsure(tuple(labelled[:SUGGESTIONS]))
        match self.snapshot.names.resolve(text):
            case Accept(hit):
                return Found(hit.row, hit.score)
            case Suggest(suggested):
                hits = worth_showing(suggested)
                return Unsure(tuple(hit.row for hit in hits[:SUGGESTIONS]))
            case NotFound():
                return Missing()

    def _rows_labelled(self, text: str) -> list[int]:
        """Rows whose label in some language is this text; twins may share even that."""
        languages = [language(code) for code in LANGUAGES]
        rows = rows_shown_as(self.snapshot).get(text.rpartition(LABEL_SEPARATOR)[0], ())
        labelled = [row for row in rows if any(self.label(row, words) == text for words in languages)]
        bare = rows_shown_as(self.snapshot).get(text, ())
        if any(self.snapshot.catalogue[row].subscribers is None for row in bare):
            labelled += bare  # the label of one is the name of all of them
        return labelled


def worth_showing(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Without those much worse than the best: beside a clear hit they only puzzle."""
    return [hit for hit in hits if hit.score >= hits[0].score * LEAST_OF_BEST]
