"""What a person types → which channel. `NameIndex` finds names and decides."""

from recommender.names.decision import Accept, Decision, NotFound, Suggest
from recommender.names.folding import fold
from recommender.names.index import NameIndex
from recommender.names.match import Hit, MatchKind

__all__ = ["Accept", "Decision", "Hit", "MatchKind", "NameIndex", "NotFound", "Suggest", "fold"]
