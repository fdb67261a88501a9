"""The tables against what Unicode itself says, where it says it."""

import unicodedata

from recommender.names import letters


def test_letters_compose_to_the_syllables_of_unicode() -> None:
    for initial, name in enumerate(letters.INITIALS):
        composed = unicodedata.normalize("NFC", chr(0x1100 + initial) + "\u1161")
        assert ord(composed) == letters.FIRST_SYLLABLE + initial * len(letters.VOWELS) * len(letters.FINALS)
        assert letters.CONJOINING[0x1100 + initial] == name


def test_half_width_letters_are_those_of_unicode() -> None:
    for code, letter in letters.HALFWIDTH.items():
        assert unicodedata.name(chr(code)).removeprefix("HALFWIDTH ") == unicodedata.name(letter)
    assert len(letters.HALFWIDTH) == len(letters.INITIALS) + 11 + len(letters.VOWELS)


def test_every_letter_has_its_keys_and_no_key_two_letters() -> None:
    single = [letter for letter, keys in letters.KEYS.items() if len(keys) == 1]
    assert len({letters.KEYS[letter] for letter in single}) == len(single)
    assert all(letter in letters.KEYS for letter in (*letters.INITIALS, *letters.VOWELS, *letters.FINALS[1:]))


def test_every_sound_table_has_a_place_for_every_letter() -> None:
    assert {len(t) for t in (letters.ROMAN_INITIALS, letters.LOOSE_INITIALS, letters.LOAN_INITIALS)} == {19}
    assert {len(t) for t in (letters.ROMAN_VOWELS, letters.LOOSE_VOWELS, letters.LOAN_VOWELS)} == {21}
    assert {len(t) for t in (letters.ROMAN_FINALS, letters.LOAN_FINALS)} == {28}


def test_small_letters_are_what_unicode_calls_them() -> None:
    for small, plain in letters.SMALL_LETTERS.items():
        name = unicodedata.name(small)
        if "SMALL CAPITAL" in name and len(name.split("SMALL CAPITAL ")[1]) == 1:
            assert name.endswith(plain.upper()), small


def test_neighbours_on_the_keyboard() -> None:
    near = {frozenset(pair) for pair in ("qw", "qa", "wa", "ws", "pl", "nm", "hb")}
    assert near <= letters.NEAR_KEYS
    assert frozenset("qp") not in letters.NEAR_KEYS
