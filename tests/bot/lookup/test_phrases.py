"""What people say when they ask for music leads to what it is about."""

import pytest

from bot.lookup.topics import topics_of
from tests.bot.tables import sample

TOPICS = topics_of(sample())
PHRASES = {
    "chill": (
        "chill music",
        "relaxing music",
        "calm music",
        "잔잔한 노래",
        "힐링 음악",
        "편안한 음악",
        "산책할 때 듣는 노래",
    ),
    "슬픈": (
        "sad songs",
        "heartbreak songs",
        "슬픈 노래",
        "이별 노래",
        "우울할 때 듣는 노래",
        "외로울 때",
    ),
    "공부": (
        "study music",
        "music for studying",
        "focus music",
        "work music",
        "공부할 때 듣는 음악",
        "집중할 때 듣는 음악",
        "일할 때 듣기 좋은 노래",
    ),
    "kpop": (
        "K-pop",
        "케이팝",
        "아이돌 노래",
    ),
    "신나는": (
        "party music",
        "신나는 노래",
        "파티 음악",
        "청소할 때",
    ),
    "운동할 때": (
        "workout songs",
        "gym music",
        "running music",
        "운동할 때 듣는 노래",
        "러닝 음악",
    ),
    "비 오는 날": (
        "songs for a rainy day",
        "rainy day",
        "비 오는 날 듣는 음악",
    ),
    "잠": (
        "sleep music",
        "music to sleep",
        "자기 전에 듣는 음악",
        "잠 안 올 때",
    ),
    "드라이브": (
        "driving songs",
        "road trip songs",
        "드라이브할 때 듣는 음악",
        "운전할 때 듣는 노래",
    ),
    "새벽": (
        "late night",
        "late night vibes",
        "새벽에 듣는 노래",
    ),
    "아침": (
        "morning music",
        "아침에 듣는 음악",
        "출근길 노래",
    ),
    "카페": (
        "coffee shop music",
        "카페 음악",
        "커피 마실 때",
    ),
    "사랑": (
        "love songs",
        "사랑 노래",
        "설레는 노래",
    ),
    "행복": (
        "happy songs",
        "행복한 노래",
        "기분 좋은 노래",
    ),
    "Pop": (
        "pop songs",
        "팝송",
        "팝송 모음",
    ),
    "Jazz": (
        "jazz for work",
        "재즈 음악 듣기",
    ),
    "Rap / Hip-hop": (
        "hip hop beats",
        "힙합 노래 모음",
        "한국 힙합",
    ),
    "R&B / Soul": ("rnb vibes",),
    "lofi": ("lofi beats",),
    "Classic": ("classical music",),
    "Ballad": (
        "발라드 노래",
        "korean ballads",
    ),
    "겨울": ("겨울 노래",),
    "J-Pop": ("일본 노래",),
    "추억": (
        "90s songs",
        "옛날 노래",
    ),
}


@pytest.mark.parametrize(("name", "phrase"), [(name, phrase) for name in PHRASES for phrase in PHRASES[name]])
def test_an_everyday_phrase_leads_to_what_it_is_about(name: str, phrase: str) -> None:
    meant = TOPICS.meant(phrase)
    assert meant is not None
    assert (meant.topic.name, meant.near) == (name, "")
    assert len(meant.topic.rows) >= 5


@pytest.mark.parametrize("phrase", ["calm music", "workout songs", "운동할 때 듣는 노래"])
def test_a_mood_of_two_channels_gives_way_to_what_means_the_same(phrase: str) -> None:
    """The sample has both moods, at two channels each."""
    meant = TOPICS.meant(phrase)
    assert meant is not None
    assert len(meant.topic.rows) > 10
