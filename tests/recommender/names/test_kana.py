import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.names.hangul import keystrokes
from recommender.names.kana import has_han, has_kana, in_latin, spoken_key, with_short_vowels

HIRAGANA = "".join(map(chr, range(0x3041, 0x3097)))


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("とうきょう", "toukyou"),
        ("きっちゃてん", "kitchaten"),  # a doubled ch is tch
        ("がっこう", "gakkou"),
        ("コーヒー", "kohi"),  # a sign that lengthens is left out
        ("パーティー", "pati"),
        ("ファッション", "fasshon"),
        ("ヴァイオリン", "vaiorin"),
        ("ウォーク", "woku"),
        ("デュエット", "dyuetto"),
        ("っ", ""),  # nothing follows that could be doubled
        ("BGM のおと", "BGM nooto"),
        ("달빛 1", "달빛 1"),
    ],
)
def test_kana_in_latin_letters(kana: str, latin: str) -> None:
    assert in_latin(kana) == latin


@given(st.text(HIRAGANA, max_size=20))
def test_hiragana_and_katakana_are_read_alike(text: str) -> None:
    katakana = "".join(chr(ord(c) + 0x60) for c in text)
    assert in_latin(katakana) == in_latin(text)
    assert keystrokes(katakana) == keystrokes(text) == in_latin(text)
    assert in_latin(text).isascii()


@pytest.mark.parametrize(
    "spellings",
    [
        ("toukyou", "tookyoo", "tohkyoh", "tokyo", "toukyo"),
        ("shinbun", "shimbun", "sinbun"),
        ("matcha", "maccha", "mattya"),
        ("jazu", "zyazu", "jyazu"),
        ("tsuki", "tuki"),
        ("fuji", "huzi"),
        ("lvxing", "luxing"),
    ],
)
def test_all_spellings_of_a_sound_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len(set(map(spoken_key, spellings))) == 1


def test_sounds_that_differ_have_keys_of_their_own() -> None:
    words = ("tokyo", "kyoto", "kitte", "kite", "gaku", "kaku", "hana", "hanna", "sakura", "sakana")
    assert len(set(map(spoken_key, words))) == len(words)


def test_short_vowels() -> None:
    assert with_short_vowels("toukyou no kuukou") == "tokyo no kuko"


def test_scripts() -> None:
    assert [has_han(text) for text in ("音", "時々", "おと", "オト", "음", "oto")] == [
        True,
        True,
        *[False] * 4,
    ]
    assert [has_kana(text) for text in ("音", "おと", "オト", "コー", "음", "oto", "・")] == [
        *(False, True, True, True),
        *[False] * 3,
    ]
