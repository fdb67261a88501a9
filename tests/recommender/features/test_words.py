"""Words: where they come from, what is left out, and what they weigh."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.features.recipes import apply_recipe
from recommender.features.words import VOCABULARY_SIZE, tokens, word_weights
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


def test_tags_and_words_weigh_the_same() -> None:
    features = apply_recipe("tuned", saying("새벽 감성", "감성 카페", "운동 헬스", "헬스 러닝", genres="Pop"))
    pairs = np.array([0, 0]), np.array([1, 2])
    np.testing.assert_allclose(features.scores(*pairs), [1.0, 0.5])


def test_tokens_are_folded_and_bare() -> None:
    assert tokens("Ｌｏ-ｆｉ, JAZZ! 2024 a 새벽_감성 the playlist 노래") == [
        "lo",
        "fi",
        "jazz",
        "새벽",
        "감성",
    ]


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
