"""SVG → PNG, where the extra `pictures` is installed; in our fonts alone, so the same everywhere."""

from __future__ import annotations

from importlib.util import find_spec

RENDERER = "resvg_py"
# As `pip install` takes it; pyproject.toml has the same.
REQUIREMENT = "resvg-py>=0.5"
# 600 pixels wide: as wide as Discord shows a picture, and drawn in well below a tenth of a second.
ZOOM = 1.5


class NoRendererError(RuntimeError):
    """The extra `pictures` is not installed."""


class PictureError(RuntimeError):
    """A picture could not be drawn; the words beside it have to do."""


def can_render() -> bool:
    return find_spec(RENDERER) is not None


def png(svg: str, zoom: float = ZOOM) -> bytes:
    """The picture as PNG, so many times as large.

    It takes some 50 milliseconds, in which no other thread runs: beside an event loop a `Painter` does it.

    Raises:
        NoRendererError: the extra `pictures` is not installed.
        PictureError: it is no SVG.
    """
    if not can_render():
        raise NoRendererError
    # An extra, and what only pictures need: whoever asks whether they can be drawn does not wait for it.
    import resvg_py  # noqa: PLC0415

    from bot.drawing.letters import FAMILY, font_files  # noqa: PLC0415

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
