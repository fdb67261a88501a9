import pytest

from recommender.names import Accept, Decision, Hit, MatchKind, NameIndex, NotFound, Suggest
from recommender.names.decision import Bounds, decided
from recommender.names.readings import Readers

BOUNDS = Bounds()


def hit(row: int, score: float, kind: MatchKind = MatchKind.EXACT, alias: str = "moonlight") -> Hit:
    return Hit(row, score, alias, kind)


@pytest.mark.parametrize(
    ("hits", "decision"),
    [
        ([], NotFound),
        ([hit(0, 0.0, MatchKind.POPULAR)], NotFound),
        ([hit(0, 0.3, MatchKind.TYPO)], NotFound),
        ([hit(0, 1.0), hit(1, 0.999)], Accept),
        ([hit(0, 1.0), hit(1, 1.0)], Suggest),
        ([hit(0, 0.999), hit(1, 0.999)], Suggest),
        ([hit(0, 0.999), hit(1, 0.92, MatchKind.PREFIX)], Accept),
        ([hit(0, 0.944, MatchKind.PART), hit(1, 0.919, MatchKind.PREFIX)], Suggest),
        ([hit(0, 0.944, MatchKind.PART), hit(1, 0.8, MatchKind.TYPO)], Accept),
        ([hit(0, 0.92, MatchKind.PREFIX)], Accept),
        ([hit(0, 0.92, MatchKind.PREFIX), hit(1, 0.56, MatchKind.TYPO)], Accept),
        ([hit(0, 0.92, MatchKind.PREFIX), hit(1, 0.75, MatchKind.TYPO)], Suggest),
        ([hit(0, 0.864, MatchKind.VOWEL), hit(1, 0.54, MatchKind.TYPO)], Accept),
        ([hit(0, 0.864, MatchKind.VOWEL), hit(1, 0.8, MatchKind.TYPO)], Suggest),
        ([hit(0, 0.899, MatchKind.WORD), hit(1, 0.5, MatchKind.TYPO)], Suggest),
        ([hit(0, 0.939, MatchKind.CHOSEONG), hit(1, 0.6, MatchKind.TYPO)], Accept),
        ([hit(0, 0.939, MatchKind.CHOSEONG), hit(1, 0.7, MatchKind.CHOSEONG)], Suggest),
        ([hit(0, 0.945, MatchKind.PREFIX), hit(1, 0.69, MatchKind.SOUND)], Accept),
        ([hit(0, 0.869, MatchKind.PREFIX), hit(1, 0.512, MatchKind.LOAN)], Accept),
        ([hit(0, 0.82, MatchKind.SOUND), hit(1, 0.5, MatchKind.TYPO)], Accept),
        ([hit(0, 0.82, MatchKind.SOUND), hit(1, 0.7, MatchKind.TYPO)], Suggest),
        ([hit(0, 0.835, MatchKind.LOAN), hit(1, 0.5, MatchKind.TYPO)], Accept),
        ([hit(0, 0.7, MatchKind.CONTAINS)], Suggest),
        ([hit(0, 0.889, MatchKind.TYPO), hit(1, 0.6, MatchKind.TYPO)], Accept),
        ([hit(0, 0.889, MatchKind.TYPO), hit(1, 0.85, MatchKind.TYPO)], Suggest),
    ],
)
def test_decides(hits: list[Hit], decision: type[Decision]) -> None:
    assert isinstance(decided("mooonlihgt", hits, BOUNDS), decision)


def test_a_beginning_of_few_keys_may_become_anything() -> None:
    assert isinstance(decided("moo", [hit(0, 0.92, MatchKind.PREFIX)], BOUNDS), Suggest)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("take a lok", "take a look"),
        ("essental", "essential"),
        ("Take a Loook", "take a look"),
        ("이상한 나라의 매디ㅣ", "이상한 나라의 매디"),
    ],
)
def test_an_obvious_slip_is_taken(typed: str, name: str) -> None:
    far = hit(1, 0.5, MatchKind.TYPO)
    assert isinstance(decided(typed, [hit(0, 0.852, MatchKind.TYPO, name), far], BOUNDS), Accept)


@pytest.mark.parametrize(("typed", "name"), [("take a walk", "take a look"), ("song for us", "long for us")])
def test_another_word_is_another_name(typed: str, name: str) -> None:
    assert isinstance(decided(typed, [hit(0, 0.875, MatchKind.TYPO, name)], BOUNDS), Suggest)


def test_few_initials_fit_too_much() -> None:
    assert isinstance(decided("ㄸㄲㄹ", [hit(0, 0.939, MatchKind.CHOSEONG)], BOUNDS), Suggest)


def test_a_short_name_one_key_off_may_be_another_name() -> None:
    assert isinstance(decided("신소연", [hit(0, 0.889, MatchKind.TYPO, "신소영")], BOUNDS), Suggest)


def test_a_mistyped_name_is_not_taken_if_one_word_is_another() -> None:
    known = [hit(0, 0.889, MatchKind.TYPO, "잘 모르는 노래")]
    assert isinstance(decided("잘 모르는 고래", known, BOUNDS), Suggest)
    assert isinstance(decided("잘 머르는 노래", known, BOUNDS), Accept)


def test_suggests_the_best_five_and_nothing_far_worse() -> None:
    hits = [hit(row, 0.9 - row / 100, MatchKind.PREFIX) for row in range(6)]
    assert decided("moon", hits, BOUNDS) == Suggest(tuple(hits[:5]))
    far = [hit(0, 0.9, MatchKind.PREFIX), hit(1, 0.62, MatchKind.TYPO), hit(2, 0.44, MatchKind.TYPO)]
    assert decided("moon", far, BOUNDS) == Suggest(tuple(far[:2]))


@pytest.mark.parametrize(
    ("typed", "name", "decision"),
    [
        ("Âme", "Ame Channel", Suggest),
        ("ame", "Ame Channel", Accept),
        ("Âme", "Âme Channel", Accept),
        ("ame", "Âme Channel", Accept),
        ("Sørén", "Søren Music", Suggest),  # one of its accents is too many
        ("Âme", "Ame", Accept),  # the whole name, for want of another
        ("A\u0302me", "Âme Channel", Accept),  # not composed
        ("달빛", "달빛 채널", Accept),
    ],
)
def test_who_types_an_accent_means_one(typed: str, name: str, decision: type[Decision]) -> None:
    index = NameIndex.build([name, "Paper Garden"], [1.0, 2.0])
    assert isinstance(index.resolve(typed), decision)


def test_two_characters_that_begin_a_name_are_asked_for() -> None:
    index = NameIndex.build(["太陽とお月様", "Paper Garden"], [1.0, 2.0], Readers())
    assert isinstance(index.resolve("太陽"), Suggest)
    assert isinstance(index.resolve("太陽とお月"), Accept)
