"""Words from what a channel says of itself: keywords, introduction, titles of its playlists."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse

from recommender.features.counting import word_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from recommender.catalogue.table import Catalogue

KEYWORDS = "keywords"
SOURCES = (KEYWORDS, "intro", "titles")
# The 300 commonest words, BM25: README.md has what they are worth. k1 and b are Robertson's usual values
# (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.2).
VOCABULARY_SIZE = 300
K1, B = 1.2, 0.75
# A word of a single channel compares nothing; one of more than half of them tells nobody apart.
LEAST_CHANNELS, LARGEST_SHARE = 2, 0.5
# Case particles a Korean noun is written together with, longest first (Standard Korean Dictionary: 조사).
PARTICLES = (
    *("에게서", "으로서", "으로써"),
    *("에서", "에게", "으로", "부터", "까지", "처럼", "보다", "하고", "이나"),
    *("은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만"),
)
# The end of a Korean sentence: a verb in one of its polite forms, whatever the verb.
SENTENCE_END = re.compile(r"(?:니다|니까|지만|[어아해에예게네데대와워려세돼봐줘져켜러여까죠]요)$")
TOKEN = re.compile(r"[^\W_]{2,}")
COUNT = re.compile(r"\d+(?:회|개|곡|분|시간)?")
# What parts keywords, and what is no letter at the ends of a word.
KEYWORDS_APART = re.compile(r"[,;|#·、，\n]")
ENDS = re.compile(r"^\W+|\W+$")
# What is longer is a sentence.
LONGEST_PHRASE = 4
LANGUAGES = ("en", "ko", "ja")


class Document(NamedTuple):
    """What one channel says: all of it, and its keywords as they were given, "" where none are wanted."""

    text: str
    keywords: str


def word_weights(catalogue: Catalogue, *, phrases: bool = False) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """BM25 weights, float64 (n, words), and the word of each column; (n, 0) where the table has no words.

    A word weighs the more the oftener a channel says it and the fewer channels do, and the less the more else
    that channel says, measured by what channels say on average: where most say nothing, it weighs little.
    phrases: whether a keyword of several words is a word of its own, beside those it is made of.
    """
    columns = [catalogue.text(name) for name in SOURCES if name in catalogue.text_columns]
    if not columns:
        return sparse.csr_array((len(catalogue), 0)), ()
    keywords = catalogue.text(KEYWORDS) if phrases else ("",) * len(catalogue)
    texts = (" ".join(parts) for parts in zip(*columns, strict=True))
    documents = [Document(*said) for said in zip(texts, keywords, strict=True)]
    share = max(LARGEST_SHARE, LEAST_CHANNELS / len(catalogue))
    counts, words = word_counts(documents, _analyser(documents), LEAST_CHANNELS, share)
    chosen = _commonest(counts)
    return _bm25(counts[:, chosen]), tuple(words[place] for place in chosen)


def _commonest(counts: sparse.csr_array) -> NDArray[np.int64]:
    """The columns of the words said most, ascending; of equals what more channels say, then in order."""
    said = np.asarray(counts.sum(axis=0))
    channels = np.bincount(counts.indices, minlength=counts.shape[1])
    order = np.lexsort((np.arange(len(said)), -channels, -said))
    return np.sort(order[:VOCABULARY_SIZE])


@cache
def stop_words() -> frozenset[str]:
    """What is as common in any genre, of all LANGUAGES: one file each beside this one."""
    folder = files("recommender.features") / "stop_words"
    lists = ((folder / f"{code}.txt").read_text(encoding="utf-8") for code in LANGUAGES)
    lines = (line for text in lists for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in _folded(line).split())


def tokens(text: str) -> list[str]:
    """Words of two letters and more, NFKC, lower-case; no stop words, counts, verbs at a sentence's end."""
    return [word for word in TOKEN.findall(_folded(text)) if word not in stop_words() and _tells(word)]


def phrases_in(keywords: str) -> Iterator[tuple[str, ...]]:
    """The words of each keyword that is more than one plain word: ("drum", "bass"), ("k-pop",)."""
    for keyword in KEYWORDS_APART.split(_folded(keywords).replace("_", " ")):
        bare = (ENDS.sub("", word) for word in keyword.split())
        words = tuple(word for word in bare if word and word not in stop_words() and _tells(word))
        if 1 < len(words) <= LONGEST_PHRASE or (len(words) == 1 and not TOKEN.fullmatch(words[0])):
            yield words


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _tells(word: str) -> bool:
    return not COUNT.fullmatch(word) and not SENTENCE_END.search(word)


def _analyser(documents: list[Document]) -> Callable[[Document], list[str]]:
    """`tokens`, with a particle taken off where the bare word stands somewhere in the documents, too."""
    seen = Counter(word for document in documents for word in tokens(document.text))
    bare = {word: _without_particle(word, seen) for word in seen}

    def analysed(document: Document) -> list[str]:
        stems = (bare.get(word, word) for word in tokens(document.text))
        words = [stem for stem in stems if stem not in stop_words()]
        phrases = (_joined(phrase, bare) for phrase in phrases_in(document.keywords))
        return words + [phrase for phrase in phrases if phrase is not None]

    return analysed


def _joined(phrase: tuple[str, ...], bare: dict[str, str]) -> str | None:
    """A phrase as one word; None where no more than one plain word of it is left."""
    stems = [stem for word in phrase if (stem := bare.get(word, word)) not in stop_words()]
    text = " ".join(stems)
    return None if len(text) < 2 or TOKEN.fullmatch(text) else text  # noqa: PLR2004 a letter is no word


def _without_particle(word: str, seen: Counter[str]) -> str:
    for particle in PARTICLES:
        stem = word.removesuffix(particle)
        if stem != word and len(stem) > 1 and (stem in seen or stem in stop_words()):
            return stem
    return word


def _bm25(counts: sparse.csr_array) -> sparse.csr_array:
    """Weights of Robertson and Zaragoza 2009, equation 3.15, with the never negative idf of Lucene."""
    channels = counts.shape[0]
    frequency = np.diff(counts.tocsc().indptr)
    idf = np.log1p((channels - frequency + 0.5) / (frequency + 0.5))
    lengths = counts.sum(axis=1)
    mean = float(lengths.mean()) or 1.0
    weights = counts.copy()
    saturation = K1 * (1 - B + B * np.repeat(lengths, np.diff(counts.indptr)) / mean)
    weights.data = counts.data * (K1 + 1) / (counts.data + saturation) * idf[counts.indices]
    return weights
