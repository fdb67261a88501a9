"""Why one channel stands in another's list: what each part adds to the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.text.footer import footer
from bot.text.theme import COLOUR
from bot.text.untrusted import address, markdown, plain
from recommender.features.columns import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.language import Language
    from recommender.similarity.explain import Explanation, Term
    from recommender.snapshots.snapshot import Snapshot

SHOWN_TERMS = 11
LABEL_LENGTH = 28
NAME_LENGTH = 60
BAR_PARTS = 6
DECIMALS = 6
UNIT = 10**DECIMALS


def why_embed(snapshot: Snapshot, query: int, candidate: int, words: Language) -> discord.Embed:
    """The terms of the score; the numbers shown add up to the score shown."""
    one, other = snapshot.catalogue[query], snapshot.catalogue[candidate]
    intro = words(
        "why-intro", query=markdown(one.name, NAME_LENGTH), candidate=markdown(other.name, NAME_LENGTH)
    )
    table = score_table(snapshot.explain(query, candidate), words)
    embed = discord.Embed(
        title=words("why-title", candidate=markdown(other.name, NAME_LENGTH)),
        url=address(other.channel_id, other.name),
        description=f"{intro}\n```\n{table}\n```",
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def score_table(explanation: Explanation, words: Language) -> str:
    """One line a term, at most SHOWN_TERMS of them, the rest in one line, and the sum."""
    units = in_units([term.value for term in explanation.terms], explanation.score)
    parts = list(zip(units, explanation.terms, strict=True))
    own = [(amount, term) for amount, term in parts if term.column.kind is ColumnKind.POPULARITY]
    shared = [part for part in parts if part not in own]
    rows = [(amount, _label(term, words)) for amount, term in shared[:SHOWN_TERMS]]
    rest = [amount for amount, _ in shared[SHOWN_TERMS:]]
    if rest:
        rows.append((sum(rest), words("why-others", count=len(rest))))
    rows += [(amount, _label(term, words)) for amount, term in own]
    largest = max((amount for amount, _ in rows), default=0) or 1
    lines = [f"+{amount / UNIT:.{DECIMALS}f} {_bar(amount / largest)} {label}" for amount, label in rows]
    return "\n".join([*lines, f"={sum(units) / UNIT:.{DECIMALS}f} {' ' * BAR_PARTS} {words('why-sum')}"])


def in_units(values: Sequence[float], total: float) -> list[int]:
    """Values in millionths that add up to the total in millionths: the largest remainders round up.

    Hamilton's method of apportionment; no value moves by a millionth or more.
    """
    down = [int(value * UNIT) for value in values]
    missing = round(total * UNIT) - sum(down)
    by_remainder = sorted(range(len(values)), key=lambda at: (down[at] - values[at] * UNIT, at))
    for at in by_remainder[: max(missing, 0)]:
        down[at] += 1
    return down


def _label(term: Term, words: Language) -> str:
    if term.column.kind is ColumnKind.POPULARITY:
        return words("why-popularity")
    known = term.column.kind in {ColumnKind.GENRE, ColumnKind.MOOD}
    label = words.tag(term.column.label) if known else term.column.label
    shown = plain(label, LABEL_LENGTH).replace("`", "ʼ")  # a backtick would end the code block
    return shown if known else f"{shown} ({words(f'why-kind-{term.column.kind}')})"


def _bar(share: float) -> str:
    return ("█" * max(1, round(share * BAR_PARTS))).ljust(BAR_PARTS)
