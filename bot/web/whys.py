"""Why a line stands in its list as a template takes it, and the page that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.lists.why_words import said, shares_told
from bot.text.untrusted import plain
from bot.web.addresses import address
from bot.web.wishes import WISHES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.lists.answer import Line, ListAnswer
    from bot.web.visit import Visit

NAME = 100
WHY = "why"


@dataclass(frozen=True, slots=True)
class Why:
    """beside: the liked channel that it is compared with. shares: percents, each with what they come from."""

    beside: str
    sentences: tuple[str, ...]
    shares: tuple[tuple[int, str], ...]


def why_of(visit: Visit, line: Line) -> Why:
    """What popularity adds is a figure of the CPI, which is shown where that is."""
    snapshot, words = visit.snapshot, visit.words
    terms = snapshot.terms(line.nearest, line.channel.row)
    shares = shares_told(snapshot, line.nearest, line, terms)
    return Why(
        plain(snapshot.catalogue.names[line.nearest], NAME),
        tuple(said(snapshot, line.nearest, line, words, plain, terms)),
        tuple(
            (share, words(f"why-bar-{part}"))
            for part, share in shares
            if visit.site.cpi or part != "popularity"
        ),
    )


def why_addresses(visit: Visit, answer: ListAnswer) -> Callable[[int], str]:
    """Where it is told of the channel of a row: what is asked of the list goes on in the address."""
    if answer.mixed:
        before, state = address("mix", WHY), visit.parameters
    else:
        before = address("c", visit.mark(answer.asked.row), WHY)
        state = tuple((name, value) for name, value in visit.parameters if name in WISHES)
    after = visit.asked_with(state)
    return lambda row: f"{before}/{quote(visit.mark(row), safe='')}{after}"
