"""One person's pace: never met by people, kept by programs, and nobody else's."""

import pytest

from bot.client.cooldown import AT_ONCE, EACH_S, MOST_PEOPLE, Cooldown, TooFastError
from tests.bot.client.test_punctuality import Stopwatch


def test_the_fastest_typist_never_meets_it() -> None:
    clock = Stopwatch()
    cooldown = Cooldown(monotonic=clock)
    for _ in range(5_000):
        cooldown.take(1)
        clock.now += 0.1
    for _ in range(AT_ONCE):  # nothing of what is allowed at once was used up
        cooldown.take(1)
    with pytest.raises(TooFastError):
        cooldown.take(1)


def test_a_program_gets_its_share_and_not_more() -> None:
    clock = Stopwatch()
    cooldown = Cooldown(monotonic=clock)
    taken = 0
    for _ in range(10_000):
        try:
            cooldown.take(1)
            taken += 1
        except TooFastError:
            pass
        clock.now += 0.001
    assert AT_ONCE + 10 * EACH_S - 2 <= taken <= AT_ONCE + 10 * EACH_S + 2


def test_it_says_how_long_to_wait_and_then_takes_the_next() -> None:
    clock = Stopwatch()
    cooldown = Cooldown(2, 0.5, clock)
    cooldown.take(1)
    cooldown.take(1)
    with pytest.raises(TooFastError) as refused:
        cooldown.take(1)
    assert refused.value.wait_s == pytest.approx(2.0)
    assert refused.value.variables == {"seconds": 2}
    clock.now += refused.value.wait_s
    cooldown.take(1)


def test_others_are_not_held_up_and_are_forgotten_in_time() -> None:
    clock = Stopwatch()
    cooldown = Cooldown(1, 0.001, clock)
    cooldown.take(1)
    for user in range(2, MOST_PEOPLE + 1):
        cooldown.take(user)
    with pytest.raises(TooFastError):
        cooldown.take(1)
    for user in range(MOST_PEOPLE + 1, 2 * MOST_PEOPLE + 2):
        cooldown.take(user)
    cooldown.take(1)
