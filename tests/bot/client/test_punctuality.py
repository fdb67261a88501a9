"""What is too late is dropped, counted, and told once a minute; a wrong clock drops nobody."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.client.punctuality import ANSWER_WITHIN_S, SAID_EVERY_S, WINDOW_S, Punctuality

NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)


class Stopwatch:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def punctuality(clock: Stopwatch) -> Punctuality:
    return Punctuality(clock)


def made(clock: Stopwatch, ago_s: float = 0.0) -> datetime:
    """What Discord's clock says, which is not ours."""
    return NOON + timedelta(seconds=clock.now - ago_s)


async def test_what_is_older_than_three_seconds_is_dropped_and_the_next_is_not(
    clock: Stopwatch, punctuality: Punctuality
) -> None:
    assert await punctuality.admits(made(clock))
    clock.now += 10
    assert await punctuality.admits(made(clock, ANSWER_WITHIN_S - 0.1))
    assert not await punctuality.admits(made(clock, ANSWER_WITHIN_S + 0.1))
    assert await punctuality.admits(made(clock))
    assert punctuality.dropped == 1


async def test_it_is_told_once_a_minute(
    clock: Stopwatch, punctuality: Punctuality, caplog: pytest.LogCaptureFixture
) -> None:
    await punctuality.admits(made(clock))
    for _ in range(50):
        await punctuality.admits(made(clock, 5))
    assert [record.getMessage().split(" that")[0] for record in caplog.records] == ["1 dropped"]
    clock.now += SAID_EVERY_S
    await punctuality.admits(made(clock, 5))
    assert "50 dropped" in caplog.records[1].getMessage()
    assert "51 since the start" in caplog.records[1].getMessage()
    assert len(caplog.records) == 2


@pytest.mark.parametrize("drift", [0.999, 1.001])
async def test_a_clock_that_runs_otherwise_than_discords_drops_nobody(
    clock: Stopwatch, punctuality: Punctuality, drift: float
) -> None:
    begun = clock.now
    for _ in range(500):
        clock.now += WINDOW_S / 10
        assert await punctuality.admits(NOON + timedelta(seconds=(clock.now - begun) * drift))


async def test_a_machine_that_is_late_with_everything_answers_again_after_a_while(
    clock: Stopwatch, punctuality: Punctuality
) -> None:
    """As after a jump of Discord's clock: it is not taken for an overload for ever."""
    assert await punctuality.admits(made(clock))
    answered = []
    for _ in range(30):
        clock.now += WINDOW_S / 10
        answered.append(await punctuality.admits(made(clock, 60)))
    assert not answered[0]
    assert all(answered[-9:])
