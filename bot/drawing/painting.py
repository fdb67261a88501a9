"""The program that draws beside the bot: `python -m bot.drawing.painting`.

The renderer keeps all of Python waiting while it draws, so it has a process of its own. Each request is the
length of an SVG in eight bytes, how much larger it shall be in eight more, and the SVG; each answer the
length of a PNG in eight bytes and the PNG, 0 where there is none. It ends when its standard input does.
"""

from __future__ import annotations

import contextlib
import struct
import sys

from bot.drawing.rendering import NoRendererError, PictureError, png, prepare

REQUEST, ANSWER = struct.Struct(">Qd"), struct.Struct(">Q")


def main() -> None:
    with contextlib.suppress(NoRendererError):
        prepare()
    while len(head := sys.stdin.buffer.read(REQUEST.size)) == REQUEST.size:
        length, zoom = REQUEST.unpack(head)
        svg = sys.stdin.buffer.read(length)
        try:
            picture = png(svg.decode(), zoom)
        except (PictureError, ValueError) as error:
            print(error, file=sys.stderr)  # noqa: T201 the bot's own standard error
            picture = b""
        sys.stdout.buffer.write(ANSWER.pack(len(picture)) + picture)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
