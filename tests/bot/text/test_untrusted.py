"""Channel names are shown as they are and never obeyed, whatever they are."""

import re
import sys
import unicodedata
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text.untrusted import (
    BIDI_CONTROLS,
    MAY_BE_RIGHT_TO_LEFT,
    RIGHT_TO_LEFT,
    address,
    inert,
    link,
    markdown,
    plain,
)
from tests.bot.hostile import (
    EMOJI_NAME,
    FAMILY,
    LINK,
    MENTION,
    NAMES,
    SURROGATES,
    ZALGO,
    is_on_one_line,
    read,
)

PIECES = st.sampled_from([*"[]()\\`*_~|<>@#:-./ \n\u200b\u202e\u0301\ud800", "א", "🔥", "가", "a", "1"])
TRICKY = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(st.sampled_from(NAMES), max_size=3).map("".join),
    st.sampled_from(NAMES + SURROGATES),
)
LIMITS = st.integers(8, 120)
URL = "https://www.youtube.com/channel/UC0"


def widened(text: str) -> str:
    """Brackets stand for their full-width likes: a lone one is shown as such."""
    return text.replace("[", "［").replace("]", "］")


@given(TRICKY, LIMITS)
@example("\u200b", 8)
@example("a" * 8 + "א", 8)
def test_plain_text_fits_shows_something_and_stays_on_its_line(name: str, limit: int) -> None:
    text = plain(name, limit)
    assert 1 <= len(text) <= limit
    assert is_on_one_line(text)
    assert text == text.strip()
    assert any(unicodedata.category(char)[0] in "LNPSC" for char in text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in text)


@given(TRICKY, LIMITS)
def test_plain_text_of_plain_text_is_the_same(name: str, limit: int) -> None:
    assert plain(plain(name, limit), limit) == plain(name, limit)


@given(TRICKY, LIMITS)
def test_only_our_isolates_turn_text_around_and_they_are_closed(name: str, limit: int) -> None:
    text = plain(name, limit)
    inside = text[1:-1] if text.startswith("\u2068") else text
    assert not BIDI_CONTROLS.search(inside)
    assert text.startswith("\u2068") == text.endswith("\u2069")
    reversed_letters = any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in text)
    assert text.startswith("\u2068") == reversed_letters


@given(TRICKY, LIMITS)
def test_markdown_is_read_as_the_plain_text(name: str, limit: int) -> None:
    assert widened(read(markdown(name, limit))) == widened(plain(name, limit).replace("\u200b", ""))


@given(TRICKY)
def test_markdown_mentions_nobody_and_names_no_emoji(name: str) -> None:
    text = markdown(name, 200)
    assert not MENTION.search(text.replace("\\\\", ""))
    assert not EMOJI_NAME.search(text.replace("\\\\", ""))


@pytest.mark.parametrize("name", ["@everyone", "a @here b", "@1", "@!12", "@&12", "@@everyone"])
@pytest.mark.parametrize("shown", [markdown, inert])
def test_a_mention_is_broken_behind_its_sign(name: str, shown: Callable[[str, int], str]) -> None:
    text = shown(name, 100)
    assert re.sub("@\u200b", "@", text) == name
    assert not re.search(r"@(?:everyone|here|[!&]?\d)", text)


def test_a_sign_that_mentions_nobody_is_left_alone() -> None:
    assert markdown("a@b @hello", 100) == inert("a@b @hello", 100) == "a@b @hello"


@pytest.mark.parametrize(
    ("name", "escaped", "alike"),
    [
        (":fire:", r"\:fire:", "∶fire:"),
        ("a:fire:b", r"a\:fire:b", "a∶fire:b"),
        (":a::b:", r"\:a:\:b:", "∶a:∶b:"),
        (":+1:", r"\:+1:", "∶+1:"),
        ("12:30: now", r"12\:30: now", "12∶30: now"),
        ("a: b: c", "a: b: c", "a: b: c"),
    ],
)
def test_the_short_name_of_an_emoji_stays_a_text(name: str, escaped: str, alike: str) -> None:
    assert markdown(name, 100) == escaped
    assert inert(name, 100) == alike


@pytest.mark.parametrize("digits", ["1", "12", "123", "2024", "1234567890"])
def test_a_number_before_a_name_begins_no_list(digits: str) -> None:
    assert markdown(f"{digits}. a", 100) == rf"{digits}\. a"
    assert inert(f"{digits}. a", 100) == f"{digits}․ a"
    assert markdown(f"a {digits}. b", 100) == f"a {digits}. b"


@given(TRICKY)
@example("snake_case *bold* ~~gone~~ ||hidden|| `code` \\ [x](http://e.vil)")
def test_text_of_a_link_has_no_backslash_and_nothing_that_would_be_obeyed(name: str) -> None:
    text = inert(name, 60)
    assert not set(text) & set("[]\\*_~`|<")
    assert "://" not in text
    assert not MENTION.search(text)
    assert not EMOJI_NAME.search(text)
    assert not re.match(r"[#>+-]|\d+\.", text)
    assert len(text.replace("@\u200b", "@")) <= 60


@given(TRICKY)
@example("[a]] b [[c]")
@example("[[]][]")
def test_a_link_leads_where_we_say_whatever_its_text(name: str) -> None:
    line = f"[{inert(name, 60)}]({URL})"
    match = LINK.match(line)
    assert match is not None
    assert match[2] == URL
    assert match.end() == len(line)


@given(st.lists(TRICKY, min_size=2, max_size=4))
def test_links_in_a_list_do_not_run_into_each_other(names: list[str]) -> None:
    text = "\n".join(f"[{inert(name, 60)}]({URL}{at})" for at, name in enumerate(names))
    assert [match[2] for match in LINK.finditer(text)] == [f"{URL}{at}" for at in range(len(names))]


@given(TRICKY)
def test_a_search_looks_for_the_name_on_youtube_alone(name: str) -> None:
    for url in (link(None, name), address(None, name)):
        parts = urlsplit(url)
        assert (parts.scheme, parts.netloc, parts.path) == ("https", "www.youtube.com", "/results")
        asked = parse_qs(parts.query, keep_blank_values=True)
        assert list(asked) == ["search_query", "sp"]
        assert asked["sp"] == ["EgIQAg=="]  # channels alone
        assert not any(char in url for char in " ()[]<>\n\\`")
    assert unquote(address(None, name)) == unquote(link(None, name))


@given(TRICKY)
def test_an_address_is_ascii_and_short_enough_for_an_embed(name: str) -> None:
    assert address(None, name).isascii()
    assert len(address(None, name)) <= 2048


def test_a_known_channel_is_linked_itself() -> None:
    assert link("UCabc", "name") == address("UCabc", "name") == "https://www.youtube.com/channel/UCabc"


def test_a_search_uses_the_start_of_the_name() -> None:
    searched = "https://www.youtube.com/results?search_query=느린%20하루%20%26%20co&sp=EgIQAg%3D%3D"
    assert link(None, "느린 하루 & co") == searched
    assert "search_query=가가가가가가가&" in link(None, "가" * 500, searched=8)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ", "때껄룩take%20a%20look"), ("𝙂𝙐𝙄𝙏𝘼𝙍", "guitar"), ("🔥", "%F0%9F%94%A5")],
)
def test_a_search_is_in_plain_letters(name: str, letters: str) -> None:
    assert f"?search_query={letters}&" in link(None, name)


@pytest.mark.parametrize(
    "name", ["", "   ", "\u200b\u200d\ufeff", "\u3164", "\u2800", "\u0301", "\ud800", "\x00"]
)
def test_a_name_that_shows_nothing_is_a_question_mark(name: str) -> None:
    assert plain(name, 100) == "?"


def test_marks_do_not_pile_up() -> None:
    assert len(plain(ZALGO, 100)) < 12
    assert plain("n\u0303", 100) == "n\u0303"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        (whole * 60, whole)
        for whole in (
            *(FAMILY, "👍🏽", "e\u0301", "🇰🇷", "1\ufe0f\u20e3", "ก\u0e33", "नि", "क्षि"),
            *("\u1112\u1161\u11ab", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
        )
    ],
)
def test_a_cut_parts_no_letter_from_what_belongs_to_it(name: str, whole: str) -> None:
    for limit in range(20, 40):
        kept = plain(name, limit).removesuffix("…")
        assert kept.replace(whole, "") == ""


@pytest.mark.parametrize(
    "name", ["무말", "a (b)", "C# & D", "AC/DC", "12:30", "what?!", "a|b", "~", "50%", "R&B"]
)
def test_an_ordinary_name_is_not_touched(name: str) -> None:
    assert plain(name, 100) == markdown(name, 100) == name


def test_all_that_is_written_from_right_to_left_is_looked_at() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    turned = [char for char in every if unicodedata.bidirectional(char) in RIGHT_TO_LEFT]
    assert len(turned) > 1000
    assert all(map(MAY_BE_RIGHT_TO_LEFT.match, turned))
