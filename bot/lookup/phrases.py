"""What of a phrase says which music: of "songs for a rainy day" it is "rainy day"."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.text.language import LANGUAGES, LOCALES, language
from recommender.names.aliases import without_fillers
from recommender.names.folding import words_of
from recommender.names.letters import FILLERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

READ = 160
# Words of a text that are looked at one by one; whoever writes more than these writes no phrase.
MOST_WORDS = 12
# The ends of an adjective, of a verb, of a noun with its particle; two syllables before them stay.
ENDING = re.compile(r"(?<=[가-힣]{2})(?:하면서|할때|적인|하는|스러운|에는|에서|한|할|에|의|인)$")
PLURAL = re.compile(r"(?<=[a-z]{3})s$")


@cache
def music_words() -> dict[str, Any]:
    return tomllib.loads((LOCALES / "tags.toml").read_text(encoding="utf-8"))


@cache
def _around() -> frozenset[str]:
    """Words of a phrase that say nothing of which music."""
    return FILLERS.union(music_words()["phrase"]["around"].split())


def compact(text: str) -> str:
    return "".join(words_of(text[:READ]))


def telling(text: str) -> tuple[str, ...]:
    """Its words less "songs", "playlist", "듣는" and the like."""
    return tuple(word for word in words_of(text[:READ]) if word not in _around())


def whole(text: str) -> Iterable[str]:
    """The spellings of all that a text says, without blanks: as it stands, then with ever less around it."""
    words = words_of(text[:READ])
    spellings = ("".join(words), "".join(without_fillers(words)), *_bare("".join(telling(text))))
    return dict.fromkeys(filter(None, spellings))


def parts(text: str) -> Iterable[str]:
    """The spellings of two neighbouring words, then of single ones."""
    words = telling(text)[:MOST_WORDS]
    pairs = (first + second for first, second in pairwise(words))
    return dict.fromkeys(spelling for word in (*pairs, *words) for spelling in _bare(word))


def names_of(tag: str) -> Iterator[str]:
    """A tag as the table, each language and our list write it, whole and each side of a slash."""
    names = [tag, *(language(code).tag(tag) for code in LANGUAGES)]
    for name in (*names, *music_words()["spelling"].get(tag, ())):
        yield name
        if " / " in name:
            yield from name.split(" / ")


def _bare(word: str) -> Iterator[str]:
    """The word, and without the end that grammar gives it."""
    yield word
    yield ENDING.sub("", word)
    yield PLURAL.sub("", word)
