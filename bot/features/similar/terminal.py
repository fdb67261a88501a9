"""`plimate similar`: the channels nearest to one."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.output import typed
from bot.terminal.taste_options import (  # noqa: TC001 Typer evaluates the annotations
    Count,
    DepthOf,
    Less,
    More,
    RegionOf,
    Variety,
)


def similar(  # noqa: PLR0913, PLR0917 each is an option of the command
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="terminal-help-name", callback=typed),
    ],
    count: Count = 10,
    more: More = [],  # noqa: B006 Typer's way of several; it is never changed
    less: Less = [],  # noqa: B006 ditto
    depth: DepthOf = "balanced",
    region: RegionOf = "everywhere",
    variety: Variety = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels nearest to one."""
    from bot.lists.printing import print_similar
    from bot.lists.typed import Wish, found_or_fail, taste_or_fail

    snapshot = snapshot_or_fail(data_dir)
    found = found_or_fail(snapshot, name)
    wish = Wish.typed(more, less, depth, region, variety=variety)
    taste = taste_or_fail([found], [], count, wish)
    print_similar(snapshot, taste, name, found, as_json=as_json)


COMMANDS = (similar,)
