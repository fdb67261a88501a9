"""The tile of a channel within a page: the same that stands in pictures and in Discord."""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import Markup

from bot.drawing.tile import SIDE, tile_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.drawing.tile import Tile

REMEMBERED = 4096
# In the place of the mark that makes a tile's ids its own; of nobody's letters, as nothing draws it.
MARK = "\ue000"


def tile_drawer() -> Callable[[Tile], Markup]:
    """Draws tiles for one page, on which no two have an id in common."""
    numbers = count()

    def draw(tile: Tile) -> Markup:
        return Markup(_parts(tile).replace(MARK, f"t{next(numbers)}"))  # noqa: S704 escaped by bot/drawing

    return draw


@lru_cache(REMEMBERED)
def _parts(tile: Tile) -> str:
    return "".join(tile_parts(tile, SIDE, MARK, corner=0))  # the style sheet rounds it
