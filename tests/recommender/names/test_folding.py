import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recommender.names import fold
from recommender.names.folding import words, words_of

# Not assigned, private.
NO_LETTERS = {"Cn", "Co"}
ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ", "take a look"),  # small capitals, which NFKD leaves as they are
        ("ꜱᴇʟғ", "self"),
        ("[𝐏𝐋𝐀𝐘𝐋𝐈𝐒𝐓]", "[playlist]"),
        ("ⓒⓐⓕⓔ ＦＵＬＬ　ｗｉｄｔｈ", "cafe full width"),
        ("ᵗᵒᵈᵃᵏ", "todak"),
        ("Straße İstanbul", "strasse istanbul"),
        ("Café\u0301 naïve", "cafe naive"),
        ("ㅇㅇ", "ㅇㅇ"),  # NFKD would make conjoining letters of them
        ("때ㄲ", "때ㄲ"),
        ("ﾡﾢ", "ㄱㄲ"),  # half-width
        ("\u1104\u1162\u1101", "때ㄲ"),  # conjoining, the last alone
        ("a\x00b\u200dc\ufe0f\td", "a bc d"),
        ("ガンダム ｶﾞ か\u3099", "ガンダム ガ が"),  # another letter than カ, not one with an accent
        ("a\u3099b", "ab"),  # no kana that it could mark
        ("🅜🅞🅞🅝 🅱", "moon b"),
        ("  ", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
@example("\u1100\u1161\u11a8\u1100")
@example("ﾞ́ǅſ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_every_letter_of_unicode_folds_to_something_that_stays() -> None:
    """Of the code points that are no letter yet, or never one, every hundredth."""
    codes = (
        code
        for code in range(0x110000)
        if code % 100 == 0 or unicodedata.category(chr(code)) not in NO_LETTERS
    )
    folded = {code: fold(chr(code)) for code in codes}
    assert len(folded) > 150_000
    assert [code for code, text in folded.items() if text != chr(code) and fold(text) != text] == []


def test_an_apostrophe_parts_no_word_and_other_signs_do() -> None:
    assert words("let’s music, lee-dam_2 (re:play)") == ("lets", "music", "lee", "dam", "2", "re", "play")


def test_a_name_of_signs_alone_keeps_them() -> None:
    assert words_of("🌙 ☽") == ("🌙", "☽")


def test_long_texts_are_cut_alike_whether_composed_or_not() -> None:
    text = "각" * 5_000
    assert words_of(text) == words_of(unicodedata.normalize("NFD", text))
