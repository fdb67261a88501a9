"""`plimate browse`: the catalogue by genre, region, mood and word, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import AsJson, DataDir, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import typed
from bot.terminal.taste_options import one_of

if TYPE_CHECKING:
    from bot.tastes.browsed import Browsed
    from recommender.catalogue.criteria import Facet
    from recommender.snapshots.snapshot import Snapshot

SORTS = ("fit", "popularity", "newest", "lesser-known")
# Values that are named where one was asked for that is none of them.
NAMED = 20
Genre = Annotated[str, typer.Option(metavar="TAG", help="terminal-help-genre", callback=typed)]
Region = Annotated[str, typer.Option(metavar="REGION", help="terminal-help-tag-region", callback=typed)]
Mood = Annotated[str, typer.Option(metavar="TAG", help="terminal-help-mood", callback=typed)]
Word = Annotated[str, typer.Option(metavar="TEXT", help="terminal-help-word", callback=typed)]
SortOf = Annotated[str, typer.Option(parser=one_of(SORTS), metavar="ORDER", help="terminal-help-sort")]
Page = Annotated[
    int, typer.Option("-p", "--page", parser=whole(1, 999_999), metavar="N", help="terminal-help-page")
]
Size = Annotated[
    int, typer.Option("-k", "--count", parser=whole(1), metavar="N", help="terminal-help-page-size")
]


def browse(  # noqa: PLR0913, PLR0917 each is an option of the command
    genre: Genre = "",
    region: Region = "",
    mood: Mood = "",
    word: Word = "",
    sort: SortOf = "fit",
    page: Page = 1,
    count: Size = 10,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """The channels of a genre, a region, a mood or a word."""
    from bot.features.browse.table import table
    from bot.lists.browse_answer import NothingFoundError, browse_answer
    from bot.lists.documents.browse import browse_document
    from bot.terminal.output import console, fail, note, print_json
    from bot.terminal.speech import terminal_words

    snapshot, words = snapshot_or_fail(data_dir), terminal_words()
    browsed = _browsed_or_fail(snapshot, (genre, region, mood), word, sort, page)
    try:
        answer = browse_answer(snapshot, browsed, count, words.language)
    except NothingFoundError as error:
        fail(words.language(error.key, **error.variables))
    if answer.browsed.page < page:
        note(f"plimate: {words('terminal-last-page', pages=answer.pages)}")
    if as_json:
        print_json(browse_document(answer, words.language))
    else:
        out = console()
        out.print(table(answer, out.width))


def _browsed_or_fail(
    snapshot: Snapshot, tags: tuple[str, str, str], word: str, sort: str, page: int
) -> Browsed:
    """tags: genre, region and mood, as typed."""
    from bot.lists.browse_asked import NoSuchValueError, browsed_of
    from bot.terminal.output import USAGE, fail, quoted
    from bot.terminal.speech import terminal_words
    from recommender.catalogue.criteria import Facet, Sort

    try:
        return browsed_of(snapshot, dict(zip(Facet, tags, strict=True)), word, Sort(sort), page)
    except NoSuchValueError as error:
        named = _values(snapshot, error.facet)
        fail(
            terminal_words()("terminal-no-value", value=quoted(error.text), option=f"--{error.facet}")
            + named,
            USAGE,
        )


def _values(snapshot: Snapshot, facet: Facet) -> str:
    """The values that there are, a line each, most channels first."""
    from bot.lookup.facets import facet_choices
    from bot.terminal.speech import terminal_words
    from recommender.catalogue.criteria import Criteria

    choices = facet_choices(snapshot, Criteria(), facet, "", terminal_words().language)
    return "".join(f"\n  {choice.label}" for choice in choices[:NAMED])


COMMANDS = (browse,)
