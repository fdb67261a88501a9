"""How names in Chinese characters are read, and found so; the extra `japanese` is part of `dev`."""

import subprocess
import sys
from pathlib import Path

import pytest

from recommender.names import Accept, MatchKind, NameIndex, NotFound, Suggest
from recommender.names.aliases import AliasKind, aliases_of
from recommender.names.readings import Readers, readings_of

ROOT = Path(__file__).parents[3]
READERS = Readers.installed()
NAMES = (
    "夜の散歩道",
    "東京喫茶店",
    "音乐银行",
    "유월 夏",
    "달빛 서랍",
    "ラジオの森 radio wood",
    "Paper Garden",
)


@pytest.fixture(scope="module")
def read() -> NameIndex:
    return NameIndex.build(NAMES, [1.0] * len(NAMES), READERS)


@pytest.fixture(scope="module")
def unread() -> NameIndex:
    return NameIndex.build(NAMES, [1.0] * len(NAMES), Readers())


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("夜の散歩道", ["yorunosanpomichi"]),
        ("東京喫茶店", ["tokyokissaten", "dongjingchichadian"]),
        ("音乐银行", ["yinyueyinhang"]),  # no Japanese word has these characters
        ("コーヒー", ["kohi"]),
        ("ｶﾌｪ", ["kafe"]),  # half-width
        ("2時", ["2ji", "2shi"]),
        ("유월 夏", []),  # its Hangul says how it is read
        ("moonlight;", []),
        ("", []),
    ],
)
def test_readings(name: str, readings: list[str]) -> None:
    assert readings_of(name, READERS) == readings


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("とうきょう", ["tokyo"]),
        ("夜の歌", ["yorunouta"]),
        ("音楽", ["onraku", "otoraku"]),  # near enough to suggest it
        ("田中", ["tachu", "tanaka"]),
        ("時々", ["jiji", "tokitoki"]),
        ("乐", []),  # no Japanese character
    ],
)
def test_without_dictionaries_each_character_is_read(name: str, readings: list[str]) -> None:
    assert readings_of(name, Readers()) == readings


def test_what_is_read_has_a_name_of_its_own_beside_other_words() -> None:
    aliases = aliases_of("ラジオの森 radio wood", READERS)
    assert [alias.text for alias in aliases if alias.kind is AliasKind.READING] == [
        "rajionomori radio wood",
        "rajionomori",
    ]


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("yoru no sanpomichi", 0),
        ("yorunosampomiti", 0),  # by other rules of spelling
        ("よるのさんぽみち", 0),
        ("ヨルノサンポミチ", 0),
        ("요루노 산포미치", 0),
        ("tokyo kissaten", 1),
        ("toukyoukissaten", 1),
        ("도쿄킷사텐", 1),
        ("yinyue yinhang", 2),
        ("音樂銀行", 2),
        ("rajio no mori", 5),
    ],
)
def test_a_name_is_found_by_its_reading(read: NameIndex, typed: str, row: int) -> None:
    assert read.search(typed)[0].row == row


def test_a_whole_reading_is_taken_and_a_part_of_it_asked_for(read: NameIndex) -> None:
    whole = read.resolve("yoru no sanpomichi")
    assert isinstance(whole, Accept)
    assert whole.hit.kind is MatchKind.READING
    assert isinstance(read.resolve("yoru no san"), Suggest)
    assert isinstance(read.resolve("yoru no sanpomizu"), Suggest)


def test_what_is_read_otherwise_is_none_of_them(read: NameIndex) -> None:
    assert isinstance(read.resolve("xkcd 8888"), NotFound)
    assert not isinstance(read.resolve("asa no sanpo"), Accept)


def test_without_dictionaries_a_name_is_suggested(unread: NameIndex) -> None:
    decision = unread.resolve("yoru no sanpomichi")
    assert isinstance(decision, Suggest)
    assert decision.hits[0].row == 0


def test_names_in_other_scripts_are_found_alike_with_dictionaries_and_without(
    read: NameIndex, unread: NameIndex
) -> None:
    for typed in ("달빛", "ㄷㅂㅅㄹ", "dalbit", "papergarden", "페이퍼", "유월"):
        assert read.search(typed)[0] == unread.search(typed)[0]


def test_a_stored_index_needs_no_dictionary(read: NameIndex, tmp_path: Path) -> None:
    read.save(tmp_path)
    program = """
import sys
from pathlib import Path
from recommender.names import NameIndex
sys.modules |= dict.fromkeys(("fugashi", "ipadic", "pypinyin"))
index = NameIndex.load(Path(sys.argv[1]))
print(index.search("tokyo kissaten")[0].row, index.search("요루노산포미치")[0].row)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["1", "0"]


def test_dictionaries_that_lack_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ipadic" in READERS.named
    assert "pypinyin" in READERS.named
    monkeypatch.setattr("recommender.names.readings.JAPANESE", ("fugashi", "no-such-dictionary"))
    found = Readers.installed()
    assert found.japanese == Readers().japanese
    assert found.chinese is not None
    assert "fugashi" not in found.named
