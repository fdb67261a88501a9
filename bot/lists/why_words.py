"""Why one channel stands in another's list, in words and shares, and, on demand, what each part adds."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from bot.lists.measures import similarity_shown
from bot.lists.tag_words import telling, together
from bot.text.bars import meter
from bot.text.untrusted import inert, plain
from bot.text.widths import lines_within
from recommender.features.columns import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.lists.answer import Line
    from bot.text.language import Language
    from bot.text.untrusted import Shown
    from recommender.similarity.explain import Term
    from recommender.snapshots.snapshot import Snapshot

SHOWN_TERMS = 11
LABEL_LENGTH = 60
NAME_LENGTH = 60
SAID, SAID_WORDS = 4, 3
DECIMALS = 6
UNIT = 10**DECIMALS
PERCENT = 100
# A code block on a phone of 390 pixels has 32 columns; the number takes ten of them.
LABEL_COLUMNS = 22
INDENT = " " * (len("+0.000000") + 1)
TAG_KINDS = frozenset({ColumnKind.GENRE, ColumnKind.MOOD, ColumnKind.FAMILY, ColumnKind.TOKEN})


def whole_told(snapshot: Snapshot, query: int, words: Language) -> str:
    """What counts as 100 % of the similarities to a row."""
    whole = f"{snapshot.features.twin_similarity(query):.{DECIMALS}f}"
    return words("why-sums-whole", whole=whole, query=inert(snapshot.catalogue.names[query], NAME_LENGTH))


def said(
    snapshot: Snapshot,
    query: int,
    line: Line,
    words: Language,
    shown: Shown = inert,
    terms: Sequence[Term] = (),
) -> list[str]:
    """Sentences: what both have, what this one adds, what it has not. terms: those of the pair, if known."""
    shared = snapshot.tags_shared(query, line.channel.row)
    moods = frozenset(snapshot.catalogue.tags["moods"][query])
    terms = terms or snapshot.terms(query, line.channel.row)
    own = telling(term.column.label for term in terms if term.column.kind is ColumnKind.WORD)
    told = {
        "why-both-play": together((tag for tag in shared if tag not in moods), words),
        "why-both-feel": together((tag for tag in shared if tag in moods), words),
        "why-both-say": [f"“{label}”" for label in own[:SAID_WORDS]],
        "why-adds": together(line.differs, words),
        "why-lacks": together(line.missing, words),
    }
    return [words(key, things=_listed(things, words, shown)) for key, things in told.items() if things]


def bars(snapshot: Snapshot, query: int, line: Line, words: Language) -> list[str]:
    """The same as lines of characters."""
    told = shares_told(snapshot, query, line)
    return [f"{meter(share / PERCENT)} {words(f'why-bar-{part}')}" for part, share in told]


def shares_told(
    snapshot: Snapshot, query: int, line: Line, terms: Sequence[Term] = ()
) -> list[tuple[str, int]]:
    """Tags and words, whose whole percents add up to the similarity to `query`; popularity beside them.

    Each with the end of its key, `why-bar-tags` and so on. terms: those of the pair, if they are known.
    """
    terms = terms or snapshot.terms(query, line.channel.row)
    whole = snapshot.features.twin_similarity(query) or 1.0  # 0 of what is known by who likes it alone
    tags, own, liked, popularity = (
        sum(term.value for term in terms if term.column.kind in kinds) / whole
        for kinds in (TAG_KINDS, {ColumnKind.WORD}, {ColumnKind.LIKED}, {ColumnKind.POPULARITY})
    )
    alike = similarity_shown(snapshot, query, snapshot.features.similarity(query, line.channel.row))
    shares = in_units([tags, own], alike, PERCENT)
    beside = [round(liked * PERCENT), round(popularity * PERCENT)]
    told = list(zip(("tags", "words", "liked", "popularity"), [*shares, *beside], strict=True))
    if snapshot.features.likes is None:
        del told[2]
    if not snapshot.features.has_words:
        del told[1]  # the table has no words: their bar would be empty in every explanation
    return told


def terms_of(snapshot: Snapshot, line: Line, words: Language) -> list[tuple[float, str]]:
    """What a line's place is the sum of, each with its label.

    Of one liked channel tag by tag, of several one term for each; then popularity, what was steered and what
    variety takes off.
    """
    reason = line.reason
    if len(reason.liked) == 1:
        all_terms = snapshot.terms(line.nearest, line.channel.row)
        terms = [(term.value, term_label(term, words)) for term in all_terms if not is_popularity(term)]
    else:
        names = snapshot.catalogue.names
        terms = [
            (one.value, _in_code(words("why-from", name=plain(names[one.liked], LABEL_LENGTH))))
            for one in reason.liked
        ]
    rest = [
        (sum(value for value, _ in terms[SHOWN_TERMS:]), words("why-others", count=len(terms) - SHOWN_TERMS))
    ]
    beside = (
        (reason.popularity, words("why-popularity")),
        (reason.steer, words("why-steer")),
        (reason.variety, words("why-variety")),
    )
    return [
        *terms[:SHOWN_TERMS],
        *(rest if len(terms) > SHOWN_TERMS else ()),
        *((value, label) for value, label in beside if value),
    ]


def sums_table(terms: Sequence[tuple[float, str]], total: float, words: Language) -> str:
    """One entry a term, and the sum."""
    units = in_units([value for value, _ in terms], total, UNIT)
    entries = [
        _entry("-" if amount < 0 else "+", abs(amount), label)
        for amount, (_, label) in zip(units, terms, strict=True)
    ]
    return "\n".join([*entries, _entry("=", sum(units), words("why-sum"))])


def _entry(sign: str, amount: int, label: str) -> str:
    """The number, and its label on as many lines as it needs: nothing is cut."""
    first, *more = lines_within(label, LABEL_COLUMNS)
    return "\n".join([f"{sign}{amount / UNIT:.{DECIMALS}f} {first}", *(INDENT + line for line in more)])


def in_units(values: Sequence[float], total: float, unit: int) -> list[int]:
    """Values in parts of 1 / `unit` that add up to the total in such parts: the largest remainders round up.

    Hamilton's method of apportionment; no value moves by a whole part or more.
    """
    down = [floor(value * unit) for value in values]
    missing = round(total * unit) - sum(down)
    by_remainder = sorted(range(len(values)), key=lambda at: (down[at] - values[at] * unit, at))
    for at in by_remainder[: max(missing, 0)]:
        down[at] += 1
    return down


def _listed(things: Iterable[str], words: Language, shown: Shown) -> str:
    """The first few, made harmless, and how many more there are."""
    told = [shown(thing, LABEL_LENGTH) for thing in things]
    if len(told) > SAID + 1:
        return words("tags-and-more", tags=", ".join(told[:SAID]), count=len(told) - SAID)
    return words.listed(told)


def is_popularity(term: Term) -> bool:
    return term.column.kind is ColumnKind.POPULARITY


def _in_code(text: str) -> str:
    """A backtick would end the code block."""
    return text.replace("`", "ʼ")


def term_label(term: Term, words: Language) -> str:
    """What a term of a score is called, within a code block."""
    if term.column.kind in {ColumnKind.POPULARITY, ColumnKind.LIKED}:
        return words(f"why-{term.column.kind}")
    known = term.column.kind in {ColumnKind.GENRE, ColumnKind.MOOD, ColumnKind.FAMILY}
    label = words.tag(term.column.label) if known else term.column.label
    if term.column.kind is ColumnKind.FAMILY:
        label = words("why-family", genre=label)
    shown = _in_code(plain(label, LABEL_LENGTH))
    return shown if known else f"{shown} ({words(f'why-kind-{term.column.kind}')})"
