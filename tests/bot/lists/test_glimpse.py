"""What a channel shows of itself, without what every channel says."""

import pytest

from bot.lists.glimpse import Glimpse, bare_title, first_sentence, is_picture
from tests.bot.tables import Row, snapshot_of


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("[Playlist] 7월 숲길에서 듣는 노래", "7월 숲길에서 듣는 노래"),
        ("PLAYLIST. Baroque for busy mornings", "Baroque for busy mornings"),
        ("플레이리스트) 퇴근길", "퇴근길"),
        ("𝐏𝐥𝐚𝐲𝐥𝐢𝐬𝐭 ; 첫눈 오는 날", "첫눈 오는 날"),
        ("🎧 하체 하는 날 듣는 힙합", "하체 하는 날 듣는 힙합"),
        ("9월의 공기ㅣ광고 없는 플레이리스트", "9월의 공기"),
        ("“breathe in, breathe out”", "breathe in, breathe out"),
        ("Playlist for rain", "Playlist for rain"),
        ("[Playlist]", "[Playlist]"),
        ("#1 songs", "#1 songs"),
    ],
)
def test_a_title_is_freed_of_what_most_titles_begin_or_end_with(title: str, bare: str) -> None:
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Songs for rain. And more.", "Songs for rain."),
        ("비가 오나요? 네.", "비가 오나요?"),
        ("version 2.0 is out", "version 2.0 is out"),
        ("no end", "no end"),
        ("two\nlines! x", "two lines!"),
        ("", ""),
    ],
)
def test_of_an_introduction_the_first_sentence_is_taken(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_table_without_these_columns_shows_nothing() -> None:
    assert Glimpse.of(snapshot_of([Row("a")]).catalogue, 0) == Glimpse((), "", "")


def test_titles_are_those_of_the_table_in_their_order_and_the_year_is_that_of_the_date() -> None:
    catalogue = snapshot_of(
        [Row("a", titles="one | [Playlist] two |  | three", opened="2019-03-01")]
    ).catalogue
    assert Glimpse.of(catalogue, 0) == Glimpse(("one", "two", "three"), "", "2019")


@pytest.mark.parametrize(
    "address",
    [
        "https://yt3.ggpht.com/a=s88-c-k",
        "https://yt3.googleusercontent.com/x",
        "https://i.ytimg.com/vi/1/hq.jpg",
    ],
)
def test_pictures_of_youtube_are_shown(address: str) -> None:
    assert is_picture(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://i.ytimg.com/a",
        "https://i.ytimg.com:444/a",
        "https://a@i.ytimg.com/a",
        "https://i.ytimg.com.e.vil/a",
        "https://e.vil/i.ytimg.com",
        "//i.ytimg.com/a",
        "https://i.ytimg.com/\n",
        "https://i.ytimg.com/가",
        "https://i.ytimg.com/a b",
        "https://i.ytimg.com/" + "a" * 3000,
        "https://[i.ytimg.com/a",
    ],
)
def test_no_other_address_is(address: str) -> None:
    assert not is_picture(address)
