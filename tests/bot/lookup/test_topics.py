"""A genre, a mood or a word is known by any of its names; a channel that is called so comes first."""

import pytest

from bot.lookup.channels import (
    LEAST_BESIDE_TOPIC,
    LEAST_SCORE,
    Browse,
    ChannelLookup,
    Found,
    Unsure,
)
from bot.lookup.questions import suggestion_embed
from bot.lookup.topics import topic_label, topic_value, topics_of
from bot.text.language import LANGUAGES, language
from tests.bot.tables import Row, sample, snapshot_of

EN = language("en")
TOPICS = topics_of(sample())
JAZZ = [Row(f"band {at}", genres=("Jazz (국내)",)) for at in range(4)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(
            ("jazz", "Jazz"),
            ("JAZZ", "Jazz"),
            ("재즈", "Jazz"),
            ("재즈 플리", "Jazz"),
            ("jazz playlist", "Jazz"),
        ),
        *(
            ("힙합", "Rap / Hip-hop"),
            ("hip-hop", "Rap / Hip-hop"),
            ("소울", "R&B / Soul"),
            ("J-Pop", "J-Pop"),
        ),
        *(("행복", "행복"), ("happy", "행복"), ("뉴에이지", "New Age")),
        *(("lofi", "lofi"), ("lo-fi", "lofi"), ("로파이", "lofi"), ("비 오는 날", "비 오는 날")),
        *(("rainy day", "비 오는 날"), ("겨울", "겨울")),
    ],
)
def test_a_topic_is_known_by_its_names(typed: str, name: str) -> None:
    topic = TOPICS.find(typed)
    assert topic is not None
    assert topic.name == name


def test_how_people_ask_is_not_looked_for_in_what_channels_say() -> None:
    """밤에 is half of what anybody says of a playlist; 비올 begins 비올라, the instrument."""
    rows = [*(Row(f"viola {at}", intro="밤에 비올라") for at in range(9)), *JAZZ]
    topics = topics_of(snapshot_of(rows))
    for asked in ("밤에", "비올 때"):
        assert topics.find(asked) is None


def test_a_word_of_a_text_is_no_topic_of_the_whole() -> None:
    meant = TOPICS.meant("jazz for work")
    assert meant is not None
    assert (meant.topic.name, meant.part) == ("Jazz", True)
    assert TOPICS.find("jazz for work") is None


def test_a_name_that_has_the_word_of_a_genre_is_found_by_its_name() -> None:
    rows = [*JAZZ, Row("moonlight jazz"), Row("Seoul City")]
    lookup = ChannelLookup(snapshot_of(rows))
    for typed in ("moonlight jazz", "moonligt jazz"):
        decision = lookup.find(typed)
        assert isinstance(decision, Found)
        assert decision.row == 4
    asked = lookup.find("jazz for work")
    assert isinstance(asked, Unsure)
    assert asked.part
    assert asked.topic is not None
    assert suggestion_embed(lookup.snapshot, "jazz for work", asked, EN).description == (
        "No channel is called “jazz for work”. If you mean the music:"
    )


@pytest.mark.parametrize(
    "typed", ["", " ", "songs for", "듣는 노래", "playlist", "음악", "qzxv", "j", "x" * 9000, "\ud800"]
)
def test_what_tells_nothing_is_no_topic(typed: str) -> None:
    assert TOPICS.find(typed) is None


@pytest.mark.parametrize("typed", ["jazz", "lofi", "행복", "겨울", "비 오는 날", "R&B"])
def test_a_topics_value_and_labels_lead_back_to_it(typed: str) -> None:
    topic = TOPICS.find(typed)
    assert topic is not None
    for text in (topic_value(topic), *(topic_label(topic, language(code)) for code in LANGUAGES)):
        assert ChannelLookup(sample()).find(text) == Browse(topic)
    assert len(topic_value(topic)) <= 100


def test_a_word_that_nobody_says_leads_to_the_genre_near_to_it_and_says_so() -> None:
    lookup = ChannelLookup(snapshot_of(JAZZ))
    for code, label, text in (
        ("en", "🎷 Jazz (near “lofi”): 4 channels", "Hardly a channel here says “lofi” of itself."),
        ("ko", "🎷 재즈 (‘로파이’ 대신): 채널 4개", "자기소개에 ‘로파이’ 같은 말을 쓰는 채널이 거의 없어요."),
    ):
        words = language(code)
        assert [choice.label for choice in lookup.choices("로파이", words)] == [label]
        asked = lookup.find("로파이")
        assert isinstance(asked, Unsure)
        assert asked.near == "lofi"
        assert str(suggestion_embed(lookup.snapshot, "로파이", asked, words).description).startswith(text)
        chosen = lookup.find(label)
        assert isinstance(chosen, Browse)
        assert chosen.topic.name == "Jazz"


def test_a_topic_of_few_channels_is_found_by_its_own_name() -> None:
    """Else a control that remembers it would show another."""
    topic = TOPICS.named("운동")
    assert topic is not None
    assert (topic.name, len(topic.rows)) == ("운동", 2)
    assert ChannelLookup(sample()).find(topic_value(topic)) == Browse(topic)


def test_names_that_are_merely_alike_stand_not_beside_a_topic() -> None:
    rows = [*JAZZ, Row("jazz lab"), Row("jaz"), Row("Razz")]
    lookup = ChannelLookup(snapshot_of(rows))
    scores = {hit.row: hit.score for hit in lookup.snapshot.names.search("jazz", 9)}
    assert LEAST_SCORE <= scores[6] < LEAST_BESIDE_TOPIC
    assert "6" not in [choice.id for choice in lookup.choices("jazz", EN)]
    names = [choice.label for choice in lookup.choices("jazz", EN)]
    assert "🎷 Jazz: 4 channels" in names
    assert not [name for name in names if name.startswith("Razz")]
    decision = lookup.find("jazz")
    assert isinstance(decision, Unsure)
    assert 6 not in decision.rows


def test_a_topic_stands_first_and_a_channel_of_that_very_name_before_it() -> None:
    choices = ChannelLookup(snapshot_of([*JAZZ, Row("jazz lab")])).choices("jazz", EN)
    assert [choice.label for choice in choices[:2]] == ["🎷 Jazz: 4 channels", "jazz lab · 1K"]
    called_so = ChannelLookup(snapshot_of([*JAZZ, Row("Jazz")]))
    assert [choice.label for choice in called_so.choices("jazz", EN)[:2]] == [
        "Jazz · 1K",
        "🎷 Jazz: 4 channels",
    ]
    assert called_so.find("jazz") == Found(4, 0.999)


def test_free_text_asks_with_the_topic_and_the_names_that_have_it() -> None:
    lookup = ChannelLookup(snapshot_of([*JAZZ, Row("jazz lab")]))
    decision = lookup.find("jazz")
    assert isinstance(decision, Unsure)
    assert decision.topic is not None
    assert decision.rows == (4,)


def test_a_beginning_offers_the_topic_after_the_names() -> None:
    labels = [choice.label for choice in ChannelLookup(sample()).choices("jaz", EN)]
    assert labels.index("🎷 Jazz: 119 channels") == 2


def test_what_is_like_no_name_leads_to_the_nearest_genre() -> None:
    nearest = TOPICS.nearest("jazzzz")
    assert nearest is not None
    assert nearest.name == "Jazz"
    anything = TOPICS.nearest("qqqq 999")
    assert anything is not None
    assert len(anything.rows) == max(len(topic.rows) for topic in TOPICS.browsing.tagged.values())
