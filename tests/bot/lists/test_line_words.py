"""The second line of a channel: a tag is whole rather than cut beside mere figures."""

from __future__ import annotations

import pytest

from bot.lists.answer import taste_answer
from bot.lists.embed import ROOM, list_embed
from bot.text.language import LANGUAGES, language
from bot.text.widths import width
from recommender.similarity.taste import Taste
from tests.bot.tables import Row, snapshot_of

SHARED = ("Pop (국외)", "R&B / Soul (국외)")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_tag_of_a_mix_is_cut_for_no_figure(code: str) -> None:
    liked = [Row(f"liked {number}", SHARED, videos=9) for number in range(3)]
    others = [
        Row("adds", (*SHARED, "R&B / Soul (국내)"), videos=1234),
        Row("adds nothing", SHARED, videos=1234),
        Row("has less", SHARED[:1], videos=1234),
    ]
    answer = taste_answer(snapshot_of([*liked, *others]), Taste((0, 1, 2), 10))
    told = [line for line in str(list_embed(answer, language(code)).description).split("\n") if "% " in line]
    assert len(told) == len(others)
    assert any("R&B / " in line for line in told)
    assert not any("…" in line for line in told)
    assert all(width(line) <= ROOM for line in told)
