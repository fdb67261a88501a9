"""A list as `plimate similar` and `plimate mix` print it: what is said of it, then a table or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import taste_answer
from bot.lists.documents.alike import mix_document, similar_document
from bot.lists.list_notes import about, filtered
from bot.lists.table import table
from bot.terminal.output import console, note, print_json, quoted
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.lists.documents.parts import Document
    from bot.lookup.channels import Found
    from recommender.similarity.taste import Taste
    from recommender.snapshots.snapshot import Snapshot


def print_similar(snapshot: Snapshot, taste: Taste, text: str, found: Found, *, as_json: bool) -> None:
    """The channels like the one that a text was found to mean."""
    answer = taste_answer(snapshot, taste)
    _print(answer, similar_document(answer, text, found.score, terminal_words().language), as_json=as_json)


def print_mix(
    snapshot: Snapshot, taste: Taste, texts: Sequence[str], without: Sequence[str], *, as_json: bool
) -> None:
    """The channels for a taste made of several."""
    answer = taste_answer(snapshot, taste)
    _print(answer, mix_document(answer, texts, without, terminal_words().language), as_json=as_json)


def _print(answer: ListAnswer, told: Document, *, as_json: bool) -> None:
    words = terminal_words()
    if not answer.known:
        note(f"plimate: {words('terminal-too-little', name=quoted(answer.asked.name))}")
    elif len(answer.lines) < answer.count:
        note(f"plimate: {_how_many(answer)}")
    for said in about(answer, words.language):
        note(f"plimate: {said}")
    if as_json:
        print_json(told)
    elif answer.lines:
        out = console()
        out.print(table(answer, out.width))


def _how_many(answer: ListAnswer) -> str:
    words, found = terminal_words(), len(answer.lines)
    if filtered(answer):
        return words("terminal-few-fit", found=found)
    if found > 1:
        return words("terminal-few-neighbours", found=found)
    return words("terminal-one-neighbour" if found else "terminal-no-neighbour")
