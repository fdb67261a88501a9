"""`plimate mix`: channels for a taste made of several."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import all_typed
from bot.terminal.taste_options import (  # noqa: TC001 Typer evaluates the annotations
    Count,
    DepthOf,
    Less,
    More,
    RegionOf,
    Variety,
)


def mix(  # noqa: PLR0913, PLR0917 each is an option of the command
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="terminal-help-liked", callback=all_typed)
    ],
    without: Annotated[
        list[str],
        typer.Option("--not", metavar="NAME", help="terminal-help-disliked", callback=all_typed),
    ] = [],  # noqa: B006 Typer's way of several; it is never changed
    count: Count = 10,
    more: More = [],  # noqa: B006 ditto
    less: Less = [],  # noqa: B006 ditto
    depth: DepthOf = "balanced",
    region: RegionOf = "everywhere",
    variety: Variety = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Channels for a taste made of several."""
    from bot.lists.printing import print_mix
    from bot.lists.typed import Wish, channels_or_fail, taste_or_fail

    snapshot = snapshot_or_fail(data_dir)
    wish = Wish.typed(more, less, depth, region, variety=variety)
    liked, disliked = channels_or_fail(snapshot, names), channels_or_fail(snapshot, without)
    taste = taste_or_fail(liked, disliked, count, wish)
    print_mix(snapshot, taste, names, without, as_json=as_json)


COMMANDS = (mix,)
