"""`plimate search`: how a text is understood."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import console, print_json, typed


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="terminal-help-text", callback=typed)],
    count: Annotated[
        int, typer.Option("-n", "--count", parser=whole(1), metavar="N", help="terminal-help-hits")
    ] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """How a text is understood: what it is taken for, and what else it could be."""
    from bot.features.search.table import table
    from bot.lists.documents.search import hits_for, search_document
    from bot.lookup.channels import ChannelLookup

    snapshot = snapshot_or_fail(data_dir)
    decision = ChannelLookup(snapshot).find(text)
    hits = hits_for(snapshot, text, decision, count)
    if as_json:
        print_json(search_document(snapshot, text, decision, hits))
    else:
        out = console()
        out.print(table(snapshot, text, decision, hits, out.width))


COMMANDS = (search,)
