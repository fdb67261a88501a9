"""What was worked out once is there the second time, while its snapshot is, and so many at most."""

import gc
from dataclasses import replace

from bot.lists.question_view import state_of
from bot.lists.reading import Reading
from bot.lists.show import show_list
from bot.lookup.channels import LONGEST_REMEMBERED, ChannelLookup
from bot.lookup.remembered import Remembered
from bot.tastes.kept import KeptTastes
from bot.text.language import language
from recommender.snapshots.snapshot import Snapshot
from tests.bot.tables import sample


def test_the_second_time_nothing_is_worked_out() -> None:
    remembered, worked_out = Remembered[int](2), list[int]()
    one, other = sample(), Snapshot.build(sample().catalogue)

    def result(snapshot: Snapshot, key: int) -> int:
        def work_out() -> int:
            worked_out.append(key)
            return key

        return remembered.result(snapshot, key, work_out)

    assert [result(one, 1), result(one, 1), result(other, 1)] == [1, 1, 1]
    assert worked_out == [1, 1]
    result(one, 2), result(one, 1), result(one, 3)
    assert len(remembered) == 3
    worked_out.clear()
    result(one, 1), result(one, 2)
    assert worked_out == [2]  # of three the one that was not asked for longest went


def test_what_is_remembered_goes_with_its_snapshot() -> None:
    remembered = Remembered[int](9)
    remembered.result(Snapshot.build(sample().catalogue), "key", lambda: 1)
    gc.collect()
    assert len(remembered) == 0


def test_each_answer_is_a_message_of_its_own() -> None:
    """One is changed before it is sent: the next must not show that."""
    snapshot, kept = sample(), KeptTastes.in_memory()
    reading = Reading(snapshot, kept, language("en"))
    first = show_list(reading, state_of(snapshot, (0,), 1, 10))
    first.embed.set_author(name="taken")
    again = show_list(reading, state_of(snapshot, (0,), 2, 10))
    assert again.embed.author.name is None
    assert again.embed.description == first.embed.description
    korean = show_list(replace(reading, words=language("ko")), state_of(snapshot, (0,), 2, 10))
    assert korean.embed.description != first.embed.description


def test_choices_are_the_same_however_often_and_whoever_changes_theirs() -> None:
    lookup, words = ChannelLookup(sample()), language("en")
    for text in ("a", "b" * (LONGEST_REMEMBERED + 1)):
        first = lookup.choices(text, words)
        first.append(first[0] if first else None)  # type: ignore[arg-type] # what nobody should see
        assert lookup.choices(text, words) == first[:-1]
