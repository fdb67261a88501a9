"""Examples a Korean speaker would recognise."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.names.sounds import loan_key, loan_vowels, loose_key, read_aloud, romanised


@pytest.mark.parametrize(
    ("hangul", "official"),
    [
        ("때껄룩", ("ttaekkeolruk", "ttaekkeolluk")),
        ("강린다", ("gangrinda", "gangninda")),
        ("나비", ("nabi",)),
        ("달의 새벽", ("darui saebyeok",)),
        ("좋아서", ("johaseo", "joaseo")),
        ("뮤직 w", ("myujik w",)),
    ],
)
def test_romanised_by_the_book(hangul: str, official: tuple[str, ...]) -> None:
    assert romanised(hangul) == official


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("때껄룩", "ddekkeolluk"),
        ("때껄룩", "ttaekkeolruk"),
        ("소월", "sowol"),
        ("박상진", "baksangjin"),
        ("안젤라", "anzerra"),
        ("구구", "kooku"),
        ("영이", "youngi"),
        ("이맹구", "eemaenggoo"),
        ("김키키", "geemkeekee"),
        ("벌스", "polseu"),
        ("음깡", "eumkkang"),
        ("이하영", "lee hayeong"),
        ("박은우", "park eunwoo"),
        ("최리", "choi ri"),
        ("써니", "sunny"),
        ("안나", "ahn na"),
    ],
)
def test_korean_in_latin_letters_by_ear(hangul: str, latin: str) -> None:
    assert loose_key(hangul.split()) == loose_key(latin.split())


@pytest.mark.parametrize(
    ("hangul", "english"),
    [
        ("에센셜", "essential"),
        ("마이 블루 발렌타인", "my blue valentine"),
        ("레코드 숍", "record shop"),
        ("원스 어폰 어 타임", "once upon a time"),
        ("그레이트 그레이프", "great grape"),
        ("호프리스 로맨틱", "hopeless romantic"),
        ("시티 오브 레퓨지", "city of refuge"),
        ("테이블 더블유", "table w"),
        ("뉴진스", "newjeans"),
        ("콜드플레이", "coldplay"),
        ("블랙핑크", "blackpink"),
        ("나이트", "night"),
        ("퀸", "queen"),
        ("론리", "lonely"),
        ("빌리지", "village"),
        ("캐슬", "castle"),
        ("뮤직", "music"),
        ("리듬", "rhythm"),
        ("콰이어", "choir"),
        ("에코 오케스트라", "echo orchestra"),
        ("파이어", "fire"),
        ("더 큐어", "the cure"),
        ("더 비틀즈", "the beatles"),
        ("마더", "mother"),
        ("디자인", "design"),
        ("매직 엔진", "magic engine"),
        ("엔젤", "angel"),
        ("스트레인저", "stranger"),
        ("파워 플라워", "power flower"),
        ("레시피", "recipe"),
        ("이미지스", "images"),
        ("타이거", "tiger"),
    ],
)
def test_english_said_in_hangul(hangul: str, english: str) -> None:
    assert loan_key(hangul.split()) == loan_key(english.split())


@pytest.mark.parametrize(
    ("hangul", "english"),
    [("마룬 파이브", "maroon 5"), ("비지엠", "bgm"), ("포미닛", "4minute"), ("씨엘씨", "clc")],
)
def test_digits_and_letters_are_read_aloud(hangul: str, english: str) -> None:
    assert loan_key(hangul.split()) in {loan_key(words) for words in read_aloud(english.split())}


def test_words_with_vowels_and_long_numbers_are_read_as_they_are_written() -> None:
    assert read_aloud(["take", "a", "look"]) == (("take", "a", "look"),)
    assert read_aloud(["1234567"]) == (("1234567",),)


@pytest.mark.parametrize(("one", "other"), [("에센셜", "오리너구리"), ("love", "night"), ("나비", "여우")])
def test_what_sounds_otherwise_has_another_key(one: str, other: str) -> None:
    assert loan_key([one]) != loan_key([other])
    assert loose_key([one]) != loose_key([other])


@pytest.mark.parametrize(
    ("english", "hangul", "fitting"),
    [("jenny", "제니", 2), ("adele", "아델", 2), ("adele", "이돌", 0), ("coldplay", "콜드플레이", 2)],
)
def test_vowels_tell_apart_what_has_the_same_consonants(english: str, hangul: str, fitting: int) -> None:
    pairs = list(zip(loan_vowels([english]), loan_vowels([hangul]), strict=True))
    assert sum(bool(spelled & said) for spelled, said in pairs) == fitting


@given(st.text(st.characters(), max_size=40))
def test_every_vowel_of_a_loan_key_may_be_some_vowel(text: str) -> None:
    vowels = loan_vowels([text])
    assert len(vowels) == loan_key([text]).count("a")
    assert all(vowels)


@given(st.text(st.characters(), max_size=40))
def test_keys_of_any_text_are_without_doubled_letters(text: str) -> None:
    for key in (loose_key([text]), loan_key([text])):
        assert all(first != second for first, second in pairwise(key))
