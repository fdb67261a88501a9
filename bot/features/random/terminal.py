"""`plimate random`: one channel, of a genre and as well known as asked."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import USAGE, fail, print_json, quoted, typed
from bot.terminal.speech import terminal_words
from bot.terminal.taste_options import DepthOf  # noqa: TC001 Typer evaluates the annotations

# As many digits as a number of the command line has.
MOST_SEEDS = 10**9


def random(
    genre: Annotated[
        str, typer.Option("--genre", metavar="GENRE", help="terminal-help-genre-or-mood", callback=typed)
    ] = "",
    depth: DepthOf = "balanced",
    seed: Annotated[
        int | None, typer.Option("--seed", parser=whole(0), metavar="N", help="terminal-help-seed")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """One channel at random."""
    import secrets

    from bot.lists.card import card_of
    from bot.lists.card_table import print_card
    from bot.lists.documents.card import card_document
    from bot.lists.documents.parts import source
    from bot.lookup.genres import genre_named
    from recommender import pick
    from recommender.similarity.wishes import Depth

    words, snapshot = terminal_words(), snapshot_or_fail(data_dir)
    topic = genre_named(snapshot, genre) if genre.strip() else None
    if genre.strip() and topic is None:
        fail(words("terminal-no-such-genre", name=quoted(genre)), USAGE)
    seed = secrets.randbelow(MOST_SEEDS) if seed is None else seed
    row = pick(snapshot, seed, topic.name if topic else "", Depth(depth))
    if row is None:
        fail(words("terminal-nobody-in-question"))
    told = card_of(snapshot, row)
    if not as_json:
        print_card(told)
        return
    query = {"genre": topic.name if topic else None, "depth": depth, "seed": seed}
    result = card_document(snapshot, told, words.language)
    print_json({"query": query, "results": [result], **source(told, words.language)})


COMMANDS = (random,)
