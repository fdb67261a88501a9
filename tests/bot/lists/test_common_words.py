"""What is said above a list stands on three lines of a phone at most, whatever is said."""

from dataclasses import replace

import pytest

from bot.lists.answer import list_answer
from bot.lists.common import Common
from bot.lists.common_words import ROOM, common_text
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from tests.bot.tables import sample

ANSWER = list_answer(sample(), 0, 10)
LONG = (
    "Rap / Hip-hop (국내)",
    "R&B / Soul (국외)",
    "Electronica (국내)",
    "Very long genre of somebody's own table",
)


def rows(text: str) -> int:
    return sum(1 + (width(line) > ROOM) for line in text.split("\n"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_three_lines_in_every_list_of_the_sample(code: str) -> None:
    texts = [common_text(list_answer(sample(), row, 10), language(code)) for row in range(0, 500, 7)]
    assert max(map(rows, texts)) == 3
    assert all(width(line) <= 2 * ROOM for text in texts for line in text.split("\n"))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("room", [ROOM, 29.0])
def test_long_tags_are_counted_and_the_most_telling_is_kept(code: str, room: float) -> None:
    common = Common(all=LONG, nearly=LONG[:2], added=LONG[3:], some=("Folk (국내)",))
    text = common_text(replace(ANSWER, common=common), language(code), room)
    assert len(text.split("\n")) == 3
    assert "Folk" not in text
    assert all(width(line) <= room for line in text.split("\n"))


def test_a_genre_on_two_lines_keeps_its_region() -> None:
    common = Common(all=("Jazz (국내)", "Pop (국내)"), nearly=("Jazz (국외)",))
    text = common_text(replace(ANSWER, common=common), language("en"))
    assert text == "All ten: Jazz (Korean), Pop (Korean)\nNearly all: Jazz (international)"


def test_one_thing_alone_has_two_lines() -> None:
    common = Common(all=LONG[:3])
    text = common_text(replace(ANSWER, common=common), language("en"))
    assert text == "All ten: Rap / Hip-hop, R&B / Soul, Electronica"
