"""The tile of a channel within a page: the same that stands in pictures and in Discord."""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from bot.drawing.tile import SIDE, tile_parts

if TYPE_CHECKING:
    from bot.drawing.tile import Tile


class Drawer(Protocol):
    """size: a class of the style sheet."""

    def __call__(self, tile: Tile, size: str = "") -> Markup: ...


REMEMBERED = 4096
# In the place of the mark that makes a tile's ids its own; of nobody's letters, as nothing draws it.
MARK = "\ue000"
# Its name stands beside it.
BESIDE_A_NAME = 'viewBox="0 0 96 96" width="44" height="44" aria-hidden="true" focusable="false"'


def tile_drawer() -> Drawer:
    """Draws tiles for one page, on which no two have an id in common."""
    numbers = count()

    def draw(tile: Tile, size: str = "") -> Markup:
        return Markup(_drawn(tile, size).replace(MARK, f"t{next(numbers)}"))  # noqa: S704 escaped by bot/drawing

    return draw


@lru_cache(REMEMBERED)
def _drawn(tile: Tile, size: str) -> str:
    parts = "".join(tile_parts(tile, SIDE, MARK, corner=0))  # the style sheet rounds it
    kind = f"tile {size}" if size else "tile"
    return f'<svg class="{kind}" {BESIDE_A_NAME}>{parts}</svg>'
