"""Tags as a list names them."""

from bot.lists.tag_words import telling, together
from bot.text.language import language


def test_the_regions_of_a_genre_stand_in_one_order_whichever_came_first() -> None:
    tags = ["Jazz (국외)", "Jazz (국내)"]
    for code, said in (("en", "Jazz (Korean, international)"), ("ko", "재즈 (국내, 국외)")):
        words = language(code)
        assert together(tags, words) == together(tags[::-1], words) == [said]


def test_what_nobody_would_take_for_a_reason_is_not_told() -> None:
    said = ["doing", "low", "재즈", "낮게", "돌려줘", "lofi", "깊은", "새벽", "저녁의", "songs"]
    assert telling(said) == ["재즈", "lofi", "새벽"]
