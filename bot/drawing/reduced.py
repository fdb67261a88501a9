"""PNGs of few colours, for files that are kept and sent often: a third of the bytes."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO

from bot.drawing.rendering import png

COLOURS = 255


def reduced_png(svg: str, zoom: float) -> bytes:
    """The picture in at most 255 colours, nothing transparent; as it is where Pillow is not installed.

    Raises:
        NoRendererError, PictureError: as `png` does.
    """
    picture = png(svg, zoom)
    if find_spec("PIL") is None:
        return picture
    from PIL import Image  # noqa: PLC0415 an extra, and nobody waits for it who exports nothing

    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG")
    return min(written.getvalue(), picture, key=len)
