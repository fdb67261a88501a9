"""One answer at a time, the newest first."""

import asyncio

from bot.client.turns import Turns


async def test_who_comes_alone_is_not_kept_waiting() -> None:
    turns = Turns()
    for _ in range(3):
        asyncio.get_running_loop().call_soon(lambda: None)
        assert await asyncio.wait_for(turns.mine(0.001), 1)
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def test_between_two_turns_others_go_on_and_the_newest_is_first() -> None:
    turns, done = Turns(), list[int]()

    async def answer(number: int) -> None:
        assert await turns.mine(60)
        done.append(number)

    tasks = [asyncio.create_task(answer(number)) for number in range(5)]
    seen = []
    while len(done) < len(tasks):
        await asyncio.sleep(0)
        seen.append(len(done))
    assert all(later - earlier <= 1 for earlier, later in zip([0, *seen], seen, strict=False))
    assert done == [0, 4, 3, 2, 1]
    await asyncio.gather(*tasks)


async def test_who_waits_too_long_is_told_so_and_nobody_waits_for_them() -> None:
    turns = Turns()
    late = asyncio.create_task(turns.mine(0))
    gone = asyncio.create_task(turns.mine(60))
    assert await turns.mine(60)
    gone.cancel()
    assert not await late
    assert await asyncio.wait_for(turns.mine(60), 5)
