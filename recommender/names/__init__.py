"""What a person types → which channel. `NameIndex` finds names and decides."""

from recommender.names.folding import fold
from recommender.names.index import NameIndex
from recommender.names.match import Accept, Decision, Hit, MatchKind, NotFound, Suggest

__all__ = ["Accept", "Decision", "Hit", "MatchKind", "NameIndex", "NotFound", "Suggest", "fold"]
