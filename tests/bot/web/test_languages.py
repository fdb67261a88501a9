"""Which language a page answers in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.language import LANGUAGES
from bot.web.languages import language_asked, preferred


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "en"),
        ("ko", "ko"),
        ("ko-KR,ko;q=0.9,en-US;q=0.8", "ko"),
        ("en-US,en;q=0.9,ko;q=0.8", "en"),
        ("fr, ko;q=0.5", "ko"),
        ("fr", "en"),
        ("ko;q=0", "en"),
        ("en;q=0.2, ko;q=0.7", "ko"),
        ("ko;q=x, en", "en"),
        ("*", "en"),
        ("KO-kr", "ko"),
    ],
)
def test_the_browser_says_which(header: str, code: str) -> None:
    assert preferred(header) == code


@given(st.text())
def test_any_header_has_a_language(header: str) -> None:
    assert language_asked("", header) in LANGUAGES


@given(st.sampled_from(LANGUAGES), st.text())
def test_the_address_goes_first(code: str, header: str) -> None:
    assert language_asked(code, header) == code
