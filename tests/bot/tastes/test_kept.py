"""Tastes under their marks: the same one once, past restarts, pruned by age, whatever becomes of the file."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tastes.asked import AskedTaste
from bot.tastes.kept import AT_HAND, FILE, KEPT_DAYS, KeptTastes
from recommender.similarity.wishes import Depth, Region, Steer

STEER = Steer(("Jazz",), ("Pop",))
TASTE = AskedTaste(("aaaaaaaa", "bbbbbbbb"), ("cccccccc",), STEER, Depth.HIDDEN, variety=True)
MARKS = st.text("abcdefgh", min_size=8, max_size=8)
TAGS = st.lists(st.sampled_from(["Jazz", "Pop", "몽환", "R&B / Soul"]), unique=True)


def tastes(number: int) -> list[AskedTaste]:
    return [AskedTaste((f"{at:08d}", "bbbbbbbb")) for at in range(number)]


@given(
    st.lists(MARKS, min_size=1, max_size=5),
    st.lists(MARKS, max_size=3),
    TAGS,
    st.sampled_from(Region),
    st.sampled_from(Depth),
    st.sampled_from([True, False]),
)
def test_a_taste_reads_back_as_it_was_written(
    liked: list[str],
    disliked: list[str],
    more: list[str],
    region: Region,
    depth: Depth,
    variety: bool,  # noqa: FBT001 an example's
) -> None:
    taste = AskedTaste(tuple(liked), tuple(disliked), Steer(tuple(more), (), region), depth, variety)
    assert AskedTaste.from_json(taste.to_json()) == taste


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"liked": []}', '{"liked": ["a"], "disliked": 3}', TASTE.to_json()[:-9]]
)
def test_what_is_no_taste_is_none(text: str) -> None:
    assert AskedTaste.from_json(text) is None


def test_one_channel_needs_no_keeping_and_its_mark_is_its_fingerprint() -> None:
    plain = AskedTaste(("aaaaaaaa",))
    assert plain.plain
    assert plain.mark == "aaaaaaaa"
    assert not TASTE.plain
    assert len(TASTE.mark) == 8
    assert TASTE.mark != TASTE.undone().mark


def test_a_kept_taste_is_found_by_another_process(tmp_path: Path) -> None:
    mark = KeptTastes.open(tmp_path).keep(TASTE)
    assert KeptTastes.open(tmp_path).get(mark) == TASTE
    assert KeptTastes.open(tmp_path).get("zzzzzzzz") is None
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600


def test_the_same_taste_is_kept_once_and_two_processes_agree(tmp_path: Path) -> None:
    one, other = KeptTastes.open(tmp_path), KeptTastes.open(tmp_path)
    assert one.keep(TASTE) == other.keep(TASTE) == one.keep(TASTE)
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("SELECT COUNT(*) FROM tastes").fetchone() == (1,)


def test_what_nobody_presses_for_long_is_pruned_and_what_somebody_presses_is_not(tmp_path: Path) -> None:
    old, used = tastes(2)
    first = KeptTastes.open(tmp_path, lambda: 1000)
    first.keep(old)
    first.keep(used)
    KeptTastes.open(tmp_path, lambda: 1000 + KEPT_DAYS).get(used.mark)
    later = KeptTastes.open(tmp_path, lambda: 1001 + KEPT_DAYS)
    assert later.get(old.mark) is None
    assert later.get(used.mark) == used


def test_what_is_no_longer_at_hand_is_on_the_disk(tmp_path: Path) -> None:
    kept = KeptTastes.open(tmp_path)
    many = tastes(AT_HAND + 5)
    for taste in many:
        kept.keep(taste)
    assert kept.get(many[0].mark) == many[0]


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_file_that_is_no_database_is_put_aside(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE).write_bytes(content)
    kept = KeptTastes.open(tmp_path)
    mark = kept.keep(TASTE)
    assert KeptTastes.open(tmp_path).get(mark) == TASTE
    assert "put aside" in caplog.text
    assert (tmp_path / FILE).with_suffix(".unreadable").read_bytes() == content


def test_where_the_disk_fails_answers_go_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).mkdir()
    kept = KeptTastes.open(tmp_path)
    assert kept.get(kept.keep(TASTE)) == TASTE
    assert "until the next start only" in caplog.text


def test_where_the_disk_fails_later_answers_go_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept = KeptTastes.open(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("DROP TABLE tastes")
    assert kept.get(kept.keep(TASTE)) == TASTE
    assert caplog.text.count("until the next start only") == 1


def test_a_row_that_somebody_changed_is_not_believed(tmp_path: Path) -> None:
    mark = KeptTastes.open(tmp_path).keep(TASTE)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE tastes SET taste = ?", (tastes(1)[0].to_json(),))
    assert KeptTastes.open(tmp_path).get(mark) is None
