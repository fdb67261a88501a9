"""What is browsed by, as text and as a mark; kept beside tastes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tastes.asked import AskedTaste
from bot.tastes.browsed import LAST_PAGE, Browsed
from bot.tastes.kept import KeptTastes
from recommender.catalogue.criteria import Sort
from recommender.catalogue.fingerprints import FINGERPRINT

TEXTS = st.text(max_size=60)
BROWSED = st.builds(
    Browsed,
    topic=TEXTS,
    genre=TEXTS,
    region=TEXTS,
    mood=TEXTS,
    word=TEXTS,
    sort=st.sampled_from(Sort),
    page=st.integers(1, LAST_PAGE),
)


@given(BROWSED, BROWSED)
def test_it_reads_back_as_it_was_written_and_equal_ones_have_one_mark(one: Browsed, other: Browsed) -> None:
    assert Browsed.from_json(one.to_json()) == one
    assert AskedTaste.from_json(one.to_json()) is None
    assert (one.mark == other.mark) == (one == other)
    assert len(one.mark) == 8
    assert FINGERPRINT


@pytest.mark.parametrize(
    "text",
    [
        *("", "{}", "[]", "null", '{"browsed": 5}', '{"browsed": {"genre": 5}}', '{"browsed": {"page": 0}}'),
        *('{"browsed": {"page": true}}', '{"browsed": {"sort": "no"}}', '{"browsed": {"other": "x"}}'),
        AskedTaste(("aaaaaaaa",)).to_json(),
    ],
)
def test_what_is_none_is_none(text: str) -> None:
    assert Browsed.from_json(text) is None


def test_pages_and_tastes_are_kept_side_by_side_and_found_by_another_process(tmp_path: Path) -> None:
    browsed, taste = Browsed(genre="Jazz", page=3), AskedTaste(("aaaaaaaa", "bbbbbbbb"))
    kept = KeptTastes.open(tmp_path)
    marks = [kept.keep(browsed), kept.keep(taste)]
    kept.close()
    assert list(map(KeptTastes.open(tmp_path).get, marks)) == [browsed, taste]


def test_pages_stay_within_those_that_can_be_asked_for() -> None:
    assert Browsed(page=3).at(-5).page == 1
    assert Browsed().at(10**12).page == LAST_PAGE
    assert Browsed(page=3).ordered(Sort.NEWEST) == Browsed(sort=Sort.NEWEST)
    with pytest.raises(ValueError, match="no page 0"):
        Browsed(page=0)
