"""Values of criteria, however they are typed, and choices whose counts are those of the lists."""

from dataclasses import replace
from typing import Any

import pytest

from bot.lookup.facets import facet_choices, facet_value, spellings_of, word_choices
from bot.text.language import LANGUAGES, language
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import browse
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of

EN, KO = language("en"), language("ko")
OTHERS = (Criteria(), Criteria(genre="Jazz"), Criteria(genre="Jazz", region="국내"), Criteria(word="밤"))


@pytest.mark.parametrize(
    ("facet", "typed", "value"),
    [
        *(
            (Facet.GENRE, text, "Jazz")
            for text in ("Jazz", "jazz", " JAZZ ", "재즈", "Jazz · 88", "재즈 · 1,088")
        ),
        *((Facet.GENRE, text, "Rap / Hip-hop") for text in ("rap/hip-hop", "힙합", "랩 / 힙합", "hiphop")),
        *((Facet.REGION, text, "국내") for text in ("국내", "Korean", "korean · 12")),
        *((Facet.MOOD, text, "행복") for text in ("행복", "happy", "HAPPY · 3", "행복 · 12")),
        *((facet, text, None) for facet in Facet for text in ("qzxwvkj", "", " · 88", "\x00")),
        *((Facet.MOOD, "Jazz", None), (Facet.GENRE, "happy", None)),
    ],
)
def test_what_is_typed_in_any_language_is_the_tables_value(
    facet: Facet, typed: str, value: str | None
) -> None:
    assert facet_value(sample(), facet, typed) == value


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("facet", Facet)
@pytest.mark.parametrize("others", OTHERS)
def test_each_choice_leaves_as_many_channels_as_it_says_and_never_none(
    code: str, facet: Facet, others: Criteria
) -> None:
    choices = facet_choices(sample(), others, facet, "", language(code))
    assert 0 < len(choices) <= 25
    counts = [int(choice.label.rpartition(" · ")[2].replace(",", "")) for choice in choices]
    assert counts == sorted(counts, reverse=True)
    for choice, count in zip(choices[:8], counts, strict=False):
        chosen: dict[str, Any] = {facet.value: choice.id}
        asked = replace(others.without(facet), **chosen)
        assert browse(sample(), asked).total == count > 0
        assert facet_value(sample(), facet, choice.label) == choice.id  # as some clients send it


def test_a_beginning_comes_before_what_is_only_in_the_middle() -> None:
    rows = [Row("a", ("Pop (국외)", "K-Pop (국내)")), Row("b", ("K-Pop (국내)",)), Row("c", ("Jazz",))]
    snapshot = snapshot_of(rows)
    labels = [choice.label for choice in facet_choices(snapshot, Criteria(), Facet.GENRE, "pop", EN)]
    assert labels == ["Pop · 1", "K-Pop · 2"]
    assert facet_choices(snapshot, Criteria(genre="Jazz"), Facet.REGION, "", EN) == []


def test_a_word_is_counted_in_all_its_spellings_beside_the_other_criteria() -> None:
    assert "로파이" in spellings_of(sample(), "lofi")
    assert spellings_of(sample(), "qzxwvkj") == ()
    for others in OTHERS[:3]:
        for typed in ("lofi", "비 오는 날", "비오는날", "새벽", ""):
            for choice in word_choices(sample(), others, typed, KO):
                spellings = spellings_of(sample(), choice.id)
                found = browse(sample(), replace(others, word=choice.id, spellings=spellings))
                assert choice.label == f"{choice.id} · {found.total}"
                assert found.total > 0
    assert word_choices(sample(), Criteria(), "qzxwvkj", EN) == []
    assert [choice.id for choice in word_choices(sample(), Criteria(), "lof", EN)][-1] == "lofi"


@pytest.mark.parametrize("name", NAMES)
def test_hostile_values_make_labels_that_fit(name: str) -> None:
    tag = name[:100].strip() or "x"
    snapshot = snapshot_of([Row("a", (tag,), (name[:100],), intro=name)])
    for facet in Facet:
        for typed in ("", name):
            for choice in facet_choices(snapshot, Criteria(), facet, typed, EN):
                assert 1 <= len(choice.label) <= 100
                assert 1 <= len(choice.id) <= 100
    for choice in word_choices(snapshot, Criteria(), name, EN):
        assert 1 <= len(choice.label) <= 100
        assert 1 <= len(choice.id) <= 100
