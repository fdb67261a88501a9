"""Words from what a channel says of itself: keywords, introduction, titles of its playlists."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from recommender.features.counting import telling_terms, term_counts
from recommender.features.english import ENGLISH_STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from recommender.catalogue.table import Catalogue

SOURCES = ("keywords", "intro", "titles")
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
# What a channel says to its visitors and of its uploads, and words that only hold a sentence together: they
# are as common in any genre, and no reason to like a channel.
OWN_STOP_WORDS = frozenset(
    {
        *("playlist", "playlists", "music", "channel", "youtube", "com", "www", "https", "http"),
        *("feel", "good", "like", "make", "thanks", "please", "subscribe", "way", "hour", "hours"),
        *("플레이리스트", "플리", "음악", "노래", "노래들", "노래모음", "음악모음", "노래추천"),
        *("음악추천", "채널", "유튜브", "모음", "구독", "좋아요", "알림", "댓글", "영상", "업로드"),
        *("수록곡", "선곡", "재생", "버튼", "버튼만", "연속재생", "연속듣기", "광고", "광고없는"),
        *("더보기", "제목", "문의", "메일", "메일로", "더보기에", "수익", "수익은", "저작권", "신청곡"),
        *("신청곡은", "사진", "링크", "이미지", "제가", "저는", "저의", "저희", "제", "나", "나는"),
        *("나의", "내가", "너", "너에게", "우리", "여러분", "당신", "그리고", "하지만", "그래서"),
        *("그런데", "또는", "대신", "위한", "위해", "대한", "통해", "함께", "직접", "가끔", "제일"),
        *("가장", "많이", "먼저", "다시", "언제나", "항상", "모두", "아무", "몰라도", "있다면", "싶은"),
        *("같은", "좋은", "많은", "있는", "없는", "하는", "되는", "않은", "주는", "두는", "남는"),
        *("아는", "오는", "트는", "듣는", "쓰는", "나오는", "만든", "듣던", "들을", "읽을", "하나"),
        *("하나면", "하루", "나머지", "나머지는", "들러", "들으며", "들으시는", "들어", "틀어", "듣고"),
        *("보고", "알고", "않고", "끼고", "남겨", "적어", "꺼내", "끝내", "돌려", "앉아", "주셔서"),
        *("만나서", "분들", "분들을", "사람", "사람들", "앞에서", "옆에", "속에서", "전에", "끝에"),
        *("직전", "날의", "취향이", "분위기가", "나만", "창출하지", "네가", "매주", "모든", "다음"),
        *("대부분", "아직", "지금", "요즘", "추천", "때까지", "안에", "방의", "힘이", "권리는"),
        *("원작자", "원작자에게", "음원의", "나라의", "병과", "있었으면", "마음으로", "인스타그램"),
        *("인스타그램에도", "가는", "우는", "오기", "귀에", "집에", "맛이", "말없이", "대해", "정도"),
        "때문에",
    }
)
# The end of a Korean sentence: a verb in one of its polite forms, whatever the verb.
SENTENCE_END = re.compile(r"(?:니다|니까|지만|[어아해에예게네데대와워려세돼봐줘져켜러여까죠]요)$")
TOKEN = re.compile(r"[^\W_]{2,}")
COUNT = re.compile(r"\d+(?:회|개|곡|분|시간)?")


def word_weights(catalogue: Catalogue) -> tuple[sparse.csr_array, tuple[str, ...]]:
    """BM25 weights, float64 (n, words), and the word of each column; (n, 0) where the table has no words."""
    columns = [catalogue.text(name) for name in SOURCES if name in catalogue.text_columns]
    if not columns:
        return sparse.csr_array((len(catalogue), 0)), ()
    documents = [" ".join(parts) for parts in zip(*columns, strict=True)]
    most = max(LARGEST_SHARE * len(documents), LEAST_CHANNELS)
    counts, words = telling_terms(
        *term_counts(map(_analyser(documents), documents)),
        least=LEAST_CHANNELS,
        most=most,
        limit=VOCABULARY_SIZE,
    )
    return (_bm25(counts), words) if words else (counts, ())


@cache
def stop_words() -> frozenset[str]:
    """English ones, and ours."""
    return OWN_STOP_WORDS.union(ENGLISH_STOP_WORDS)


def tokens(text: str) -> list[str]:
    """Words of two letters and more, NFKC, lower-case; no stop words, counts, verbs at a sentence's end."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return [word for word in TOKEN.findall(folded) if word not in stop_words() and _tells(word)]


def _tells(word: str) -> bool:
    return not COUNT.fullmatch(word) and not SENTENCE_END.search(word)


def _analyser(documents: list[str]) -> Callable[[str], list[str]]:
    """`tokens`, with a particle taken off where the bare word stands somewhere in the documents, too."""
    seen = Counter(word for document in documents for word in tokens(document))
    bare = {word: _without_particle(word, seen) for word in seen}
    return lambda text: [stem for word in tokens(text) if (stem := bare.get(word, word)) not in stop_words()]


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
