import numpy as np

from recommender.names.tables import AliasTable, SyllableTable


def alias_table(*texts: str) -> AliasTable:
    rows, kinds = np.arange(len(texts), dtype=np.int32), np.zeros(len(texts), dtype=np.uint8)
    return AliasTable.build(texts, rows, kinds)


def test_what_each_letter_of_a_text_fits() -> None:
    table = SyllableTable.build(alias_table("가각나 ㄱa", "강다", "cafe"))
    pattern = table.pattern("ㄱa가")
    fits = {letter: int(pattern.masks[code]) for code, letter in enumerate(table.alphabet, 1)}
    # bit 0: ㄱ, an initial; bit 1: a; bit 2: 가 at the end, which may become 각 or 강
    assert fits == {"가": 0b101, "각": 0b101, "강": 0b101, "ㄱ": 0b001, "a": 0b010, "나": 0, "다": 0}
    assert len(set(pattern.classes)) == 2


def test_an_open_syllable_within_a_text_fits_only_itself() -> None:
    table = SyllableTable.build(alias_table("가각"))
    assert table.pattern("가각").masks[1:].tolist() == [0b01, 0b10]


def test_only_aliases_with_hangul_have_syllables() -> None:
    aliases = alias_table("cafe", "달 moon", "moon 달")
    assert sorted(SyllableTable.build(aliases).table.entries.tolist()) == [1, 2]
    assert aliases.hangul.tolist() == [False, True, True]
    assert aliases.hangul_first.tolist() == [False, True, False]


def test_aliases_are_found_by_their_letters() -> None:
    aliases = alias_table("moon light", "light", "moonlight drive")
    assert aliases.by_compact["moonlight"] == [0]
