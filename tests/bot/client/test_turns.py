"""One answer at a time: the oldest first, and the newest where the oldest has waited long."""

import asyncio
from itertools import pairwise

import pytest

from bot.client.turns import PATIENCE_S, Turns


async def test_who_comes_alone_is_not_kept_waiting() -> None:
    turns = Turns()
    for _ in range(3):
        assert await asyncio.wait_for(turns.mine(60), 5)


@pytest.mark.parametrize(
    ("step_s", "order"), [(PATIENCE_S / 100, [0, 1, 2, 3, 4]), (PATIENCE_S * 2, [0, 1, 4, 3, 2])]
)
async def test_between_two_turns_others_go_on(step_s: float, order: list[int]) -> None:
    now = 0.0
    turns, done = Turns(lambda: now), list[int]()

    async def answer(number: int) -> None:
        nonlocal now
        assert await turns.mine(60)
        now += step_s
        done.append(number)

    tasks = [asyncio.create_task(answer(number)) for number in range(len(order))]
    seen = [0]
    while len(done) < len(tasks):
        await asyncio.sleep(0)
        seen.append(len(done))
    assert all(later - earlier <= 1 for earlier, later in pairwise(seen))
    assert done == order
    await asyncio.gather(*tasks)


async def test_who_waits_too_long_is_told_so_and_nobody_waits_for_them() -> None:
    turns = Turns()
    late = asyncio.create_task(turns.mine(0))
    gone = asyncio.create_task(turns.mine(60))
    assert await turns.mine(60)
    gone.cancel()
    assert not await late
    assert await asyncio.wait_for(turns.mine(60), 5)
