"""Finds playlist channels that are alike. No Discord, no browser, no environment, no clock of its own.

From a table to ten names:

>>> from recommender import Snapshot, sample_catalogue
>>> snapshot = Snapshot.build(sample_catalogue())
>>> for neighbour in snapshot.similar("소란한고요", 3):
...     print(neighbour.rank, neighbour.name, f"{neighbour.score:.3f}")
1 소복 0.311
2 afterhours laundromat 0.292
3 센터는너 playlist 0.274

`read_catalogue` reads a table of one's own, `read_likes` what people like of it; `SnapshotStore` keeps
snapshots on disk. Each name is loaded when it is first asked for, with what it needs: to list stored
snapshots takes no NumPy, to answer from one no pandas.

Errors: `CatalogueError`, a file is no table of channels; `UnknownRecipeError`; `TooLittleKnownError`, a
channel cannot be compared; `UnsureError` and `UnknownChannelError`, a text names no channel for sure;
`SnapshotError`, a stored snapshot is damaged; `NoSnapshotError`, none is there; `StoreError`, the folder
cannot be used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError
    from recommender.catalogue.likes import Likes, read_likes
    from recommender.catalogue.sample import sample_catalogue
    from recommender.catalogue.table import Catalogue, PlaylistChannel
    from recommender.features.recipe_names import RECIPE_NAMES, UnknownRecipeError
    from recommender.names.index import NameIndex
    from recommender.names.match import Accept, NotFound, Suggest
    from recommender.similarity.explain import Explanation
    from recommender.similarity.taste import Answer, Neighbour, Taste, TooLittleKnownError
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
    "Explanation",
    "Likes",
    "NameIndex",
    "Neighbour",
    "NoSnapshotError",
    "NotFound",
    "PlaylistChannel",
    "Snapshot",
    "SnapshotError",
    "SnapshotStore",
    "StoreError",
    "Suggest",
    "Taste",
    "TooLittleKnownError",
    "UnknownChannelError",
    "UnknownRecipeError",
    "UnsureError",
    "read_catalogue",
    "read_likes",
    "sample_catalogue",
]

_NAMES_OF_MODULE = {
    "catalogue.dialects": ("read_catalogue",),
    "catalogue.errors": ("CatalogueError",),
    "catalogue.likes": ("Likes", "read_likes"),
    "catalogue.sample": ("sample_catalogue",),
    "catalogue.table": ("Catalogue", "PlaylistChannel"),
    "features.recipe_names": ("RECIPE_NAMES", "UnknownRecipeError"),
    "names.match": ("Accept", "NotFound", "Suggest"),
    "names.index": ("NameIndex",),
    "similarity.explain": ("Explanation",),
    "similarity.taste": ("Answer", "Neighbour", "Taste", "TooLittleKnownError"),
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
