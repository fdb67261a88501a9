"""`plimate inspect FILE`: what was understood of a table, with five rows; nothing is built."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.columns import Columns, asking, chosen_columns
from bot.terminal.context import AsJson, named_file
from bot.terminal.output import console, fail, print_json, typed
from bot.terminal.speech import terminal_words


def inspect(
    file: Annotated[str, typer.Argument(parser=named_file, metavar="FILE", help="terminal-help-file")],
    column: Columns = None,
    as_json: AsJson = False,
) -> None:
    """How a table is understood: its columns, what was read how, and five rows. Nothing is built."""
    from bot.features.inspect.table import document, lines, sample
    from recommender.catalogue.dialects import read_catalogue
    from recommender.catalogue.errors import CatalogueError

    try:
        reading = asking(chosen_columns(column), lambda columns: read_catalogue(file, columns))
    except CatalogueError as error:
        fail(terminal_words().told(error))
    if as_json:
        print_json(document(reading))
        return
    screen = console()
    for line in lines(reading, typed(file)):
        screen.print(line, markup=False, soft_wrap=True)
    screen.print(sample(reading, screen.width))


COMMANDS = (inspect,)
