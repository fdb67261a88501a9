"""`plimate card`: all that is known of a channel."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import print_json, typed


def card(
    name: Annotated[str, typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed)],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """All that is known of a channel."""
    from bot.lists.card import card_of
    from bot.lists.card_table import print_card
    from bot.lists.documents.card import card_document
    from bot.lists.documents.parts import match_document, source
    from bot.lists.typed import found_or_fail
    from bot.terminal.speech import terminal_words

    snapshot = snapshot_or_fail(data_dir)
    found = found_or_fail(snapshot, name)
    told = card_of(snapshot, found.row)
    if not as_json:
        print_card(told)
        return
    words = terminal_words().language
    match = {**match_document(told.channel), "score": found.score}
    results = [card_document(snapshot, told, words)]
    print_json({"query": name, "match": match, "results": results, **source(told, words)})


COMMANDS = (card,)
