"""Words: where they come from, what is left out, and what they weigh."""

from __future__ import annotations

import math
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.features.columns import ColumnKind
from recommender.features.recipes import apply_recipe
from recommender.features.words import (
    LANGUAGES,
    VOCABULARY_SIZE,
    phrases_in,
    stop_words,
    tokens,
    word_weights,
)
from recommender.similarity.explain import explain
from tests.recommender.tables import snapshot_of, tagged

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue


def saying(*intros: str, column: str = "intro", genres: str = "") -> Catalogue:
    catalogue = tagged(*[genres] * len(intros))
    return replace(catalogue, text_columns={column: intros})


@pytest.mark.parametrize("column", ["keywords", "intro", "titles"])
def test_channels_without_a_tag_are_compared_by_their_words(column: str) -> None:
    snapshot = snapshot_of(saying("새벽 감성", "감성 카페", "운동 헬스", "헬스 러닝", column=column))
    assert [[other.row for other in snapshot.similar(row, 10)] for row in range(4)] == [[1], [0], [3], [2]]


@pytest.mark.parametrize("column", ["handle", "country", "opened"])
def test_other_columns_say_nothing(column: str) -> None:
    weights, words = word_weights(saying("새벽 감성", "감성 카페", "운동", "헬스", column=column))
    assert (weights.shape, words) == ((4, 0), ())


def test_tags_and_words_weighed_the_same_before() -> None:
    catalogue = saying("새벽 감성", "감성 카페", "운동 헬스", "헬스 러닝", genres="Pop")
    pairs = np.array([0, 0]), np.array([1, 2])
    np.testing.assert_allclose(apply_recipe("tuned-1", catalogue).scores(*pairs), [1.0, 0.5])


def test_few_words_weigh_little_beside_tags_and_many_weigh_more() -> None:
    twelve = [" ".join(f"단어{(7 * row + place) % 100}x" for place in range(12)) for row in range(200)]
    features = apply_recipe("tuned", saying("단어5x", "단어5x", twelve[0], *twelve, genres="Pop"))

    def from_words(row: int, other: int) -> float:
        terms = explain(features, row, other).terms
        said = sum(term.value for term in terms if term.column.kind is ColumnKind.WORD)
        return said / (said + sum(term.value for term in terms if term.column.kind is ColumnKind.GENRE))

    assert 0 < from_words(0, 1) < 0.4
    assert 0.5 < from_words(2, 3) < 0.75


def test_a_twin_that_says_the_same_stands_before_one_of_more_tags_that_says_nothing() -> None:
    said = "새벽 감성 재즈바 위스키 로파이 창가"
    tags = ["Pop, Jazz", "Pop, Jazz", "Pop, Jazz, Rock", "Pop", "Jazz", "Rock", "Rock, Jazz"]
    catalogue = tagged(*tags, cpi=[1.0, 1.0, 900.0, 2.0, 3.0, 4.0, 5.0])
    intros = (said, said, "", "바다 산", "바다 강", "산 강", said)
    snapshot = snapshot_of(replace(catalogue, text_columns={"intro": intros}))
    nearest = snapshot.similar(0, 2)
    assert nearest[0].row == 1
    assert nearest[0].similarity == pytest.approx(snapshot.features.twin_similarity(0))


def test_where_few_channels_say_anything_the_same_words_weigh_less() -> None:
    said = [f"바다{place // 2}x 산{place // 2}x" for place in range(60)]
    thick, thin = saying(*said), saying(*said[:6], *[""] * 54)
    lengths = [np.sqrt((word_weights(table)[0].toarray()[0] ** 2).sum()) for table in (thick, thin)]
    assert 0 < lengths[1] < lengths[0] / 2


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_a_list_of_stop_words(code: str) -> None:
    path = files("recommender.features") / "stop_words" / f"{code}.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    words = [word for line in lines for word in line.split()]
    assert len(words) == len(set(words)) > 50
    assert not {word for word in words if tokens(word)}


def test_no_stop_word_is_a_word_or_in_a_phrase(sample: Catalogue) -> None:
    common = " ".join(sorted(stop_words()))
    keywords = ", ".join(f"{word} 재즈바" for word in sorted(stop_words()))
    intros = (common, common, keywords, keywords, "새벽", "새벽")
    for catalogue in (sample, replace(tagged(*[""] * 6), text_columns={"keywords": intros})):
        _, words = word_weights(catalogue, phrases=True)
        assert words
        assert not [word for word in words if stop_words() & set(word.split())]


def test_a_keyword_of_several_words_is_a_word_of_its_own() -> None:
    keywords = (
        "drum and bass, K-Pop",
        "Drum & Bass; k-pop",
        "bass drum",
        "새벽 재즈, pop",
        "새벽의 재즈|R&B",
        "",
    )
    _, words = word_weights(saying(*keywords, column="keywords"), phrases=True)
    assert {"drum bass", "k-pop", "새벽 재즈"} <= set(words)
    _, plain = word_weights(saying(*keywords, column="keywords"))
    assert not {"drum bass", "k-pop", "새벽 재즈"} & set(plain)
    _, said = word_weights(saying(*keywords, column="intro"), phrases=True)
    assert said == word_weights(saying(*keywords, column="intro"))[1]


@pytest.mark.parametrize(
    ("keywords", "found"),
    [
        ("lofi", []),
        ("재즈 플레이리스트, 10곡 재즈", []),
        ("hip hop, R&B", [("hip", "hop"), ("r&b",)]),
        ("#city_pop #80s", [("city", "pop")]),
        ("one long sentence that somebody wrote where keywords belong instead of those", []),
        ("レトロ シティポップ、lo-fi", [("レトロ", "シティポップ"), ("lo-fi",)]),
        ("  , ,;", []),
    ],
)
def test_phrases_are_keywords_of_more_than_a_plain_word(keywords: str, found: list[tuple[str, ...]]) -> None:
    assert list(phrases_in(keywords)) == found


@pytest.mark.parametrize(
    "word", ["제가", "버튼만", "재생", "할게요", "모읍니다", "부탁드려요", "3회", "구독"]
)
def test_what_is_said_to_visitors_is_no_word(word: str) -> None:
    assert tokens(f"감성 {word} 새벽") == ["감성", "새벽"]


@pytest.mark.parametrize("word", ["노동요", "동요", "민요", "가요", "2000년대"])
def test_a_kind_of_music_is_no_verb_and_no_count(word: str) -> None:
    assert tokens(word) == [word]


def test_a_particle_comes_off_where_the_bare_word_stands_somewhere() -> None:
    _, words = word_weights(saying("새벽에 카페에서", "새벽 카페", "바다에", "바다에", "산", "강"))
    assert words == ("바다에", "새벽", "카페")


def test_words_of_one_channel_or_of_more_than_half_are_left_out() -> None:
    _, words = word_weights(saying("모두 바람", "모두 바람", "모두 하늘", "모두 모두"))
    assert words == ("바람",)


def test_the_commonest_words_are_kept() -> None:
    rare = [f"단어{place:03}x" for place in range(VOCABULARY_SIZE)]
    common = [f"흔한{place}x" for place in range(5)]
    intros = [" ".join(rare + common), " ".join(rare + common), " ".join(common), *[""] * 6]
    _, words = word_weights(saying(*intros))
    assert len(words) == VOCABULARY_SIZE
    assert set(common) <= set(words)


def test_weights_are_those_of_bm25() -> None:
    weights, words = word_weights(saying("바람 바람 하늘", "바람", "하늘 하늘", "", "구름"))
    assert words == ("바람", "하늘")
    idf = math.log(1 + (5 - 2 + 0.5) / (2 + 0.5))
    lengths, mean = (3, 1, 2), 6 / 5

    def weight(count: int, length: int) -> float:
        return idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / mean))

    due = np.zeros((5, 2))
    due[0] = weight(2, lengths[0]), weight(1, lengths[0])
    due[1, 0], due[2, 1] = weight(1, lengths[1]), weight(2, lengths[2])
    np.testing.assert_allclose(weights.toarray(), due, rtol=1e-14)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_handful_of_channels_has_words_or_none(size: int) -> None:
    weights, words = word_weights(saying(*["바람 하늘"] * size))
    assert weights.shape == (size, len(words))
    assert words == (("바람", "하늘") if size == 2 else ())


def test_of_words_said_as_often_those_of_more_channels_are_taken_then_by_alphabet() -> None:
    """Whatever the rows' order and the processor: an unstable sort takes others on another machine."""
    spread = [f"many{place:03}" for place in range(200)]
    twice = [f"pair{place:03}" for place in range(150)]
    said = [
        " ".join(spread),
        " ".join(spread),
        " ".join(twice * 2),
        " ".join([*spread, *twice]),
        "other",
        "else",
    ]
    # `pair…` are said three times, as `many…` are, but by two channels instead of three.
    wanted = (*spread, *twice[:100])
    for intros in (said, said[::-1]):
        assert word_weights(saying(*intros))[1] == wanted
