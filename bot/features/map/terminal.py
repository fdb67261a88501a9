"""`plimate map`: a channel and those like it as a picture in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.terminal.context import FLAG, AsJson, DataDir, named_file, snapshot_or_fail
from bot.terminal.output import ERROR, USAGE, fail, note, print_json, typed
from bot.terminal.speech import terminal_words


def map(  # noqa: A001 what the command is called
    name: Annotated[str, typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed)],
    out: Annotated[
        str, typer.Option("--out", metavar="FILE", parser=named_file, help="terminal-help-map-out")
    ],
    light: Annotated[bool, typer.Option("--light", metavar=FLAG, help="terminal-help-map-light")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """A channel and those like it as a picture."""
    from bot.drawing.map import map_svg
    from bot.drawing.neighbours import MOST
    from bot.drawing.palette import Theme
    from bot.lists.answer import list_answer
    from bot.lists.documents.parts import source
    from bot.lists.pictures import map_of
    from bot.lists.typed import found_or_fail

    words = terminal_words()
    file = Path(out).expanduser()
    if file.suffix.lower() not in {".svg", ".png"}:
        fail(words("terminal-map-ending", file=out), USAGE)
    snapshot = snapshot_or_fail(data_dir)
    found = found_or_fail(snapshot, name)
    answer = list_answer(snapshot, found.row, MOST)
    if not answer.lines:
        fail(words("similar-unknown"), ERROR)
    drawn = map_of(answer, words.language)
    written(map_svg(drawn, Theme.LIGHT if light else Theme.DARK), file)
    if as_json:
        match = {"id": answer.asked.id, "name": answer.asked.name, "score": found.score}
        told = {"file": out, "described": drawn.described}
        print_json({"query": name, "match": match, "results": [told], **source(snapshot, words.language)})
    else:
        note(words("terminal-map-written", file=out))
        print(drawn.described)  # noqa: T201 what the picture shows is the result


def written(svg: str, out: Path) -> None:
    """As what the file's name ends in; a file that is there is replaced."""
    from bot.drawing.rendering import NoRendererError, png
    from bot.text.extras import REQUIREMENT

    words = terminal_words()
    try:
        content = png(svg) if out.suffix.lower() == ".png" else svg.encode()
        out.write_bytes(content)
    except NoRendererError:
        fail(words("terminal-map-no-renderer", requirement=REQUIREMENT), ERROR)
    except OSError as error:
        fail(words("terminal-map-unwritable", file=out, error=error.strerror or str(error)), ERROR)


COMMANDS = (map,)
