"""IDENTIFYs far enough apart, wherever the earlier one was held up."""

from bot.client.identifying import EVERY_S, IdentifyPace


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0
        self.at_sleep: dict[float, IdentifyPace] = {}

    def __call__(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        """As a sleep in which, now and then, an answer comes."""
        for arrival, pace in sorted(self.at_sleep.items()):
            if self.now_s <= arrival <= self.now_s + seconds:
                end, self.now_s = self.now_s + seconds, arrival
                pace.arrived()
                self.now_s = end
                return
        self.now_s += seconds


async def test_the_first_waits_for_nothing() -> None:
    clock = Clock()
    await IdentifyPace(clock, clock.sleep).turn()
    assert clock.now_s == 100.0


async def test_the_next_waits_for_what_is_left() -> None:
    clock = Clock()
    pace = IdentifyPace(clock, clock.sleep)
    await pace.turn()
    clock.now_s += 3.0
    await pace.turn()
    assert clock.now_s == 100.0 + EVERY_S


async def test_it_is_counted_from_the_answer_to_the_last() -> None:
    clock = Clock()
    pace = IdentifyPace(clock, clock.sleep)
    await pace.turn()
    clock.now_s += 2.0
    pace.arrived()
    await pace.turn()
    assert clock.now_s == 102.0 + EVERY_S


async def test_an_answer_that_comes_while_the_next_waits_counts() -> None:
    clock = Clock()
    pace = IdentifyPace(clock, clock.sleep)
    await pace.turn()
    clock.at_sleep[100.4] = pace
    await pace.turn()
    assert clock.now_s >= 100.4 + EVERY_S
