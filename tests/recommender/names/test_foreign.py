"""Names of other countries, among Korean and English ones, by all that is typed for them."""

from dataclasses import dataclass
from time import perf_counter

import pytest

from benchmarks.foreign import foreign_queries, listed_names
from benchmarks.foreign_names import foreign_names
from benchmarks.invented_names import invented_names
from recommender.names import NameIndex
from recommender.names.evaluation import Evaluation, evaluate
from recommender.names.readings import Readers

pytestmark = pytest.mark.xdist_group("foreign")
COUNT, CROWD, SEED = 150, 60, 23
# Right at 1; of what takes a dictionary.
READ = {
    "ja_romaji": 0.9,
    "ja_short_vowels": 0.9,
    "ja_kana": 0.9,
    "ja_hangul": 0.9,
    "ja_romaji_typo": 0.9,
    "ja_romaji_prefix": 0.9,
    "zh_pinyin": 0.96,
    "zh_pinyin_typo": 0.9,
}
UNREAD = {
    "ja_romaji": 0.5,
    "ja_kana": 0.5,
    "ja_hangul": 0.5,
    "exact": 1.0,
    "case_signs": 1.0,
    "without_accents": 1.0,
    "zh_other_script": 1.0,
    "zh_pinyin": 0.9,
    "ru_in_latin": 0.9,
    "ru_on_english_layout": 0.98,
    "ru_layout_typo": 0.94,
    "en_on_russian_layout": 0.98,
    "plain_for_stylised": 0.98,
}


@dataclass(frozen=True)
class Tried:
    """`lost`: the share of Japanese that may be told "not found"."""

    result: Evaluation
    goals: dict[str, float]
    lost: float


@pytest.fixture(scope="module", params=["with dictionaries", "without"])
def tried(request: pytest.FixtureRequest) -> Tried:
    read = request.param == "with dictionaries"
    foreign, crowd = foreign_names(COUNT, SEED), invented_names(CROWD, SEED)
    names = listed_names(foreign, crowd)
    readers = Readers.installed() if read else Readers()
    index = NameIndex.build(names, range(len(names), 0, -1), readers)
    result = evaluate(index, foreign_queries(foreign, crowd), perf_counter)
    return Tried(result, UNREAD | READ, 0.0) if read else Tried(result, UNREAD, 0.35)


def test_every_kind_reaches_its_goal(tried: Tried) -> None:
    found = {kind.kind: kind.ours.at_1 for kind in tried.result.kinds if kind.ours is not None}
    assert tried.goals.keys() <= found.keys()
    assert {kind: found[kind] for kind, goal in tried.goals.items() if found[kind] < goal} == {}


def test_japanese_is_suggested_rather_than_not_found(tried: Tried) -> None:
    kinds = ("ja_romaji", "ja_kana", "ja_hangul")
    found = {kind.kind: kind.decided.not_found for kind in tried.result.kinds if kind.kind in kinds}
    assert {kind: share for kind, share in found.items() if share > tried.lost} == {}


def test_the_decision_is_right(tried: Tried) -> None:
    assert tried.result.right_of_taken >= 0.995
    assert tried.result.unlisted is not None
    assert tried.result.unlisted.taken <= 0.01
