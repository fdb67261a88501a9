"""Countries in the reader's language, however a table writes them."""

from __future__ import annotations

import pytest

from bot.text.countries import country_name
from bot.text.language import language

EN, KO = language("en"), language("ko")


@pytest.mark.parametrize("written", ["대한민국", "South Korea", "KR", "kr", " 대한민국 "])
def test_a_country_is_said_in_each_language(written: str) -> None:
    assert country_name(written, EN) == "South Korea"
    assert country_name(written, KO) == "대한민국"


@pytest.mark.parametrize("written", ["Atlantis", "", "유럽 어딘가", "150"])
def test_what_is_no_country_stays(written: str) -> None:
    assert country_name(written, EN) == written
