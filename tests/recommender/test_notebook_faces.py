"""What a notebook shows of our records: short texts, and tables in which no name is HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recommender.notebook import html_table
from recommender.similarity.taste import Taste
from tests.recommender.tables import read, snapshot_of

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot

EVIL = "<script>alert('a & b')</script>"
ESCAPED = "&lt;script&gt;alert(&#x27;a &amp; b&#x27;)&lt;/script&gt;"


def test_reprs_are_one_short_line(sample_snapshot: Snapshot, sample: Catalogue) -> None:
    answer = sample_snapshot.answer(Taste((0,), 4))
    for record, says in (
        (sample_snapshot, "<Snapshot 20260101T000000000Z-"),
        (sample, "<Catalogue of 500 channels>"),
        (sample.tags["genres"], "<TagColumn: 500 rows, "),
        (sample_snapshot.features, "<Features by 'tuned': 500 channels × "),
        (sample_snapshot.neighbours, "<Neighbours: 500 lists of at most 25>"),
        (sample_snapshot.similar(0), "<10 neighbours: '소복', "),
        (sample_snapshot.similar(0, 1), "<1 neighbours: '소복'>"),
        (
            answer,
            "<Answer to Taste(liked=(0,), count=4): <4 neighbours: '소복', ",
        ),
        (sample_snapshot.explain(0, 56), "<Explanation of 0.354: '아이돌' 0.052, "),
    ):
        assert repr(record).startswith(says)
        assert len(repr(record)) < 200
        assert "\n" not in repr(record)


def test_a_list_shows_names_scores_and_percents(sample_snapshot: Snapshot) -> None:
    shown = sample_snapshot.similar(0, 3)._repr_html_()
    assert "<tr><td>1</td><td>소복</td><td>35.4%</td><td>33.8%</td></tr>" in shown
    assert shown.count("<tr>") == 1 + 3


def test_an_answer_shows_what_is_left_out(sample_snapshot: Snapshot) -> None:
    answer = sample_snapshot.answer(Taste((0, 4), 3))
    assert answer.neighbours._repr_html_() in answer._repr_html_()
    assert "Left out: 2 liked" in answer._repr_html_()


def test_a_catalogue_shows_its_first_rows(sample: Catalogue) -> None:
    shown = sample._repr_html_()
    assert "500 channels, the first 5 of them" in shown
    assert all(name.replace("&", "&amp;") in shown for name in sample.names[:5])
    assert sample.names[5] not in shown
    assert shown.count("<tr>") == 1 + 5


def test_an_explanation_shows_each_term(sample_snapshot: Snapshot) -> None:
    explanation = sample_snapshot.explain(0, 56)
    shown = explanation._repr_html_()
    assert shown.count("<tr>") == 1 + len(explanation.terms)
    assert "<td>아이돌</td><td>word</td><td>5.2%</td>" in shown


def test_no_text_of_a_stranger_is_html() -> None:
    snapshot = snapshot_of(read(*[{"channel_name": EVIL, "genres": EVIL}] * 2))
    for shown in (
        snapshot.catalogue._repr_html_(),
        snapshot.similar(0)._repr_html_(),
        snapshot.answer(Taste((0,)))._repr_html_(),
        snapshot.explain(0, 1)._repr_html_(),
        html_table([EVIL], [], EVIL),
    ):
        assert ESCAPED in shown
        assert EVIL not in shown
        assert set(re.findall(r"</?(\w+)", shown)) <= {"table", "caption", "tr", "th", "td", "p"}


def test_nothing_known_is_a_blank_cell() -> None:
    assert html_table(["a"], [[None], [0]], "").endswith("<tr><td></td></tr><tr><td>0</td></tr></table>")


def test_numbers_and_texts_are_data_frames_of_their_own(sample: Catalogue) -> None:
    pd = pytest.importorskip("pandas")
    assert isinstance(sample.numbers, pd.DataFrame)
    assert sample.numbers["cpi"].equals(pd.Series(sample.number("cpi"), name="cpi"))
    assert tuple(sample.texts["intro"]) == sample.text("intro")
    assert (len(sample.numbers), len(sample.texts)) == (500, 500)
    before = float(sample.number("subscribers")[0])
    numbers = sample.numbers
    numbers.loc[0, "subscribers"] = -1.0
    assert sample.number("subscribers")[0] == before
    with pytest.raises(ValueError, match="read-only"):
        sample.number("subscribers")[0] = -1.0
