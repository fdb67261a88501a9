"""Tags as a list names them."""

from bot.lists.tag_words import together
from bot.text.language import language


def test_the_regions_of_a_genre_stand_in_one_order_whichever_came_first() -> None:
    tags = ["Jazz (국외)", "Jazz (국내)"]
    for code, said in (("en", "Jazz (Korean, international)"), ("ko", "재즈 (국내, 국외)")):
        words = language(code)
        assert together(tags, words) == together(tags[::-1], words) == [said]
