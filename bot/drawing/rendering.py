"""SVG → PNG, where the extra `pictures` is installed; in our fonts alone, so the same everywhere."""

from __future__ import annotations

from bot.drawing.letters import FAMILY, font_files
from bot.text.extras import can_render

# 600 pixels wide: as wide as Discord shows a picture, and drawn in well below a tenth of a second.
ZOOM = 1.5


class NoRendererError(RuntimeError):
    """The extra `pictures` is not installed."""


class PictureError(RuntimeError):
    """A picture could not be drawn; the words beside it have to do."""


def png(svg: str, zoom: float = ZOOM) -> bytes:
    """The picture as PNG, so many times as large.

    It takes some 50 milliseconds, in which no other thread runs: beside an event loop a `Painter` does it.

    Raises:
        NoRendererError: the extra `pictures` is not installed.
        PictureError: it is no SVG.
    """
    if not can_render():
        raise NoRendererError
    import resvg_py  # noqa: PLC0415 an extra, and nobody waits for it who wants no picture

    try:
        return resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=zoom,
            skip_system_fonts=True,
            font_files=list(font_files()),
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    except ValueError as error:
        raise PictureError(str(error)) from error
