"""Genres to choose from while one types, and what a text is taken for."""

from __future__ import annotations

import pytest

from bot.lookup.genres import genre_choices, genre_named
from bot.text.language import LANGUAGES, language
from recommender import pick
from recommender.catalogue.browsing import Browsing, TopicKind
from tests.bot.tables import Row, sample, snapshot_of

EN = language("en")


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_empty_text_offers_the_largest_first(code: str) -> None:
    offered = genre_choices(sample(), "", language(code))
    tagged = Browsing(sample().catalogue).tagged
    by_name = {topic.name: len(topic.rows) for topic in tagged.values()}
    sizes = [by_name[choice.id.removeprefix("topic:")] for choice in offered]
    assert len(offered) == min(25, len(by_name))
    assert sizes == sorted(by_name.values(), reverse=True)[: len(sizes)]
    for choice, size in zip(offered, sizes, strict=True):
        assert f"{size}" in choice.label
        assert len(choice.label) <= 100


def test_what_begins_so_stands_before_what_has_it_within() -> None:
    names = [choice.id for choice in genre_choices(sample(), "pop", EN)]
    assert names[0] == "topic:Pop"
    assert all("pop" in name.casefold() for name in names)


@pytest.mark.parametrize("text", ["jazz", "재즈", "topic:Jazz", " JAZZ "])
def test_a_genre_is_named_in_any_way(text: str) -> None:
    topic = genre_named(sample(), text)
    assert topic is not None
    assert (topic.name, topic.kind) == ("Jazz", TopicKind.GENRE)


@pytest.mark.parametrize("text", ["", "qzxwvkj 98765", "topic:", "topic:\x00", "mixtape"])
def test_a_word_is_no_genre(text: str) -> None:
    assert genre_named(sample(), text) is None


def test_each_one_offered_can_be_picked_from() -> None:
    for choice in genre_choices(sample(), "", EN):
        topic = genre_named(sample(), choice.id)
        assert topic is not None
        assert {pick(sample(), seed, topic.name) for seed in range(20)} <= set(topic.rows)


def test_long_and_odd_tags_do_no_harm() -> None:
    rows = [Row("a", ("x" * 300, "[x](http://e.x)", "@everyone")), Row("b", ("x" * 300,))]
    for choice in genre_choices(snapshot_of(rows), "", EN):
        assert len(choice.label) <= 100
        assert len(choice.id) <= 100
