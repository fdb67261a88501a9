"""Who may change everybody's data, asked of the real bot over the wire."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.text.language import language
from recommender import Snapshot, SnapshotStore, sample_catalogue
from tests.bot.tables import NOW
from tests.wire import world
from tests.wire.child import Child, running
from tests.wire.interactions import Caller, Place
from tests.wire.server import LoopbackDiscord

EVERYTHING = (1 << 50) - 1


@pytest.fixture
def bot_env(tmp_path: Path) -> dict[str, str]:
    return {"PLIMATE_DATA_DIR": str(tmp_path / "data")}


@pytest.fixture
async def bot(loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]) -> AsyncIterator[Child]:
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        yield child


@pytest.mark.parametrize("place", [Place.FOREIGN_GUILD, Place.GUILD])
async def test_who_manages_a_server_of_their_own_may_not_keep_everybodys_data(
    loopback: LoopbackDiscord, bot: Child, place: Place
) -> None:
    """Anybody manages some server, and may add a public bot to it or bring it along."""
    stranger = Caller(place=place, permissions=EVERYTHING)
    for command in ("refresh", "snapshots", "rollback"):
        answer = await bot.until(loopback.answer_to(await loopback.slash(command, {}, stranger)))
        assert answer.ephemeral
        assert answer.data["content"] == language("en")("error-permission")


@pytest.mark.parametrize("team", [False, True])
async def test_the_applications_owner_or_team_keeps_the_data_anywhere(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str], *, team: bool
) -> None:
    """Discord says at log-in who that is; who was only invited, or may only look, is nobody yet."""
    may, may_not = [world.OTHER_USER_ID], ["1000000000000000050", "1000000000000000051"]
    if team:
        loopback.application["team"] = world.team(may[0], "1000000000000000052", *may_not)
        may.append("1000000000000000052")
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        for user in (*may, *may_not):
            for place in (Place.DM, Place.GUILD):
                asked = await loopback.slash("snapshots", {}, Caller(user_id=user, place=place))
                message = await child.until(loopback.message_for(asked))
                refused = message["content"] == language("en")("error-permission")
                assert refused == (user in may_not)


async def test_who_manages_a_home_server_keeps_the_data_there(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    home = {**bot_env, "PLIMATE_HOME_GUILDS": f"12, {world.GUILD_ID}"}
    async with running(loopback, "bot", "run", cwd=tmp_path, env=home) as child:
        for permissions, may in ((EVERYTHING, True), (EVERYTHING & ~(1 << 5), False)):
            asked = await loopback.slash("snapshots", {}, Caller(permissions=permissions))
            message = await child.until(loopback.message_for(asked))
            assert bool(message["embeds"]) == may


async def test_what_can_be_rolled_back_to_is_shown_to_those_who_may(
    loopback: LoopbackDiscord, tmp_path: Path, bot_env: dict[str, str]
) -> None:
    store = SnapshotStore(tmp_path / "data")
    built = [Snapshot.build(sample_catalogue(), built_at=NOW + timedelta(days=day)) for day in range(2)]
    for snapshot in built:
        store.publish(snapshot)
    callers = {
        Caller(place=Place.FOREIGN_GUILD, permissions=EVERYTHING): [],
        Caller(place=Place.DM): [],
        Caller(user_id=world.OTHER_USER_ID): [built[0].manifest.id],
    }
    async with running(loopback, "bot", "run", cwd=tmp_path, env=bot_env) as child:
        for caller, expected in callers.items():
            asked = await loopback.autocomplete("rollback", {"snapshot": ""}, "snapshot", caller)
            answer = await child.until(loopback.answer_to(asked))
            assert [choice["value"] for choice in answer.choices] == expected
