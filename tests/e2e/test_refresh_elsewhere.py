"""Where a refresh is told of once its answer can be changed no more."""

from pathlib import Path

from bot.features.admin.places import TOKEN_S
from tests.e2e.refresh_stage import RefreshStage, refresh_stage
from tests.e2e.test_refresh import EN, begun


def close(stage: RefreshStage, path: str) -> None:
    """Nothing can be sent there from now on."""
    message = "Cannot send messages to this user"
    stage.env.inject_error("POST", path, status=403, code=50007, message=message, times=None)


async def test_a_refresh_longer_than_the_token_goes_on_directly(tmp_path: Path) -> None:
    """What it changes concerns whoever asked for it, not everybody in the channel."""
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        message = await begun(stage, stage.emma)
        await stage.scene.reached()
        await stage.env.advance_time(TOKEN_S)
        await stage.scene.go_on()
        await stage.ended()
        assert not stage.channel.history()
        (later,) = stage.emma.user.dm_channel.history()
        assert message.content == EN("refresh-goes-on", where=later.jump_url)
        assert later.embeds[0].title == EN("refresh-published-title")


async def test_a_refresh_that_stands_still_while_the_token_runs_out_goes_on_too(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        await begun(stage, stage.emma)
        await stage.scene.reached()
        await stage.env.advance_time(TOKEN_S - 60)
        await stage.env.advance_time(180)  # the interaction's token is dead when something moves again
        await stage.scene.go_on()
        await stage.ended()
        assert not stage.channel.history()
        (later,) = stage.emma.user.dm_channel.history()
        assert later.embeds[0].title == EN("refresh-published-title")


async def test_who_takes_no_direct_message_is_told_in_the_channel(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        message = await begun(stage, stage.emma)
        await stage.scene.reached()
        close(stage, "/users/@me/channels")
        await stage.env.advance_time(TOKEN_S)
        await stage.scene.go_on()
        await stage.ended()
        (later,) = stage.channel.history()
        assert later.embeds[0].title == EN("refresh-published-title")
        assert message.content == EN("refresh-goes-on", where=later.jump_url)
        assert f"/{stage.channel.id}/" in message.content


async def test_who_can_be_told_nowhere_is_told_where_to_look(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        message = await begun(stage, stage.emma)
        await stage.scene.reached()
        close(stage, "/users/@me/channels")
        close(stage, f"/channels/{stage.channel.id}/messages")
        await stage.env.advance_time(TOKEN_S)
        await stage.scene.go_on()
        await stage.ended()
        assert message.content == EN("refresh-goes-on-untold")
        assert not message.embeds
