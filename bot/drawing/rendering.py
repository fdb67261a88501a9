"""SVG → PNG, where the extra `pictures` is installed; in our fonts alone, so the same everywhere."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from bot.drawing.letters import FAMILY, font_files
from bot.text.extras import can_render

if TYPE_CHECKING:
    from resvg import usvg

# 600 pixels wide: as wide as Discord shows a picture.
ZOOM = 1.5
# How the renderer, which is no Python, calls an error of its own; no module has that class.
PANIC = "PanicException"


class NoRendererError(RuntimeError):
    """The extra `pictures` is not installed."""


class PictureError(RuntimeError):
    """A picture could not be drawn; the words beside it have to do."""


class Fonts(threading.local):
    """Ours, as the renderer takes them, once they are read; it lets no thread use those of another."""

    options: usvg.Options | None = None


FONTS = Fonts()


def prepare() -> None:
    """Read what the first picture would wait for.

    Raises:
        NoRendererError: the extra `pictures` is not installed.
    """
    _options()


def png(svg: str, zoom: float = ZOOM) -> bytes:
    """The picture as PNG, so many times as large.

    It takes some 30 milliseconds, in which no other thread runs: beside an event loop a `Painter` does it.

    Raises:
        NoRendererError: the extra `pictures` is not installed.
        PictureError: it is no SVG.
    """
    options = _options()
    from resvg import render, usvg  # noqa: PLC0415 see `_options`

    try:
        tree = usvg.Tree.from_str(svg, options)
        wide, high = tree.int_size()
        # In the order a, b, c, d, e, f: rows of a matrix, as the library `affine` has them.
        larger = (zoom, 0.0, 0.0, 0.0, zoom, 0.0)
        return render(tree, larger, bg_size=(round(wide * zoom), round(high * zoom)))
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise PictureError(str(error)) from error


def _options() -> usvg.Options:
    """All fonts in memory: the renderer would open a file anew for each letter that it draws."""
    if FONTS.options is None:
        if not can_render():
            raise NoRendererError
        from resvg import usvg  # noqa: PLC0415 an extra, and nobody waits for it who wants no picture

        options = usvg.Options.default()
        options.font_family = FAMILY
        for file in font_files():
            options.load_font_data(Path(file).read_bytes())
        FONTS.options = options
    return FONTS.options
