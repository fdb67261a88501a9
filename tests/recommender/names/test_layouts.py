import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.names import Accept, MatchKind, NameIndex, NotFound
from recommender.names.layouts import of_english_keys, of_russian_keys

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя "
NAMES = ("Тихая музыка", "Любовь и ёжик", "Paper Garden", "달빛 서랍")


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(NAMES, [4.0, 3.0, 2.0, 1.0])


@given(st.text(LETTERS))
def test_keys_and_letters_are_one_map_both_ways(text: str) -> None:
    assert of_english_keys(of_russian_keys(text)) == text


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("Nb[fz vepsrf", 0),
        ("nb[fzvepsrf", 0),
        ("k.,jdm b `;br", 1),
        ("зфзук пфквут", 2),
        ("ЗФЗУК ПФКВУТ", 2),
    ],
)
def test_the_wrong_layout_is_understood(index: NameIndex, typed: str, row: int) -> None:
    decision = index.resolve(typed)
    assert isinstance(decision, Accept)
    assert (decision.hit.row, decision.hit.kind) == (row, MatchKind.LAYOUT)


def test_a_slip_and_a_beginning_on_the_wrong_layout_are_found(index: NameIndex) -> None:
    assert [index.search(typed)[0].row for typed in ("nb[fz vegsrf", "nb[fz v", "зфзук")] == [0, 0, 2]


def test_russian_is_no_english_and_the_reverse(index: NameIndex) -> None:
    assert index.search("тихая музыка")[0].score > index.search("nb[fz vepsrf")[0].score
    assert isinstance(index.resolve("шкаф"), NotFound)


def test_a_word_of_a_name_on_the_wrong_layout_is_asked_for() -> None:
    index = NameIndex.build(["달빛 Orchestra Honey"], [1.0])
    assert not isinstance(index.resolve("щксруыекф"), Accept)
