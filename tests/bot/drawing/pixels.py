"""What a picture shows, read from its PNG."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from bot.drawing.letters import width
from bot.drawing.rendering import png
from bot.drawing.svg import document, written

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE, LINE, LEFT = 14.0, 30, 20
A_PAGE = 60


def pixels(svg: str, zoom: float = 1.0) -> np.ndarray:
    """Rows × columns × red, green, blue, alpha."""
    with Image.open(BytesIO(png(svg, zoom))) as image:
        return np.array(image.convert("RGBA"))


def extents(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The first and the last column with ink of each, counted from where it begins; (0, 0) without any."""
    found = []
    wide = max(width(text, SIZE) for text in texts) + 4 * LEFT
    for start in range(0, len(texts), A_PAGE):
        page = texts[start : start + A_PAGE]
        lines = (written(text, LEFT, LINE * row + 20, SIZE, "#000000") for row, text in enumerate(page))
        ink = pixels(document(wide, LINE * len(page), "", *lines))[:, :, 3] > 0
        for row in range(len(page)):
            columns = np.flatnonzero(ink[LINE * row : LINE * (row + 1)].any(axis=0))
            found.append((int(columns[0]) - LEFT, int(columns[-1]) + 1 - LEFT) if columns.size else (0, 0))
    return found
