"""Finds playlist channels that are alike. No Discord, no browser, no environment, no clock of its own.

From a table to ten names:

>>> from recommender import Snapshot, sample_catalogue
>>> snapshot = Snapshot.build(sample_catalogue())
>>> for neighbour in snapshot.similar("소란한고요", 3):
...     print(neighbour.rank, neighbour.name, f"{neighbour.score:.3f}")
1 소복 0.354
2 afterhours laundromat 0.332
3 센터는너 playlist 0.312

`read_catalogue` reads a table of one's own, `read_likes` what people like of it; `SnapshotStore` keeps
snapshots on disk. Each name is loaded when it is first asked for, with what it needs: to list stored
snapshots takes no NumPy, to answer from one no pandas.

Errors: `CatalogueError`, a file is no table of channels; `UnknownRecipeError`; `TooLittleKnownError`, a
channel cannot be compared; `UnsureError` and `UnknownChannelError`, a text names no channel for sure;
`NoPathError`, no chain of
neighbours leads there; `SnapshotError`, a stored snapshot is damaged; `NoSnapshotError`, none is there;
`StoreError`, the folder cannot be used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recommender.catalogue.criteria import Criteria, Facet, Found, Offer, Sort
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError
    from recommender.catalogue.figures import Figure, figures
    from recommender.catalogue.likes import Likes, read_likes
    from recommender.catalogue.sample import sample_catalogue
    from recommender.catalogue.table import Catalogue, PlaylistChannel
    from recommender.conversation.browsing import browse, offers, sorts
    from recommender.conversation.comparison import Comparison, compare
    from recommender.conversation.paths import NoPathError, Path, path, ways
    from recommender.conversation.picking import pick
    from recommender.conversation.remedies import Remedy, RemedyKind
    from recommender.conversation.why_not import Obstacle, WhyNot, why_not
    from recommender.features.recipe_names import RECIPE_NAMES, UnknownRecipeError
    from recommender.names.index import NameIndex
    from recommender.names.match import Accept, NotFound, Suggest
    from recommender.similarity.explain import Explanation
    from recommender.similarity.reasons import FromLiked, Reason
    from recommender.similarity.taste import (
        Answer,
        LeftOut,
        LeftOutReason,
        Neighbour,
        Taste,
        TooLittleKnownError,
    )
    from recommender.similarity.wishes import Depth, Region, Steer
    from recommender.snapshots.errors import UnknownChannelError, UnsureError
    from recommender.snapshots.manifest import SnapshotError
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore
    from recommender.snapshots.store_errors import NoSnapshotError, StoreError

__all__ = [
    "RECIPE_NAMES",
    "Accept",
    "Answer",
    "Catalogue",
    "CatalogueError",
    "Comparison",
    "Criteria",
    "Depth",
    "Explanation",
    "Facet",
    "Figure",
    "Found",
    "FromLiked",
    "LeftOut",
    "LeftOutReason",
    "Likes",
    "NameIndex",
    "Neighbour",
    "NoPathError",
    "NoSnapshotError",
    "NotFound",
    "Obstacle",
    "Offer",
    "Path",
    "PlaylistChannel",
    "Reason",
    "Region",
    "Remedy",
    "RemedyKind",
    "Snapshot",
    "SnapshotError",
    "SnapshotStore",
    "Sort",
    "Steer",
    "StoreError",
    "Suggest",
    "Taste",
    "TooLittleKnownError",
    "UnknownChannelError",
    "UnknownRecipeError",
    "UnsureError",
    "WhyNot",
    "browse",
    "compare",
    "figures",
    "offers",
    "path",
    "pick",
    "read_catalogue",
    "read_likes",
    "sample_catalogue",
    "sorts",
    "ways",
    "why_not",
]

_NAMES_OF_MODULE = {
    "catalogue.criteria": ("Criteria", "Facet", "Found", "Offer", "Sort"),
    "catalogue.dialects": ("read_catalogue",),
    "catalogue.errors": ("CatalogueError",),
    "catalogue.figures": ("Figure", "figures"),
    "catalogue.likes": ("Likes", "read_likes"),
    "catalogue.sample": ("sample_catalogue",),
    "catalogue.table": ("Catalogue", "PlaylistChannel"),
    "conversation.browsing": ("browse", "offers", "sorts"),
    "conversation.comparison": ("Comparison", "compare"),
    "conversation.paths": ("NoPathError", "Path", "path", "ways"),
    "conversation.picking": ("pick",),
    "conversation.remedies": ("Remedy", "RemedyKind"),
    "conversation.why_not": ("Obstacle", "WhyNot", "why_not"),
    "features.recipe_names": ("RECIPE_NAMES", "UnknownRecipeError"),
    "names.index": ("NameIndex",),
    "names.match": ("Accept", "NotFound", "Suggest"),
    "similarity.explain": ("Explanation",),
    "similarity.reasons": ("FromLiked", "Reason"),
    "similarity.taste": ("Answer", "LeftOut", "LeftOutReason", "Neighbour", "Taste", "TooLittleKnownError"),
    "similarity.wishes": ("Depth", "Region", "Steer"),
    "snapshots.errors": ("UnknownChannelError", "UnsureError"),
    "snapshots.manifest": ("SnapshotError",),
    "snapshots.snapshot": ("Snapshot",),
    "snapshots.store": ("SnapshotStore",),
    "snapshots.store_errors": ("NoSnapshotError", "StoreError"),
}
_MODULE_OF = {name: module for module, names in _NAMES_OF_MODULE.items() for name in names}


def __getattr__(name: str) -> Any:
    """A public name, loaded when it is first asked for (PEP 562)."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
