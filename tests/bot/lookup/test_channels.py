"""A choice, a shown label or free text leads to its channel; where it could be two, a question is asked."""

import gc
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lookup.channels import Browse, ChannelLookup, Found, Missing, Unsure, prepare, worth_showing
from bot.text.language import LANGUAGES, language
from bot.text.untrusted import plain
from recommender.names import Hit, MatchKind
from tests.bot.hostile import NAMES, SURROGATES
from tests.bot.tables import Row, sample, snapshot_of

NAN = float("nan")
SAMPLE = ChannelLookup(sample())


@pytest.mark.parametrize("signs", ["#", "!!", " # ", "...", "@", "\u200b"])
def test_signs_alone_list_what_an_empty_field_does(signs: str) -> None:
    assert SAMPLE.choices(signs, language("en")) == SAMPLE.choices("", language("en"))


def rows_meant(lookup: ChannelLookup, text: str) -> set[int]:
    match lookup.find(text):
        case Found(row):
            return {row}
        case Unsure(rows):
            return set(rows)
        case Missing() | Browse():
            return set()


def lookup_of(*rows: Row) -> ChannelLookup:
    return ChannelLookup(snapshot_of([*rows, Row("filler"), Row("another")]))


def test_every_id_of_the_sample_is_found() -> None:
    for row, given_id in enumerate(SAMPLE.snapshot.catalogue.ids):
        assert SAMPLE.find(given_id) == Found(row)
        assert SAMPLE.find(f"  {given_id}\n") == Found(row)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_label_of_the_sample_is_found(code: str) -> None:
    words = language(code)
    labels = [SAMPLE.label(row, words) for row in range(500)]
    for row, label in enumerate(labels):
        if labels.count(label) == 1:
            assert SAMPLE.find(label) == Found(row), label
        else:
            assert row in rows_meant(SAMPLE, label)
            assert isinstance(SAMPLE.find(label), Unsure)


def test_every_name_of_the_sample_is_found_or_asked_about() -> None:
    names = SAMPLE.snapshot.catalogue.names
    for row, name in enumerate(names):
        found = SAMPLE.find(name)
        assert row in rows_meant(SAMPLE, name), name
        if names.count(name) > 1:
            assert isinstance(found, Unsure)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("subscribers", [1000, NAN])
def test_hostile_names_are_found_by_id_label_and_name(name: str, subscribers: float) -> None:
    lookup = lookup_of(Row("first"), Row(name, subscribers=subscribers))
    assert lookup.find("row-1") == Found(1)
    for code in LANGUAGES:
        label = lookup.label(1, language(code))
        assert 1 <= len(label) <= 100
        assert 1 in rows_meant(lookup, label)


@pytest.mark.parametrize("subscribers", [1000, NAN])
def test_twins_are_asked_about_and_their_labels_tell_them_apart(subscribers: float) -> None:
    lookup = lookup_of(Row("twin", subscribers=subscribers), Row("twin", subscribers=subscribers))
    for text in ("twin", " twin ", *(["twin · 1K"] if subscribers == 1000 else [])):
        assert isinstance(lookup.find(text), Unsure), text
        assert rows_meant(lookup, text) >= {0, 1}
    for row in (0, 1):
        for code in LANGUAGES:
            assert lookup.find(lookup.label(row, language(code))) == Found(row)


def test_twins_of_other_genres_are_told_apart_by_them() -> None:
    lookup = lookup_of(
        Row("twin", genres=("Jazz (국내)",)),
        Row("twin", genres=("New Age",)),
        Row("twin", genres=("New Age",)),
    )
    assert [lookup.label(row, language("en")) for row in (0, 1, 2)] == [
        "twin · 1K · Jazz (Korean)",
        "twin · 1K · row-1",
        "twin · 1K · row-2",
    ]
    for code in LANGUAGES:
        for row in (0, 1, 2):
            assert lookup.find(lookup.label(row, language(code))) == Found(row)


def test_twins_that_differ_in_subscribers_are_told_apart_by_their_labels_alone() -> None:
    lookup = lookup_of(Row("twin", subscribers=1000), Row("twin", subscribers=90_000))
    for row in (0, 1):
        for code in LANGUAGES:
            assert lookup.find(lookup.label(row, language(code))) == Found(row)
    assert rows_meant(lookup, "twin") >= {0, 1}


def test_the_bare_label_of_one_twin_is_not_taken_for_it_in_silence() -> None:
    lookup = lookup_of(Row("twin", subscribers=NAN), Row("twin", subscribers=90_000))
    assert isinstance(lookup.find("twin"), Unsure)
    assert rows_meant(lookup, "twin") >= {0, 1}


def test_a_name_that_looks_like_anothers_label() -> None:
    lookup = lookup_of(Row("echo", subscribers=1000), Row("echo · 1K", subscribers=NAN))
    assert isinstance(lookup.find("echo · 1K"), Unsure)
    assert rows_meant(lookup, "echo · 1K") >= {0, 1}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("genres", [("New Age",), ("Jazz (국내)",)])
def test_names_cut_alike_are_told_apart(genres: tuple[str, ...], code: str) -> None:
    lookup = lookup_of(
        Row("long " * 40 + "a", genres=("Jazz (국내)",)), Row("long " * 40 + "b", genres=genres)
    )
    for row in (0, 1):
        label = lookup.label(row, language(code))
        assert len(label) <= 100
        assert lookup.find(label) == Found(row)


def test_a_name_that_looks_like_anothers_label_is_shown_with_its_id() -> None:
    lookup = lookup_of(Row("echo", subscribers=1000), Row("echo · 1K", subscribers=NAN))
    labels = {choice.label: choice.id for choice in lookup.choices("echo", language("en"))}
    assert sorted(labels.values())[:2] == ["row-0", "row-1"]
    assert len(labels) == 2


def test_many_twins_are_no_more_than_five_suggestions() -> None:
    lookup = lookup_of(*(Row("twin") for _ in range(12)))
    assert len(rows_meant(lookup, "twin")) == 5


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_empty_field_offers_the_most_popular(code: str) -> None:
    choices = SAMPLE.choices("", language(code))
    assert len(choices) == 25
    assert len({choice.id for choice in choices}) == 25
    assert choices == SAMPLE.choices("   ", language(code))
    reach = {channel.id: channel.subscribers or 0 for channel in sample().catalogue}
    assert [reach[choice.id] for choice in choices] == sorted(reach.values(), reverse=True)[:25]


def test_choices_grow_out_of_what_is_typed() -> None:
    assert (
        SAMPLE.choices("무말", language("ko"))[0].id
        == sample().catalogue.ids[sample().catalogue.names.index("무말")]
    )


@given(st.one_of(st.text(max_size=200), st.sampled_from(NAMES + SURROGATES)))
def test_choices_of_any_text_are_well_formed(text: str) -> None:
    choices = SAMPLE.choices(text, language("en"))
    assert len(choices) <= 25
    assert len({choice.id for choice in choices}) == len(choices)
    for choice in choices:
        assert 1 <= len(choice.label) <= 100
        assert isinstance(SAMPLE.find(choice.id), Found | Browse)


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\ud800" * 9, "\u200b", "x" * 10_000, "가" * 10_000, "row-500", "row--1"]
)
def test_texts_that_are_no_channel_are_answered(text: str) -> None:
    assert isinstance(SAMPLE.find(text), Missing | Unsure)


def test_labels_of_the_sample_show_the_subscribers() -> None:
    row = sample().catalogue.names.index("무말")
    assert SAMPLE.label(row, language("en")) == "무말 · 1.3M"
    assert SAMPLE.label(row, language("ko")) == "무말 · 132만"
    unknown = next(channel.row for channel in sample().catalogue if channel.subscribers is None)
    assert SAMPLE.label(unknown, language("en")) == plain(sample().catalogue.names[unknown], 80)


def test_what_is_much_worse_than_the_best_is_not_offered() -> None:
    hits = [Hit(row, score, "", MatchKind.TYPO) for row, score in enumerate((0.9, 0.55, 0.53, 0.2))]
    assert [hit.row for hit in worth_showing(hits)] == [0, 1]
    assert list(worth_showing([])) == []


def test_noise_finds_nothing_and_a_chosen_id_finds_its_channel() -> None:
    lookup = ChannelLookup(sample())
    assert lookup.choices("qxzv 99871", language("en")) == []
    chosen = sample().catalogue.ids[7]
    assert [choice.id for choice in lookup.choices(chosen, language("ko"))] == [chosen]


def test_each_snapshot_has_labels_of_its_own() -> None:
    before, after = sample(), snapshot_of([Row("a"), Row("b")])
    assert ChannelLookup(before).find(ChannelLookup(before).label(0, language("en"))) == Found(0)
    assert ChannelLookup(after).find("b · 1K") == Found(1)
    assert not isinstance(ChannelLookup(before).find("b · 1K"), Found)


def test_labels_go_with_their_snapshot() -> None:
    snapshot = snapshot_of([Row("a"), Row("b")])
    prepare(snapshot)
    forgotten = weakref.ref(snapshot)
    del snapshot
    gc.collect()
    assert forgotten() is None


def test_a_name_within_a_name_is_no_guess_and_a_slip_is_one() -> None:
    lookup = ChannelLookup(snapshot_of([Row("소란한고요 loud silence"), Row("소란한 오후"), Row("채소가게")]))
    for typed in ("소란한고요", "loud silence", "소란한고요 loud silence", "LOUD SILENCE"):
        found = lookup.find(typed)
        assert isinstance(found, Found)
        assert (found.row, found.guessed, found.others) == (0, False, ())
    slip = lookup.find("체소가개")
    assert isinstance(slip, Found)
    assert (slip.row, slip.guessed) == (2, True)
