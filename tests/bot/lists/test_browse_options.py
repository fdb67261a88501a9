"""What changes pages of the catalogue, and why a channel is on none of them."""

from __future__ import annotations

import json
import statistics
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lists.browse import show_browsed
from bot.lists.browse_answer import browse_answer, browsed_rows
from bot.lists.browse_embed import browse_embed
from bot.lists.browse_missing import missing_of
from bot.lists.browse_missing_embed import missing_embed, missing_view
from bot.lists.browse_steering import ANY, steer_pages_form
from bot.lists.reading import Reading
from bot.tastes.browsed import ASKED, Browsed
from bot.tastes.kept import KeptTastes
from bot.text.language import LANGUAGES, language
from recommender.catalogue.criteria import Criteria, Facet, Sort
from recommender.conversation.browsing import browse, found_rows, of_depth, offers
from recommender.similarity.wishes import Depth
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.stage import check_message

EN, KO = language("en"), language("ko")
VALUES = {facet: ["", *(offer.name for offer in offers(sample(), Criteria(), facet))] for facet in Facet}
PAGES = st.builds(
    Browsed,
    genre=st.sampled_from(VALUES[Facet.GENRE]),
    region=st.sampled_from(VALUES[Facet.REGION]),
    mood=st.sampled_from(VALUES[Facet.MOOD]),
    word=st.sampled_from(["", "밤", "lofi"]),
    sort=st.sampled_from(Sort),
    depth=st.sampled_from(Depth),
) | st.builds(Browsed, topic=st.sampled_from(["Jazz", "J-Pop", "행복"]), depth=st.sampled_from(Depth))


def reading_of(code: str = "en") -> Reading:
    return Reading(sample(), KeptTastes.in_memory(), language(code))


def test_marks_of_pages_kept_before_there_was_a_depth_are_as_they_were() -> None:
    browsed = Browsed(genre="Jazz", region="국내", sort=Sort.NEWEST, page=2)
    assert json.loads(browsed.to_json())["browsed"].keys() == {*ASKED, "sort", "page", "question"}
    assert browsed.mark == "VVPSkpGk"
    assert Browsed.from_json(browsed.to_json()) == browsed


@given(PAGES, PAGES)
def test_what_is_kept_comes_back_and_undo_leads_to_what_was_asked(browsed: Browsed, other: Browsed) -> None:
    changed = browsed.steered(dict(zip(ASKED, other.asked, strict=True))).deep(other.depth)
    assert Browsed.from_json(changed.to_json()) == changed
    assert changed.undone() == replace(browsed, depth=Depth.BALANCED)
    assert changed.steered({}).undone().asked == browsed.asked
    assert not changed.undone().changed


@pytest.mark.parametrize("text", ['{"browsed": {"origin": ["x"]}}', '{"browsed": {"depth": "deep"}}'])
def test_a_damaged_origin_or_depth_is_no_page(text: str) -> None:
    assert Browsed.from_json(text) is None


def test_depths_are_parts_of_all_pages_and_their_medians_fall() -> None:
    for facet, value in ((Facet.GENRE, "Jazz"), (Facet.MOOD, "행복"), (Facet.REGION, "국내")):
        criteria = replace(Criteria(), **{facet.value: value})  # type: ignore[arg-type]  # one of its texts
        everybody, medians = found_rows(sample(), criteria), []
        for depth in (Depth.FAMILIAR, Depth.BALANCED, Depth.HIDDEN):
            rows = found_rows(sample(), criteria, depth)
            assert list(rows) == [row for row in everybody if of_depth(sample(), depth)[row]]
            medians.append(statistics.median(sample().catalogue[row].subscribers or 0.0 for row in rows))
            page = browse(sample(), replace(criteria, page=2, size=1), depth)
            assert (page.rows, page.total) == (tuple(rows[1:2]), len(rows))
            assert browse(sample(), replace(criteria, page=999, size=1), depth).page == page.pages
        assert medians[0] > medians[1] > medians[2]


def test_pairs_of_values_are_offered_where_they_leave_channels_and_nowhere_else() -> None:
    for depth in (Depth.BALANCED, Depth.HIDDEN):
        for first, second in (
            (Facet.GENRE, Facet.REGION),
            (Facet.GENRE, Facet.MOOD),
            (Facet.REGION, Facet.MOOD),
        ):
            for value in VALUES[first][1 : None if depth is Depth.BALANCED else 4]:
                beside = replace(Criteria(), **{first.value: value})  # type: ignore[arg-type]  # ditto
                offered = {one.name: one.count for one in offers(sample(), beside, second, depth)}
                counts = {
                    name: len(found_rows(sample(), replace(beside, **{second.value: name}), depth))  # type: ignore[arg-type]  # ditto
                    for name in VALUES[second][1:]
                }
                assert offered == {name: count for name, count in counts.items() if count}


@given(PAGES, st.integers(0, 499), st.sampled_from([1, 7, 10, 25]))
def test_a_channel_stands_where_it_is_said_to_and_each_way_brings_it_in(
    browsed: Browsed, row: int, size: int
) -> None:
    found = missing_of(sample(), browsed, row, size)
    if found.page is not None:
        answer = browse_answer(sample(), browsed.at(found.page), size, EN)
        assert [line.rank for line in answer.lines if line.channel.row == row] == [found.rank]
        assert (found.of, found.unmet, found.ways) == (answer.total, (), ())
        return
    assert row not in browsed_rows(sample(), browsed)
    assert found.unmet
    assert found.ways
    for way in found.ways:
        answer = browse_answer(sample(), way.browsed, size, EN)
        assert [line.rank for line in answer.lines if line.channel.row == row] == [way.rank]
        assert answer.total == way.of


@pytest.mark.parametrize("code", LANGUAGES)
def test_why_not_says_what_is_in_the_way_and_leads_to_where_it_is(code: str) -> None:
    words, reading = language(code), reading_of(code)
    row = next(
        row
        for row in found_rows(sample(), Criteria(genre="Rock"))
        if "슬픔" not in sample().catalogue[row].moods
    )
    found = missing_of(sample(), Browsed(genre="Rock", mood="슬픔"), row, 10)
    assert found.unmet == ("mood",)
    text = missing_embed(sample(), found, words).description or ""
    assert words("browse-unmet-mood", value=words.tag("슬픔")) in text
    view = missing_view(reading, found, 1, 10).to_components()
    labels = [button["label"] for part in view for button in part["components"]]
    assert any(words.tag("슬픔") in label for label in labels)
    check_message({"components": view, "embeds": [missing_embed(sample(), found, words).to_dict()]})


def test_genre_and_region_that_no_one_tag_has_are_told_together() -> None:
    snapshot = snapshot_of([Row("a", ("Jazz (국외)", "Rock (국내)")), Row("b", ("Jazz (국내)",))])
    found = missing_of(snapshot, Browsed(genre="Jazz", region="국내"), 0, 10)
    assert found.unmet == ("genre", "region")
    assert {way.without for way in found.ways} == {(), ("genre",), ("region",)}
    assert EN("browse-unmet-both", value="Jazz (Korean)") in str(
        missing_embed(snapshot, found, EN).description
    )


@given(PAGES)
def test_a_form_offers_what_leaves_channels_and_shows_what_is_chosen(browsed: Browsed) -> None:
    modal = steer_pages_form(reading_of(), browsed, "1btf:1:10:1:AAAAAAAA:1").to_dict()
    for label in modal["components"]:
        field = label["component"]
        if (facet := field["custom_id"]) not in set(Facet):
            assert field.get("value", "") == browsed.word
            continue
        assert len(field["options"]) <= 25
        (chosen,) = [option["value"] for option in field["options"] if option["default"]]
        if not browsed.topic:
            assert chosen == (getattr(browsed, facet) or ANY)
        for option in field["options"][1:3]:
            given_ = {**browsed.given, facet: option["value"]}
            left = 1 if browsed.topic else len(browsed_rows(sample(), browsed.steered(given_)))
            assert left or option["default"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_honest_badges_stand_in_lines(code: str) -> None:
    words = language(code)
    rows = [Row(f"{place}", ("Jazz",), ("슬픔",), subscribers=9) for place in range(11)]
    snapshot = snapshot_of([*rows, Row("large", ("Jazz",), ("슬픔",), subscribers=10**6)])
    answer = browse_answer(snapshot, Browsed(genre="Jazz"), 10, words)
    assert [line.tied for line in answer.lines] == [False, False, *[True] * 8]
    text = str(browse_embed(answer, words).description)
    assert text.count(" ＝\n") == 8
    assert words("browse-tied-legend") in text
    assert text.count(words("line-few-tags", count=2)) == 10
    assert f" · {words('popularity-well-known')}\n" in text
    worded = browse_answer(snapshot, Browsed(word="jazz"), 10, words)
    assert not any(line.tied for line in worded.lines)


def test_the_depth_in_force_is_said() -> None:
    reply = show_browsed(reading_of(), Browsed(topic="Jazz", depth=Depth.HIDDEN), 1, 10)
    assert f"-# {EN('depth-hidden')}" in str(reply.embed.description)
