import pytest
from hangulpy import convert_hangul_to_qwerty, get_chosung_string
from hypothesis import given
from hypothesis import strategies as st

from recommender.names.hangul import (
    Syllable,
    has_hangul,
    initial_of,
    keystrokes,
    script_runs,
    shifted_keystrokes,
    spoken,
    taken_apart,
    unglued,
)
from recommender.names.letters import FINALS, INITIALS, VOWELS

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(SYLLABLES)
def test_a_syllable_is_put_together_again_from_its_letters(syllable: str) -> None:
    initial, vowel, final = taken_apart(syllable)
    assert chr(0xAC00 + (initial * len(VOWELS) + vowel) * len(FINALS) + final) == syllable


@given(st.text(SYLLABLES, min_size=1, max_size=8))
def test_keys_and_initials_are_those_another_library_knows(text: str) -> None:
    assert shifted_keystrokes(text) == convert_hangul_to_qwerty(text)
    assert keystrokes(text) == convert_hangul_to_qwerty(text).lower()
    assert "".join(map(initial_of, text)) == get_chosung_string(text)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("때껄룩", "eorjffnr"),
        ("ㄸㄲㄹ", "erf"),
        ("ㄷㄴㄴ두샤미", "essential"),  # English typed with the Korean layout on
        ("읽었다", "dlfrdjTek".lower()),
        ("와ㅘ", "dhkhk"),
        ("take2", "take2"),
        ("ナウヒス", "nauhisu"),
        ("♪", ""),
    ],
)
def test_keystrokes(text: str, keys: str) -> None:
    assert keystrokes(text) == keys


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("달의", "다릐"),
        ("맛있는", "마싰는"),
        ("읽어", "일거"),
        ("강아지", "강아지"),
        ("밖에", "바께"),
        ("좋은", "조흔"),
    ],
)
def test_a_final_consonant_moves_to_the_vowel_after_it(text: str, sounds: str) -> None:
    assert spoken(text) == [taken_apart(syllable) for syllable in sounds]


def test_what_is_no_syllable_stays_as_it_is() -> None:
    assert spoken("a달") == ["a", Syllable(INITIALS.index("ㄷ"), VOWELS.index("ㅏ"), FINALS.index("ㄹ"))]


def test_clusters_of_the_input_method_come_apart() -> None:
    assert unglued("ㄳㅄㅁ") == "ㄱㅅㅂㅅㅁ"


def test_runs_of_scripts() -> None:
    assert script_runs("덧칠the7 칠8ㅋab") == ["덧칠", "the7 ", "칠8ㅋ", "ab"]
    assert has_hangul("aㅋ")
    assert not has_hangul("ab♪")
