"""The real bot, killed at random moments of a refresh: whole data at the next start, nothing left."""

import asyncio
import json
import os
import random
from pathlib import Path

import pytest

from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import NoSnapshotError
from tests.bot.refreshing.scene import SAMPLE, alive, until
from tests.wire import world
from tests.wire.child import running
from tests.wire.interactions import Caller
from tests.wire.server import LoopbackDiscord

BOT = "tests.wire.refreshing_bot"
KEEPER = Caller(permissions=(1 << 50) - 1)
KILLS = int(os.environ.get("REFRESH_KILLS", "4"))


def environment(folder: Path) -> dict[str, str]:
    told = {"rows": str(SAMPLE), "leave": str(folder / "starts"), "count": 200}
    (folder / "told.json").write_text(json.dumps(told))
    return {
        "PLIMATE_DATA_DIR": str(folder / "data"),
        "STAND_IN": str(folder / "told.json"),
        "PLIMATE_HOME_GUILDS": world.GUILD_ID,
    }


def crawlers(folder: Path) -> list[int]:
    starts = folder / "starts"
    lines = starts.read_text().splitlines() if starts.exists() else []
    return [int(line.split()[0]) for line in lines]


def assert_whole(folder: Path) -> None:
    """The store has whole data or none, and what it names is there."""
    store = SnapshotStore(folder / "data")
    try:
        assert len(store.current().catalogue) == 500
    except NoSnapshotError:
        assert store.current_id() is None
    assert all(entry.manifest is not None for entry in store.entries())


@pytest.mark.parametrize("seed", range(KILLS))
async def test_a_bot_killed_at_any_moment_starts_again_from_whole_data(
    loopback: LoopbackDiscord, tmp_path: Path, seed: int
) -> None:
    """From the first row to the swap a refresh takes some three seconds here."""
    env = environment(tmp_path)
    async with running(loopback, BOT, cwd=tmp_path, env=env) as child:
        refreshed = await loopback.slash("refresh", {}, KEEPER)
        await child.until(loopback.answer_to(refreshed))
        await asyncio.sleep(random.Random(seed).uniform(0, 4))  # noqa: S311 the moment is what is tried
        await child.kill()
    await until(lambda: not any(map(alive, crawlers(tmp_path))))
    assert_whole(tmp_path)
    async with running(loopback, BOT, cwd=tmp_path, env=env) as child:
        asked = await loopback.slash("similar", {"channel": "무말"})
        answer = await child.until(loopback.answer_to(asked))
        assert answer.data["embeds"]
        assert "Traceback" not in child.log
        assert await child.terminate() == 0


async def test_a_bot_told_to_end_during_a_refresh_goes_on_at_the_next_start(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    env = environment(tmp_path)
    for name in ("at", "go"):
        os.mkfifo(tmp_path / name)
    told = json.loads((tmp_path / "told.json").read_text())
    stopping = {**told, "stop_at": 150, "at": str(tmp_path / "at"), "go": str(tmp_path / "go")}
    (tmp_path / "told.json").write_text(json.dumps(stopping))
    async with running(loopback, BOT, cwd=tmp_path, env=env) as child:
        await loopback.slash("refresh", {}, KEEPER)
        await asyncio.to_thread((tmp_path / "at").read_bytes)
        assert await child.terminate() == 0
    assert not any(map(alive, crawlers(tmp_path)))
    assert not list((tmp_path / "data").rglob("*.new"))
    (tmp_path / "told.json").write_text(json.dumps(told))
    async with running(loopback, BOT, cwd=tmp_path, env=env) as child:
        await loopback.slash("refresh", {}, KEEPER)
        await child.logged("answers come from snapshot")
        await child.terminate()
    starts = (tmp_path / "starts").read_text().splitlines()
    assert [line.split()[1] for line in starts] == ["0", "149"]


async def test_two_bots_on_one_folder_crawl_once_and_both_swap(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    """Twenty ask for a refresh at once; Discord hands each question to one of the two."""
    env = environment(tmp_path)
    async with LoopbackDiscord() as other, running(loopback, BOT, cwd=tmp_path, env=env) as first:
        other.answer_within_s = 60.0
        async with running(other, BOT, cwd=tmp_path, env=env) as second:
            asked = [(one, await one.slash("refresh", {}, KEEPER)) for one in (loopback, other) * 10]
            for one, interaction in asked:
                await one.answer_to(interaction)
            for child in (first, second):
                await child.logged("answers come from snapshot")
            for child in (first, second):
                assert await child.terminate() == 0
    assert len(crawlers(tmp_path)) == 1
