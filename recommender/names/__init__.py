"""What a person types → which channel. `NameIndex` finds names and decides.

Each name is imported when it is first asked for: the records of an answer need neither numpy nor rapidfuzz.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recommender.names.folding import fold
    from recommender.names.index import NameIndex
    from recommender.names.match import Accept, Decision, Hit, MatchKind, NotFound, Suggest
else:

    def __getattr__(name: str) -> object:
        if name not in MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{MODULE_OF[name]}"), name)


__all__ = ["Accept", "Decision", "Hit", "MatchKind", "NameIndex", "NotFound", "Suggest", "fold"]

MODULE_OF = dict.fromkeys(__all__, "match") | {"NameIndex": "index", "fold": "folding"}


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
