"""Commands that answer: similar, search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal import results
from bot.terminal.context import AsJson, DataDir, settings_or_fail, snapshot_in
from bot.terminal.output import console, fail, note, print_json, typed
from bot.text.untrusted import plain
from recommender.names import Accept, Suggest
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    from recommender.similarity.taste import Neighbour
    from recommender.snapshots.snapshot import Snapshot


def similar(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A channel's name, however typed, or its id.", callback=typed),
    ],
    count: Annotated[int, typer.Option("-k", "--count", min=1, help="How many to list.")] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels nearest to one."""
    settings = settings_or_fail()
    snapshot = snapshot_in(settings, data_dir or settings.plimate_data_dir)
    row, score = _resolve(snapshot, name)
    try:
        neighbours: tuple[Neighbour, ...] = snapshot.similar(row, count)
    except TooLittleKnownError as error:
        note(f"plimate: {error}. Try another channel of its kind, or newer data")
        neighbours = ()
    else:
        if len(neighbours) < count:
            note(f"plimate: {_how_many(len(neighbours))} with anything in common")
    if as_json:
        print_json(results.similar_document(snapshot, name, row, score, neighbours))
    elif neighbours:
        console().print(results.similar_table(snapshot, row, neighbours))


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What a person might type.", callback=typed)],
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many hits to list.")] = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """How a text is understood: what it is taken for, and what else it could be."""
    settings = settings_or_fail()
    snapshot = snapshot_in(settings, data_dir or settings.plimate_data_dir)
    decision = results.decision_name(snapshot.names.resolve(text))
    hits = snapshot.names.search(text, count)
    if as_json:
        print_json(results.search_document(snapshot, text, decision, hits))
    else:
        console().print(results.search_table(snapshot, text, decision, hits))


def _how_many(found: int) -> str:
    return {0: "no channel", 1: "only one channel"}.get(found, f"only {found} channels")


def _resolve(snapshot: Snapshot, text: str) -> tuple[int, float]:
    """The row a name or id stands for, and how sure that is."""
    row = snapshot.catalogue.row_of.get(text.strip())
    if row is not None:
        return row, 1.0
    decision = snapshot.names.resolve(text)
    if isinstance(decision, Accept):
        return decision.hit.row, decision.hit.score
    if isinstance(decision, Suggest):
        catalogue = snapshot.catalogue
        names = "".join(
            f"\n  {plain(catalogue.names[hit.row], results.NAME_WIDTH)}  ({catalogue.ids[hit.row]})"
            for hit in decision.hits
        )
        fail(f"which channel is {text!r}? Ask again with one of these names or ids:{names}")
    return fail(f"no channel is called {text!r}; try part of its name, or: plimate search TEXT")
