"""Who says a word, looked up by pieces, against a regular expression over every text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.browsing import folded
from recommender.catalogue.sayings import LOOSE, Sayings

# Letters with and without an end of their own, what is loose, what is a sign, and the very last character.
LETTERS = "ab0비오 -_·&(.ÀＡ̈\u3000\U0010ffff"
texts = st.lists(st.text(LETTERS, max_size=14), max_size=8)


def plain(said: list[str], word: str) -> list[int]:
    """A word as a whole: no letter before it, and after a Latin one nothing Latin."""
    letters = LOOSE.sub("", word)
    end = "(?![a-z0-9])" if re.fullmatch("[a-z0-9]", letters[-1:]) else ""
    pattern = re.compile(r"(?<![^\W_])" + r"[\s\-_·]*".join(map(re.escape, letters)) + end)
    return [row for row, text in enumerate(said) if letters and pattern.search(folded(text))]


@given(texts, st.text(LETTERS, max_size=8).map(folded))
@settings(deadline=None, max_examples=300)
def test_rows_are_those_that_a_regular_expression_finds(said: list[str], word: str) -> None:
    assert Sayings.of(said).rows_with(word).tolist() == plain(said, word)


@given(texts.filter(any), st.data())
@settings(deadline=None, max_examples=300)
def test_what_a_text_says_somewhere_is_found_as_the_expression_finds_it(
    said: list[str], data: st.DataObject
) -> None:
    text = folded(data.draw(st.sampled_from([text for text in said if text])))
    first = data.draw(st.integers(0, len(text)))
    word = text[first : data.draw(st.integers(first, len(text)))]
    assert Sayings.of(said).rows_with(word).tolist() == plain(said, word)


def test_other_work_goes_in_between() -> None:
    pauses = []
    said = Sayings.of(["lo-fi beats"] * 1000 + ["비 오는 날"], lambda: pauses.append(1))
    assert len(pauses) > 10
    assert said.rows_with("비오는") == [1000]
    assert repr(said.pieces) == "['beats', 'fi', 'lo', '날', '비', '오는']"
