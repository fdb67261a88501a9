"""Several criteria at once, against brute force over the texts of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.browsing import Browsing
from recommender.catalogue.criteria import Criteria, Facet, Sort
from recommender.catalogue.faceting import Faceting
from recommender.catalogue.spelling import look
from recommender.catalogue.table import NUMBERS, Catalogue
from recommender.catalogue.tags import TagColumn
from tests.recommender.tastes import REACH, TAGS

if TYPE_CHECKING:
    from recommender.catalogue.table import PlaylistChannel

MOODS = ("몽환", "행복", "모든 분위기")
WORDS = ("", "rain", "비오는", "jazz")
SAID = ("", "rain", "a lo-fi rain", "비 오는 날", "train")


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    size = draw(st.integers(1, 20))

    def column(values: tuple[str, ...]) -> TagColumn:
        cells = st.lists(st.sampled_from(values), max_size=4)
        return TagColumn.of(draw(st.lists(cells, min_size=size, max_size=size)))

    numbers = {name: np.full(size, np.nan) for name in NUMBERS}
    reach = draw(st.lists(st.sampled_from(REACH), min_size=size, max_size=size))
    numbers["subscribers"] = np.array(reach, np.float64)
    said = draw(st.lists(st.sampled_from(SAID), min_size=size, max_size=size))
    names = tuple(f"channel {row}" for row in range(size))
    return Catalogue(names, numbers, {"genres": column(TAGS), "moods": column(MOODS)}, {"intro": said})


def criteria() -> st.SearchStrategy[Criteria]:
    genres, regions = ("", "Pop", "jazz", "New Age", "Opera"), ("", "국내", "국외", "J-Pop")
    choice = st.sampled_from
    return st.builds(
        Criteria,
        choice(genres),
        choice(regions),
        choice(("", "몽환", "행복")),
        choice(WORDS),
        choice(Sort),
        st.integers(1, 3),
        st.integers(1, 8),
    )


def parts(tag: str) -> tuple[str, str]:
    genre, _, region = tag.rstrip(")").partition(" (")
    return look(genre), look(region)


def meets(channel: PlaylistChannel, said: str, asked: Criteria) -> bool:
    genre, region = look(asked.genre), look(asked.region)
    tags = [parts(tag) for tag in channel.genres]
    tagged = any((not genre or one == genre) and (not region or other == region) for one, other in tags)
    texts = " ".join((*channel.genres, *channel.moods, said)).lower()
    word = {"": True, "rain": "rain" in said.split(), "비오는": "비 오는" in said, "jazz": "jazz" in texts}
    return (
        (tagged or not (genre or region))
        and (not asked.mood or asked.mood in channel.moods)
        and word[asked.word]
    )


@given(catalogues(), criteria())
@settings(deadline=None, max_examples=300)
def test_what_is_found_meets_all_criteria_page_by_page(catalogue: Catalogue, asked: Criteria) -> None:
    faceting, said = Faceting(catalogue), catalogue.text("intro")
    expected = {row for row in range(len(catalogue)) if meets(catalogue[row], said[row], asked)}
    found = faceting.find(asked)
    assert found.total == len(expected)
    assert found.pages == -(-len(expected) // asked.size)
    pages = [
        faceting.find(
            Criteria(asked.genre, asked.region, asked.mood, asked.word, asked.sort, page, asked.size)
        )
        for page in range(1, found.pages + 1)
    ]
    rows = [row for page in pages for row in page.rows]
    assert sorted(rows) == sorted(expected)
    assert found.rows == (pages[found.page - 1].rows if pages else ())
    assert found.page == max(1, min(asked.page, found.pages))
    assert found.first_rank == 1 + (found.page - 1) * asked.size
    reach = catalogue.number("subscribers")[rows]
    told = reach[~np.isnan(reach)]
    assert asked.sort in (Sort.FIT, Sort.NEWEST) or not np.isnan(reach[: len(told)]).any()
    if asked.sort is Sort.POPULARITY:
        assert np.all(np.diff(told) <= 0)
    if asked.sort is Sort.LESSER_KNOWN:
        assert np.all(np.diff(told) >= 0)


@given(catalogues(), criteria(), st.sampled_from(Facet))
@settings(deadline=None, max_examples=300)
def test_an_offer_leaves_as_many_as_it_says_and_nothing_else_leaves_any(
    catalogue: Catalogue, asked: Criteria, facet: Facet
) -> None:
    faceting, offered = Faceting(catalogue), set()
    offers = faceting.offers(asked, facet)
    for offer in offers:
        with_it = {Facet.GENRE: asked.genre, Facet.REGION: asked.region, Facet.MOOD: asked.mood} | {
            facet: offer.name
        }
        taken = Criteria(with_it[Facet.GENRE], with_it[Facet.REGION], with_it[Facet.MOOD], asked.word)
        assert faceting.find(taken).total == offer.count > 0
        offered.add(look(offer.name))
    assert [offer.count for offer in offers] == sorted((offer.count for offer in offers), reverse=True)
    said = catalogue.text("intro")
    for row in range(len(catalogue)):
        channel = catalogue[row]
        if not meets(channel, said[row], asked.without(facet)):
            continue
        if facet is Facet.MOOD:
            assert {look(mood) for mood in channel.moods if mood != "모든 분위기"} <= offered
        other = look(asked.region if facet is Facet.GENRE else asked.genre)
        for genre, region in map(parts, channel.genres):
            if facet is Facet.GENRE and other in ("", region):
                assert genre in offered
            if facet is Facet.REGION and other in ("", genre) and region:
                assert region in offered


def test_one_genre_by_fit_is_the_topic_that_is_browsed_already(sample: Catalogue) -> None:
    faceting, topics = Faceting(sample), Browsing(sample).tagged
    for name in ("jazz", "newage", "pop", "몽환"):
        topic = topics[name]
        asked = {"mood" if topic.kind == "moods" else "genre": topic.name}
        found = faceting.find(Criteria(**asked, size=1000))  # type: ignore[arg-type]  # by name
        assert found.rows == topic.rows


def test_the_newest_come_first_and_unknown_days_last(sample: Catalogue) -> None:
    faceting = Faceting(sample)
    rows = faceting.find(Criteria(genre="Jazz", sort=Sort.NEWEST, size=1000)).rows
    days = [sample.text("opened")[row] for row in rows]
    told = [day for day in days if day]
    assert told == sorted(told, reverse=True)
    assert days == told + [""] * (len(days) - len(told))
    assert faceting.sorts == tuple(Sort)


def test_orders_without_figures_are_not_offered() -> None:
    numbers = {name: np.full(2, np.nan) for name in NUMBERS}
    tags = {"genres": TagColumn.of([("Pop",), ()]), "moods": TagColumn.of([(), ()])}
    faceting = Faceting(Catalogue(("a", "b"), numbers, tags))
    assert faceting.sorts == (Sort.FIT,)
    assert faceting.find(Criteria()).rows == (0, 1)
    assert faceting.find(Criteria(word=" - ")).total == 0


@pytest.mark.parametrize(("page", "size"), [(0, 10), (1, 0)])
def test_pages_begin_with_1(page: int, size: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        Criteria(page=page, size=size)
