import doctest
import math
import sys
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recommender.names import Accept, Hit, MatchKind, NameIndex, NotFound, Suggest

ANY_TEXT = st.text(st.characters(), max_size=80)
DAWN, DRAWER, MOONLIGHT, HOSU, GARDEN, GARDEN_KO, FOX, MOONS, ONE = range(9)


@pytest.mark.parametrize(
    ("text", "row", "kind"),
    [
        ("새벽다방 ᴅᴀᴡɴ ᴄᴀꜰᴇ́", DAWN, MatchKind.EXACT),
        ("새벽다방dawncafe", DAWN, MatchKind.EXACT),
        ("dawn cafe 새벽다방", DAWN, MatchKind.SWAPPED),
        ("새벽다방", DAWN, MatchKind.PART),
        ("DAWN CAFE", DAWN, MatchKind.PART),
        ("cafe", DAWN, MatchKind.WORD),
        ("새벽ㄷ", DAWN, MatchKind.PREFIX),
        ("새벽다바", DAWN, MatchKind.PREFIX),
        ("tOqurekqkd", DAWN, MatchKind.LAYOUT),
        ("ㅡㅐㅐㅜㅣㅑㅎㅗㅅ", MOONLIGHT, MatchKind.LAYOUT),
        ("ㅅㅂㄷㅂ", DAWN, MatchKind.CHOSEONG),
        ("새벽ㄷㅂ", DAWN, MatchKind.CHOSEONG),
        ("tqeq", DAWN, MatchKind.CHOSEONG),
        ("saebyeokdabang", DAWN, MatchKind.ROMANISED),
        ("sebyukdabang", DAWN, MatchKind.SOUND),
        ("문라이트", MOONLIGHT, MatchKind.LOAN),
        ("페이퍼 가든", GARDEN, MatchKind.LOAN),
        ("moonlihgt", MOONLIGHT, MatchKind.TYPO),
        ("종이정언", GARDEN_KO, MatchKind.TYPO),
        ("디오 여", FOX, MatchKind.CONTAINS),
        ("달빛 서랍 채널", DRAWER, MatchKind.EXACT),
        ("@moonlight", MOONLIGHT, MatchKind.EXACT),
        ("🌙☽", MOONS, MatchKind.EXACT),
        ("인", ONE, MatchKind.EXACT),
    ],
)
def test_finds_and_says_why(index: NameIndex, text: str, row: int, kind: MatchKind) -> None:
    best = index.search(text)[0]
    assert (best.row, best.kind) == (row, kind)


@pytest.mark.parametrize("name_of", range(15))
def test_a_display_name_finds_its_channel_first(index: NameIndex, name_of: int) -> None:
    best = index.search(index.names[name_of])[0]
    assert best.score == 1.0
    assert index.names[best.row] == index.names[name_of]


def test_twins_by_popularity_and_never_taken_silently(index: NameIndex) -> None:
    first, second = index.search("Stereo Bakery")[:2]
    assert (first.row, second.row) == (12, 11)
    assert isinstance(index.resolve("Stereo Bakery"), Suggest)


def test_the_very_name_is_taken_though_another_folds_alike(index: NameIndex) -> None:
    assert index.resolve("quiet hour") == Accept(Hit(10, 1.0, "quiet hour", MatchKind.EXACT))
    assert isinstance(index.resolve("QUIET HOUR"), Suggest)


def test_equal_scores_go_to_the_more_popular_nan_last() -> None:
    index = NameIndex.build(["bada one", "bada two", "bada six", "bada ten"], [1.0, math.nan, 3.0, 3.0])
    assert [hit.row for hit in index.search("bada")] == [2, 3, 0, 1]
    assert [hit.row for hit in index.search("")] == [2, 3, 0, 1]


@pytest.mark.parametrize("typed", ["bada", "bad", "bdaa", "바다"])
def test_equal_scores_go_to_the_more_popular_however_many_there_are(typed: str) -> None:
    """Also where more are equal than are looked into closely, and whatever their order in the table."""
    names = [f"bada {first}{second}" for first in "bcdfghjk" for second in "aeiou"]
    popularity = [float(place * 7 % len(names)) for place in range(len(names))]
    hits = NameIndex.build(names, popularity).search(typed, len(names))
    scores = [hit.score for hit in hits]
    assert len(hits) == len(names)
    assert len(set(scores)) < len(scores) / 4
    due = sorted(hits, key=lambda hit: (-hit.score, -popularity[hit.row]))
    assert [hit.row for hit in hits] == [hit.row for hit in due]
    few = NameIndex.build(names, popularity).search(typed, 5)
    assert [hit.row for hit in few] == [hit.row for hit in due[:5]]


def test_of_namesakes_the_more_popular_stands_first() -> None:
    index = NameIndex.build(["bada"] * 4, [2.0, 4.0, 1.0, 3.0])
    assert [hit.row for hit in index.search("bada")] == [1, 3, 0, 2]
    assert [hit.row for hit in index.search("bada", 1)] == [1]


@pytest.mark.parametrize("text", ["", "   ", "\n\u200b"])
def test_a_blank_text_lists_the_most_popular(index: NameIndex, text: str) -> None:
    hits = index.search(text, 3)
    assert [(hit.row, hit.kind, hit.score) for hit in hits] == [
        (row, MatchKind.POPULAR, 0.0) for row in range(3)
    ]
    assert index.resolve(text) == NotFound()


def test_a_shifted_key_tells_beginnings_apart() -> None:
    index = NameIndex.build(["동그란 달", "똥강아지"], [2.0, 1.0])
    assert [hit.row for hit in index.search("똥")] == [1, 0]
    assert [hit.row for hit in index.search("동")] == [0, 1]


def test_finds_nothing_like_it(index: NameIndex) -> None:
    assert index.resolve("xkcdqzv 8888") == NotFound()


def test_a_word_replaced_is_another_name(index: NameIndex) -> None:
    assert not isinstance(index.resolve("Paper Rocket"), Accept)
    assert not isinstance(index.resolve("달빛 서리"), Accept)


def test_no_name_is_listed_twice_and_no_more_than_asked_for(index: NameIndex) -> None:
    rows = [hit.row for hit in index.search("플", 4)]
    assert len(rows) == len(set(rows)) <= 4
    assert index.search("달빛", 0) == []


def test_the_example_of_the_index_is_true() -> None:
    tried = doctest.testmod(sys.modules[NameIndex.__module__])
    assert tried.attempted
    assert not tried.failed


def test_an_index_prints_shortly(index: NameIndex) -> None:
    assert repr(index) == "NameIndex(15 names)"


def test_an_empty_index_answers() -> None:
    index = NameIndex.build([], [])
    assert index.search("달빛") == index.search("") == []
    assert index.resolve("달빛") == NotFound()


def test_names_and_popularity_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="2 names but 1 popularities"):
        NameIndex.build(["a", "b"], [1.0])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(), min_size=1, max_size=12), min_size=1, max_size=8), st.data())
@example(["\ud800", "\x00", "\u0301\u0300", "a"], None)
def test_any_name_is_found_first_by_itself(names: list[str], data: st.DataObject | None) -> None:
    index = NameIndex.build(names, [float(len(name)) for name in names])
    name = data.draw(st.sampled_from(names)) if data else names[0]
    best = index.search(name)[0]
    composed = unicodedata.normalize("NFC", name)
    assert (unicodedata.normalize("NFC", names[best.row]), best.score) == (composed, 1.0)
    assert_order(index.search(name))


def assert_order(hits: Sequence[Hit]) -> None:
    assert all(0 <= hit.score <= 1 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@settings(max_examples=150, deadline=None)
@given(text=ANY_TEXT)
@example(text="\ud800\udfff\ud83d")
@example(text="\x00\x00")
@example(text="a" + "\u0301\u0316" * 40)
@example(text="👩\u200d👩\u200d👧\u200d👦" * 9)
@example(text="\u202eשלום עליכם\u202c")
@example(text="ㄱㄳㅏㅘ가각")
@example(text="ﷺ㍿")
def test_any_text_is_answered_alike_however_composed(index: NameIndex, text: str) -> None:
    hits = index.search(text)
    assert_order(hits)
    assert (
        index.search(unicodedata.normalize("NFD", text))
        == index.search(unicodedata.normalize("NFC", text))
        == hits
    )
    assert isinstance(index.resolve(text), Accept | Suggest | NotFound)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "가",
        "ㄱ",
        "ㅏ",
        "🌙",
        "\x00",
        "\ud800",
        "a\u0301\u0316",
        "\u200d",
        "ש",
        "때껄룩 ",
        "w x ",
        "\u0316\u0301",
    ],
)
def test_a_hundred_thousand_letters_are_answered(index: NameIndex, unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert len(index.search(text)) <= 25
    index.resolve(text)


@pytest.mark.parametrize("names", ["sample_index", pytest.param("real_index", marks=pytest.mark.real_data)])
def test_a_name_keeps_its_place_while_it_is_typed(names: str, request: pytest.FixtureRequest) -> None:
    """What was first a key before is still among the five shown."""
    index: NameIndex = request.getfixturevalue(names)
    for row, name in list(enumerate(index.names))[::4]:
        was_first = False
        for end in range(1, len(name) + 1):
            rows = [hit.row for hit in index.search(name[:end], 5)]
            assert not was_first or row in rows, name[:end]
            was_first = rows[:1] == [row]


POPULARITIES = {
    "소심": 20, "소": 1, "솧디": 90, "E 이음": 1, "essential": 80, "estrella": 90, "playlist 달빛": 70,
    "달": 5, "쏘 easily": 10, "쏘플": 60, "인": 90, "INDIGO": 1,
}  # fmt: skip
BEGINNINGS = NameIndex.build(list(POPULARITIES), list(POPULARITIES.values()))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("소", ["소", "소심", "솧디"]),  # the name itself, what begins so, what the last syllable may become
        ("소ㅅ", ["소심"]),
        ("e", ["estrella", "essential", "E 이음"]),
        ("E", ["estrella", "essential", "E 이음"]),
        ("es", ["estrella", "essential"]),
        ("달", ["달", "playlist 달빛"]),
        ("쏘", ["쏘플", "쏘 easily"]),  # both begin so, though it is all of a part of one
        ("in", ["INDIGO", "인"]),
    ],
)
def test_of_names_that_begin_so_the_popular_come_first(typed: str, first: list[str]) -> None:
    hits = BEGINNINGS.search(typed, len(first))
    assert [BEGINNINGS.names[hit.row] for hit in hits] == first
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_names_that_begin_so_come_first_however_many_may_become_so() -> None:
    """Far more names than are looked at closely go on from a half-typed syllable; one begins with it."""
    longer = [f"{syllable}{number}" for syllable in "간갈감갑강갸개거" for number in range(10)]
    index = NameIndex.build([*longer, "가을"], [1.0] * len(longer) + [0.0])
    assert index.names[index.search("가")[0].row] == "가을"
