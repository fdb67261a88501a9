"""A genre, a mood or a word is known by any of its names; a channel that is called so comes first."""

import pytest

from bot.lookup.channels import Browse, ChannelLookup, Found, Unsure
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


PHRASES = """chill music|sad songs|study music|K-pop|party music|workout songs|gym music|music for studying
songs for a rainy day|relaxing music|sleep music|driving songs|late night vibes|coffee shop music|love songs
focus music|music to sleep|happy songs|road trip songs|running music|heartbreak songs|hip hop beats|rnb vibes
lofi beats|classical music|공부할 때 듣는 음악|슬픈 노래|신나는 노래|비 오는 날 듣는 음악|운동할 때 듣는 노래
드라이브할 때 듣는 음악|카페 음악|잔잔한 노래|힐링 음악|새벽에 듣는 노래|케이팝|아이돌 노래|사랑 노래
이별 노래|파티 음악|집중할 때 듣는 음악|일할 때 듣기 좋은 노래|자기 전에 듣는 음악|우울할 때 듣는 노래
편안한 음악|재즈 음악 듣기|힙합 노래 모음|발라드 노래|운전할 때 듣는 노래|러닝 음악|설레는 노래""".replace(
    "\n", "|"
).split("|")


@pytest.mark.parametrize("phrase", PHRASES)
def test_an_everyday_phrase_offers_a_topic(phrase: str) -> None:
    assert TOPICS.find(phrase) is not None


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


def test_a_word_that_nobody_says_leads_to_the_genre_near_to_it() -> None:
    topic = topics_of(snapshot_of(JAZZ)).find("로파이")
    assert topic is not None
    assert topic_label(topic, EN) == "🎷 Jazz: 4 channels"


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
