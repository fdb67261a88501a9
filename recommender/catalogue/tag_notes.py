"""What is told of how a column's tags were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.sentences import Sentence, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

LISTS = "lists in brackets"
SLASHES = "at “/” between tags that stand by themselves elsewhere"
MOST_SHOWN = 3


def split_told(name: str, kinds: Sequence[tuple[str, int]]) -> Sentence:
    """At what tags were split, and how often."""
    said = []
    for kind, count in kinds:
        pattern = f"{kind} ({{count}}×)"
        if kind == LISTS:
            said.append(Sentence("split-lists", pattern, count=count))
        elif kind == SLASHES:
            said.append(Sentence("split-slashes", pattern, count=count))
        else:
            sign = kind.removeprefix("at ")
            said.append(Sentence("split-sign", "at {sign} ({count}×)", sign=sign, count=count))
    return Sentence("read-split", "{name}: split {kinds}", name=name, kinds=joined(said, ", "))


def spellings_told(name: str, merged: Sequence[tuple[str, str]]) -> Sentence:
    """Which spellings were taken for which."""
    pairs = (
        Sentence("spelling", "{was} as {now}", was=repr(was), now=repr(now))
        for was, now in merged[:MOST_SHOWN]
    )
    shown: str = joined(pairs, ", ")
    if rest := len(merged[MOST_SHOWN:]):
        shown = Sentence("more", "{shown} and {rest} more", shown=shown, rest=rest)
    pattern = "{name}: spellings that look alike were made one: {shown}"
    return Sentence("read-spellings", pattern, name=name, shown=shown)


def figures_told(name: str, tag: str) -> Sentence:
    """That tags are bare figures, which say nothing to a reader."""
    pattern = "{name}: most tags are numbers, as {tag}; they are compared as they stand"
    return Sentence("read-figures", pattern, name=name, tag=repr(tag))


def weights_told(name: str, tag: str) -> Sentence:
    """That figures behind tags are no part of them."""
    pattern = "{name}: the figures behind tags, as in {tag}, are left out"
    return Sentence("read-weights", pattern, name=name, tag=repr(tag))
