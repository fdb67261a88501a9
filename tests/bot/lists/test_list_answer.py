"""One record for every face: asked once, complete, and the same as the library's own answer."""

from collections import Counter

import pytest

from bot.lists.answer import list_answer
from bot.lists.documents.alike import similar_document
from bot.lists.reading import Reading
from bot.lists.show import show_list
from bot.lists.state import ControlState
from bot.tastes.kept import KeptTastes
from bot.text.language import language
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed
from recommender.features.recipe_names import RECIPE_NAMES
from recommender.similarity.taste import LeftOutReason
from recommender.snapshots.snapshot import Snapshot
from tests.bot.tables import NOW, Row, sample, snapshot_of


@pytest.mark.parametrize("recipe", RECIPE_NAMES)
def test_lines_are_the_librarys_neighbours(recipe: str) -> None:
    whole = sample()
    snapshot = Snapshot.build(whole.catalogue, origin=whole.manifest.origin, built_at=NOW, recipe=recipe)
    for row in range(0, 500, 9):
        answer = list_answer(snapshot, row, 10)
        if not answer.known:
            assert answer.lines == ()
            continue
        nearest = snapshot.similar(row, 10)
        assert [line.channel.row for line in answer.lines] == [one.row for one in nearest]
        for line, one in zip(answer.lines, nearest, strict=True):
            assert (line.rank, line.score, line.tied) == (one.rank, one.score, one.tied)
            twin = snapshot.features.twin_similarity(row)
            assert line.similarity == pytest.approx(one.similarity / twin, abs=1e-9)
        assert all(0 <= line.similarity <= 1 for line in answer.lines)
        assert [line.fingerprint for line in answer.lines] == [snapshot.fingerprints[n.row] for n in nearest]


def test_what_a_line_shares_and_what_sets_it_apart() -> None:
    snapshot = snapshot_of(
        [
            Row("asked", ("Jazz (국내)", "Pop (국내)"), ("희망",)),
            Row("other", ("Jazz (국내)", "Blues (국외)", "Rock (국외)"), ("희망", "모든 분위기")),
            Row("third", ("Rock (국외)",), ("슬픔",)),
        ]
    )
    line = list_answer(snapshot, 0, 5).lines[0]
    assert line.channel.name == "other"
    assert {shared.label for shared in line.shared} == {"Jazz (국내)", "희망"}
    assert all(shared.is_tag for shared in line.shared)
    assert line.differs == (
        "Blues (국외)",
        "Rock (국외)",
    )  # the rarest first, and no mood that was never judged


def test_what_is_shared_does_not_set_apart() -> None:
    for row in range(0, 500, 25):
        for line in list_answer(sample(), row, 10).lines:
            mine = {squeezed(tag) for tag in sample().catalogue[row].genres + sample().catalogue[row].moods}
            differs = [squeezed(tag) for tag in line.differs]
            assert not mine & set(differs)
            assert not UNKNOWN_MOODS & set(differs)
            assert len(differs) == len(set(differs))


def test_a_short_list_counts_what_was_left_out() -> None:
    rows = [Row("asked"), Row("alike"), *(Row(f"n{n}", ("Jazz (국외)",), ("슬픔",), cpi=0) for n in range(3))]
    answer = list_answer(snapshot_of(rows), 0, 10)
    assert len(answer.lines) == 1
    left_out = {left.reason: left.count for left in answer.left_out}
    assert left_out == {LeftOutReason.LIKED: 1, LeftOutReason.NOTHING_SHARED: 3}


def test_what_is_shared_is_asked_once_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = sample()
    row = next(row for row in range(500) if snapshot.features.known[row])
    asked: Counter[tuple[int, int]] = Counter()
    shared = Snapshot.shared

    def counted(self: Snapshot, query: int, candidate: int, limit: int = 3) -> tuple[str, ...]:
        asked[query, candidate] += 1
        return shared(self, query, candidate, limit)

    monkeypatch.setattr(Snapshot, "shared", counted)
    reading = Reading(snapshot, KeptTastes.in_memory(), language("en"))
    show_list(reading, ControlState(1, 25, (snapshot.fingerprints[row],)))
    assert len(asked) == 25
    assert set(asked.values()) == {1}


def test_documents_are_made_of_the_record_alone() -> None:
    answer = list_answer(sample(), 0, 3)
    found = similar_document(answer, "typed", 0.5, language("en"))
    assert found["match"] == {"id": answer.asked.id, "name": answer.asked.name, "score": 0.5}
    assert [line["name"] for line in found["results"]] == [line.channel.name for line in answer.lines]
    assert found["snapshot"]["id"] == answer.manifest.id
