"""Raising a tag never makes it rarer in a list, lowering it never more frequent, whatever else is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.catalogue.spelling import look
from recommender.similarity.taste import Taste
from recommender.similarity.wishes import Steer
from tests.recommender.tables import snapshot_of, tagged
from tests.recommender.tastes import NAMED, snapshots, tastes

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue
    from recommender.snapshots.snapshot import Snapshot


def having(snapshot: Snapshot, taste: Taste, tag: str) -> int:
    """How many channels of the list have a tag, by its text alone."""
    shown = [one.row for one in snapshot.answer(taste).neighbours]
    return sum(
        any(
            look(tag) in map(look, (one, *one.rstrip(")").split(" (")))
            for one in snapshot.catalogue[row].genres
        )
        for row in shown
    )


@given(snapshots(), st.data(), st.sampled_from(NAMED))
@settings(deadline=None, max_examples=400)
def test_raising_never_lowers_a_share_and_lowering_never_raises_it(
    snapshot: Snapshot, data: st.DataObject, tag: str
) -> None:
    taste = data.draw(tastes(snapshot))
    steer = taste.steer
    rest = Steer(
        tuple(one for one in steer.more if look(one) != look(tag)),
        tuple(one for one in steer.less if look(one) != look(tag)),
        steer.region,
    )
    raised = replace(taste, steer=replace(rest, more=(*rest.more, tag)))
    neutral = replace(taste, steer=rest)
    lowered = replace(taste, steer=replace(rest, less=(*rest.less, tag)))
    lengths = {len(snapshot.answer(one).neighbours) for one in (raised, neutral, lowered)}
    assert len(lengths) == 1
    assert having(snapshot, raised, tag) >= having(snapshot, neutral, tag) >= having(snapshot, lowered, tag)


def test_on_the_sample_a_raised_tag_becomes_more_frequent(sample: Catalogue) -> None:
    snapshot = snapshot_of(sample)
    rows = range(0, len(sample), 25)
    for tag in ("Jazz", "몽환", "국외", "Rock (국내)"):
        shares = []
        for steer in (Steer(less=(tag,)), Steer(), Steer(more=(tag,))):
            found = [
                one.row for row in rows for one in snapshot.answer(Taste((row,), steer=steer)).neighbours
            ]
            shares.append(snapshot.grounds.steering.having(tag)[found].mean())
        assert shares[0] <= shares[1] < shares[2]


def test_a_tag_is_named_whole_or_by_either_part() -> None:
    snapshot = snapshot_of(tagged("Jazz (국내)", "jazz(국외)", "Rock (국내)", "New Age", "모든 분위기"))
    steering = snapshot.grounds.steering
    rows = {
        tag: steering.having(tag).nonzero()[0].tolist()
        for tag in ("JAZZ", "국내", "Jazz (국내)", "newage", "모든 분위기")
    }
    assert rows["국내"] == [0, 2]
    assert rows["Jazz (국내)"] == [0]
    assert rows["newage"] == [3]
    assert rows["모든 분위기"] == []
    assert 0 in rows["JAZZ"]
    assert snapshot.answer(Taste((0,), steer=Steer(("Jazz", "Opera"), ("Polka",)))).idle == ("Opera", "Polka")


@pytest.mark.parametrize(
    ("asked", "error", "message"),
    [
        ({"more": ("Jazz",), "less": ("j azz",)}, ValueError, "more and less"),
        ({"more": ("  ",)}, ValueError, "blank"),
        ({"less": "Jazz"}, TypeError, "one text"),
        ({"region": "mars"}, ValueError, "mars"),
    ],
)
def test_a_steer_that_is_none_is_refused(
    asked: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Steer(**asked)  # type: ignore[arg-type]  # whatever comes from outside
