"""A refresh's message always ends, of the real bot over the wire: over restarts and refusals."""

import asyncio
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.text.language import language
from tests.bot.refreshing.scene import SAMPLE, until
from tests.wire import world
from tests.wire.child import Child, running
from tests.wire.interactions import Caller
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Json

BOT = "tests.wire.refreshing_bot"
KEEPER = Caller(permissions=(1 << 50) - 1)
EDIT = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
SEND = "/channels/{channel_id}/messages"
EN = language("en")


class Crawl:
    """A stand-in's crawl, stopped at a row till it is let go on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in ("at", "go"):
            os.mkfifo(folder / name)
        self.env = {
            "PLIMATE_DATA_DIR": str(folder / "data"),
            "STAND_IN": str(folder / "told.json"),
            "PLIMATE_HOME_GUILDS": world.GUILD_ID,
        }

    def tell(self, *, stops: bool = True, **more: object) -> None:
        stop = {"stop_at": 150, "at": str(self._folder / "at"), "go": str(self._folder / "go")}
        told = {"rows": str(SAMPLE), "leave": str(self._folder / "starts"), "count": 200, **more}
        (self._folder / "told.json").write_text(json.dumps({**told, **(stop if stops else {})}))

    async def reached(self) -> None:
        await asyncio.to_thread((self._folder / "at").read_bytes)

    async def go_on(self) -> None:
        """To open it is what is waited for; by the time of a byte its reader may have gone."""
        await asyncio.to_thread((self._folder / "go").write_bytes, b"")


@pytest.fixture
def crawl(tmp_path: Path) -> Crawl:
    crawl = Crawl(tmp_path)
    crawl.tell(status=4, message="no")  # it ends as a failure: that needs no rebuilding
    return crawl


def title(message: Json) -> str:
    return str(message["embeds"][0]["title"]) if message["embeds"] else ""


def own(loopback: LoopbackDiscord) -> list[Json]:
    """What the bot has sent of itself, to a channel or directly."""
    return [message for message in loopback.messages.by_id.values() if "interaction_metadata" not in message]


async def seen(loopback: LoopbackDiscord, bot: Child, met: Callable[[], bool], what: str) -> None:
    await bot.until(loopback.ledger.until(met, what, 60))


async def begun(loopback: LoopbackDiscord, bot: Child, crawl: Crawl) -> Json:
    """Ask for a refresh; its message, with how far it is."""
    asked = await loopback.slash("refresh", {}, KEEPER)
    await crawl.reached()
    return await bot.until(loopback.message_for(asked))


async def test_over_a_restart_the_end_is_told_and_cancel_still_reaches_it(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl
) -> None:
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        message = await begun(loopback, child, crawl)
        assert await child.terminate() == 0
    assert EN("refresh-restarting") in message["embeds"][0]["description"]
    kept = [path.read_text() for path in (tmp_path / "data" / "refreshing" / "messages").iterdir()]
    assert len(kept) == 1
    assert "token" not in kept[0]
    assert "fake-interaction" not in kept[0]
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        await crawl.reached()
        await seen(loopback, child, lambda: bool(own(loopback)), "message")
        (new,) = own(loopback)
        assert title(new) == EN("refresh-title")
        pressed = await loopback.press(message, "Cancel", KEEPER)
        answer = await child.until(loopback.answer_to(pressed))
        assert answer.data["content"] == EN("refresh-cancelling")
        await seen(loopback, child, lambda: title(new) == EN("refresh-cancelled-title"), "end")
        assert not new["components"]
        await until(lambda: not list((tmp_path / "data" / "refreshing" / "messages").iterdir()))
        assert "Traceback" not in child.log


async def test_killed_too_it_is_told_at_the_next_start(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl
) -> None:
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        await begun(loopback, child, crawl)
        await child.kill()
    crawl.tell(stops=False, status=4, message="no")
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        ended = EN("refresh-failed-title")
        await seen(loopback, child, lambda: ended in map(title, own(loopback)), "end")
        assert "Traceback" not in child.log


@pytest.mark.parametrize("code", [10003, 10008, 50083, 50027])
async def test_where_the_answer_cannot_be_changed_the_end_is_told_directly(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl, code: int
) -> None:
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        await begun(loopback, child, crawl)
        loopback.fail("PATCH", EDIT, 404, code=code, times=1000)
        await crawl.go_on()
        await seen(loopback, child, lambda: bool(own(loopback)), "message")
        (told,) = own(loopback)
        assert title(told) == EN("refresh-failed-title")
        assert told["channel_id"] == world.DM_CHANNEL_ID
        assert "Traceback" not in child.log


async def test_an_end_that_is_turned_away_on_its_way_is_told_later_in_the_same_place(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl
) -> None:
    """Cloudflare's 429 passes: it is no refusal of the message."""
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        message = await begun(loopback, child, crawl)
        loopback.turn_away("PATCH", EDIT, 429, times=2)
        await crawl.go_on()
        await seen(loopback, child, lambda: title(message) == EN("refresh-failed-title"), "end")
        assert own(loopback) == []
        assert "Traceback" not in child.log


@pytest.mark.parametrize("code", [50007, 50013])
async def test_where_direct_messages_are_closed_it_is_told_in_the_channel(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl, code: int
) -> None:
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        await begun(loopback, child, crawl)
        loopback.fail("PATCH", EDIT, 404, code=10008, times=1000)
        loopback.fail("POST", SEND, 403, code=code)  # the first is the direct one
        await crawl.go_on()
        await seen(loopback, child, lambda: bool(own(loopback)), "message")
        (told,) = own(loopback)
        assert title(told) == EN("refresh-failed-title")
        assert told["channel_id"] == world.CHANNEL_ID
        assert "Traceback" not in child.log


@pytest.mark.parametrize("code", [10003, 50001, 50013, 50083])
async def test_where_the_channel_is_closed_too_nothing_breaks_and_it_is_said_in_the_log(
    loopback: LoopbackDiscord, tmp_path: Path, crawl: Crawl, code: int
) -> None:
    async with running(loopback, BOT, cwd=tmp_path, env=crawl.env) as child:
        await begun(loopback, child, crawl)
        loopback.fail("PATCH", EDIT, 404, code=10008, times=1000)
        loopback.fail("POST", "/users/@me/channels", 403, code=50007, times=1000)
        loopback.fail("POST", SEND, 403, code=code, times=1000)
        await crawl.go_on()
        await child.logged("is not shown")
        await child.until(loopback.answer_to(await loopback.slash("help")))
        assert own(loopback) == []
        assert "Traceback" not in child.log
