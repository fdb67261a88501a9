"""Topics: who has them, in which order, and where a word begins and ends."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.catalogue.browsing import Browsing, TopicKind
from recommender.catalogue.faceting import Faceting
from recommender.catalogue.table import NUMBERS, Catalogue
from recommender.catalogue.tags import TagColumn


def browsing_of(
    genres: list[tuple[str, ...]], subscribers: list[float] | None = None, intro: list[str] | None = None
) -> Browsing:
    size = len(genres)
    numbers = {name: np.full(size, np.nan) for name in NUMBERS}
    numbers["subscribers"] = np.array(subscribers or [1000] * size, np.float64)
    names = tuple(f"channel {row}" for row in range(size))
    tags = {"genres": TagColumn.of(genres), "moods": TagColumn.of([("모든 분위기",)] * size)}
    return Browsing(Catalogue(names, numbers, tags, {"intro": intro or [""] * size}))


def test_a_genre_is_one_topic_whatever_its_region() -> None:
    tagged = browsing_of([("Jazz (국내)",), ("Jazz (국외)", "Pop (J-Pop)"), ("New Age",)]).tagged
    assert set(tagged["jazz"].rows) == {0, 1}
    assert tagged["newage"].rows == (2,)
    assert tagged["j-pop"].rows == tagged["pop"].rows == (1,)
    assert tagged["jazz"].kind is TopicKind.GENRE


def test_all_moods_is_none() -> None:
    assert "모든분위기" not in browsing_of([("New Age",)]).tagged


def test_the_best_play_mostly_that_and_of_those_the_known_come_first() -> None:
    jazz, much = ("Jazz (국내)",), ("Jazz (국내)", "Rock (국내)", "Folk (국내)", "EDM (국외)")
    browsing = browsing_of([much, jazz, jazz, jazz], [2_000_000, 500, 90_000, np.nan])
    assert browsing.tagged["jazz"].rows == (2, 1, 0, 3)


def test_a_word_is_whole_and_hangul_may_go_on() -> None:
    intro = ["rain", "a RAIN of sound", "train", "rainbow", "새벽에 듣는", "한새벽", "새벽"]
    browsing = browsing_of([("Pop",)] * len(intro), intro=intro)
    assert set(browsing.saying(["rain"]).rows) == {0, 1}
    assert set(browsing.saying(["새벽"]).rows) == {4, 6}
    assert set(browsing.saying(["rain", "새벽"]).rows) == {0, 1, 4, 6}


def test_a_text_that_repeats_a_word_counts_once_and_its_channel_alone() -> None:
    browsing = browsing_of([("Pop",)] * 2, [10, 10], ["lofi lofi lofi", "x"])
    assert browsing.saying(["lofi"]).rows == (0,)
    assert browsing.saying(["channel"]).rows == (0, 1)


@given(
    st.lists(st.text("aaㄱ밤z9 -_.·Ａé\n", max_size=12), min_size=1, max_size=6),
    st.lists(st.text("a밤z9.é -", min_size=1, max_size=3), min_size=1, max_size=2),
)
def test_a_word_that_is_looked_up_has_the_channels_that_reading_finds(
    intro: list[str], spellings: list[str]
) -> None:
    reading = browsing_of([("Pop",)] * len(intro), intro=intro)
    faceting = Faceting(reading.catalogue)
    assert faceting.rows_unspaced("a") is None
    faceting.prepare()
    spellings = [spelling for spelling in spellings if spelling.strip()] or ["a"]
    assert Browsing(reading.catalogue, faceting.rows_unspaced).saying(spellings) == reading.saying(spellings)
