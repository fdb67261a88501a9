"""Why each weight is there: two names that one text may mean, and which of them people mean."""

import dataclasses

import pytest

from recommender.names import Accept, NameIndex, Suggest
from recommender.names.likeness import Weights

# weight, the value that leaves it out, what is typed, the name meant, the name it would find else
TOLD_APART = [
    ("part", 1.0, "레터 포에버", "Letter Forever", "포에버 - Forever"),
    ("word", 1.0, "바람", "바람극장", "시간와 바람"),
    ("tail", 1.0, "릿", "리세", "재즈 리스트 l Jazz List"),
    ("piece", 1.0, "바됴", "Bada 바다", "DaVido"),
    ("mistyped_word", 1.0, "가묘ㅓㅇ", "감성소녀", "감성 저장소"),
    ("head", 1.0, "dmsxo", "은태", "은태원"),
    ("begun", 0.92, "in", "Indigo Bakery", "인"),
    ("typo", 1.0, "정연ㄴ저", "정연정", "정연주"),
    ("rest", 0.0, "좃ㄴㄹ", "조선린", "조솔원"),
    ("shift_of_head", 0.0, "찌아", "지아", "지안"),
    ("layout_chance", 0.0, "ㅁㅆ", "미쓰에이 Miss A", "Men At Work"),
    ("layout_head", 1.0, "asngus", "Angus & Julia", "문현아"),
    ("initials_in_latin", 0.94, "se", "Blue S E", "낮달"),
    ("roman", 1.0, "seo", "Blue Seo", "서건빈"),
    ("sound", 1.0, "깅", "기억 라디오", "윤연재현(King)"),
    ("sound_chance_if_same", 0.0, "저", "유지 저", "Jeo"),
    ("sound_chance_of_head", 0.0, "에르어", "EL7Z 엘즈업", "Aerosmith"),
    ("sound_by_roman", 0.0, "jeenbe", "진빈나", "진태"),
    ("foreign", 1.0, "si", "Blue Si", "寺本來可"),
    ("loan", 1.0, "드류콘", "Dragon 드래곤", "dragon star"),
    ("loan_if_same", 1.0, "나엉", "나영", "Nayoung"),
    ("loan_chance", 0.0, "립숭에", "릴숭어 lil mullet", "Lipps Inc"),
    ("loan_chance_if_same", 0.0, "나엉", "나영", "Nayoung"),
    ("loan_of_latin", 1.0, "ssunny", "희SUNNY", "순이"),
    ("loan_by_sound", 0.0, "드류콘", "Dragon 드래곤", "DRAGON MOTEL"),
    ("vowels", 0.0, "체예나", "최예나", "Jenny"),
    ("slip", 0.0, "화앝", "White 화이트", "황태지"),
    ("swapped", 1.0, "지수jisoo", "지수(Jisoo)", "Jisoo 지수"),
    ("contained", 0.95, "동람", "동람원윤", "한동람"),
    ("glued", 1.0, "바람의", "바람의 기억", "바람극장"),
]


@pytest.mark.parametrize(("weight", "without", "typed", "meant", "other"), TOLD_APART)
def test_a_weight_tells_two_names_apart(
    weight: str, without: float, typed: str, meant: str, other: str
) -> None:
    index = NameIndex.build([other, meant], [1.0, 0.0])
    weights = dataclasses.replace(Weights(), **{weight: without})
    blind = dataclasses.replace(index, weights=weights)
    assert index.names[index.search(typed)[0].row] == meant
    assert blind.names[blind.search(typed)[0].row] == other


def test_initials_are_suggested_whatever_they_fit() -> None:
    index = NameIndex.build(["때껄룩"], [1.0])
    assert isinstance(index.resolve("ㄸㄲㄹ"), Suggest)
    assert index.search("ㄸㄲㄹ")[0].score < index.search("때껄룩")[0].score


@pytest.mark.parametrize(
    ("typed", "decision"),
    [
        ("달빛여우 채널", Accept),  # the whole name beside a filler
        ("fox 채널", Accept),  # a part of it beside one, and nothing else near
        ("달빛여우채널", Suggest),  # written onto it
        ("달빛여우랑 비슷한 채널 추천해줘", Suggest),
        ("moonlight library 2", Suggest),  # another number is another name
        ("moonlight librari", Accept),  # a slip of the finger
    ],
)
def test_what_is_added_to_a_name_is_heard_but_not_taken_for_granted(typed: str, decision: type) -> None:
    index = NameIndex.build(["달빛여우", "여우 fox", "moonlight library"], [1.0, 1.0, 1.0])
    assert isinstance(index.resolve(typed), decision)


def test_the_beginning_of_the_hits_is_the_same_whatever_the_limit() -> None:
    names = [
        f"{first}{second}" for first in "가나다라마바사" for second in ("을", "을밤", "여름", "림", "린")
    ]
    index = NameIndex.build(names, list(range(len(names))))
    for typed in ("가울", "나려", "달", "rkdmf", "ㄱㅇ", "garim"):
        every = index.search(typed, len(names))
        assert len(every) > 1
        for limit in (0, 1, 2, 5, 34, 35):
            assert index.search(typed, limit) == every[:limit]


def test_a_limit_below_nothing_finds_nothing() -> None:
    assert NameIndex.build(["가"], [1.0]).search("가", -1) == []
