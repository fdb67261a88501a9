"""What admins are told unasked, where, and how often."""

import asyncio
from datetime import UTC
from pathlib import Path
from unittest.mock import Mock

import discord
import simcord

from bot.client.permission import Admins
from bot.cron import cron_trigger
from bot.features.admin.alerting import tell_admins
from bot.refreshing.alerts import Alert, Failing
from bot.refreshing.outcomes import Cause, Outcome, Result
from bot.refreshing.runs import Run
from bot.text.language import language
from tests.bot.refreshing.scene import until
from tests.bot.tables import NOW
from tests.e2e.refresh_stage import RefreshStage, refresh_stage
from tests.e2e.stage import answer_to, embed_of

EN = language("en")


async def followed(stage: RefreshStage) -> None:
    """Till the scheduled refresh has ended, and the admins know what they should."""
    (_, *others) = sorted(stage.service._tasks, key=lambda task: task.get_name() != "watch")
    await asyncio.gather(*others)


def direct_messages(user: simcord.UserHandle) -> list[str]:
    """Titles of what the bot has written to somebody."""
    return [message.embeds[0].title or "" for message in user.dm_channel.history()]


async def test_admins_are_told_of_a_scheduled_failure_once_and_of_recovery(tmp_path: Path) -> None:
    trigger = cron_trigger("0 4 * * *", UTC)
    async with refresh_stage(tmp_path, trigger) as stage:
        heard: list[str] = []

        async def run(**told: object) -> None:
            stage.scene.tell(**told)
            await stage.env.advance_time(24 * 3600)
            await stage.service._scheduled()
            await followed(stage)
            heard[:] = direct_messages(stage.ada)

        await run(status=4, message="no")
        await run(status=4, message="no, again")
        assert heard == [EN("alert-failing-title")]
        await run(status=6, message="what page is this")
        assert heard == [EN("alert-failing-title")] * 2
        await run()
        assert heard == [*[EN("alert-failing-title")] * 2, EN("alert-recovered-title")]
        status = answer_to(await stage.emma.slash(stage.channel, "status"))
        names = [field.name for field in embed_of(status).fields]
        assert {"Last refresh", "Last failure", "Next refresh"} <= set(names)


async def test_alerts_go_to_the_channel_of_the_operators_choice(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path, alert_channel=True) as stage:
        stage.scene.tell(status=7, message="no browser")
        await stage.service._scheduled()
        await until(lambda: bool(stage.channel.history()))
        await followed(stage)
        (message,) = stage.channel.history()
        assert EN("refresh-cause-browser") in (message.embeds[0].description or "")
        assert direct_messages(stage.ada) == []  # nobody is told twice


async def test_without_a_list_the_applications_owner_is_told(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        alert = Failing(Outcome("r", Result.FAILED, NOW, NOW, Cause.LOGIN))
        application = stage.env.bot.application
        assert application is not None
        owner = Mock(spec=discord.User, id=stage.eve.user.id)
        stage.env.bot._application = Mock(spec=discord.AppInfo, team=None, owner=owner)
        assert await tell_admins(stage.env.bot, Admins(), alert)
        assert direct_messages(stage.eve.user) == [EN("alert-failing-title")]
        assert await tell_admins(stage.env.bot, Admins(frozenset({stage.ada.id})), alert)
        assert direct_messages(stage.ada) == [EN("alert-failing-title")]
        assert len(direct_messages(stage.eve.user)) == 1


async def test_recovery_is_told_once_though_somebody_asked_for_the_same_refresh(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path, cron_trigger("0 4 * * *", UTC)) as stage:
        stage.scene.tell(status=4, message="no")
        await stage.service._scheduled()
        await followed(stage)
        assert direct_messages(stage.ada) == [EN("alert-failing-title")]
        good = Outcome("0123abcd", Result.PUBLISHED, NOW, NOW)
        run = Mock(spec=Run, id=good.run)
        run.outcome.return_value = good
        tell = stage.service._announce
        assert tell is not None

        async def slowly(alert: Alert) -> bool:
            await asyncio.sleep(0)
            return await tell(alert)

        stage.service._announce = slowly
        # The schedule's; who asks meanwhile joins it.
        await asyncio.gather(
            *(stage.service._follow(run, scheduled=scheduled) for scheduled in (True, False))
        )
        assert direct_messages(stage.ada) == [EN("alert-failing-title"), EN("alert-recovered-title")]


async def test_where_that_channel_cannot_be_written_to_admins_are_told_directly(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path, cron_trigger("0 4 * * *", UTC), alert_channel=True) as stage:
        path = f"/channels/{stage.channel.id}/messages"
        stage.env.inject_error(
            "POST", path, status=403, code=50013, message="Missing Permissions", times=None
        )
        for _ in range(2):
            stage.scene.tell(status=7, message="no browser")
            await stage.env.advance_time(24 * 3600)
            await stage.service._scheduled()
            await followed(stage)
        assert not stage.channel.history()
        assert direct_messages(stage.ada) == [EN("alert-failing-title")]


async def test_admins_are_told_of_a_scheduled_refresh_that_cannot_even_begin(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path, cron_trigger("0 4 * * *", UTC)) as stage:
        stage.scene.data.mkdir()
        (stage.scene.data / "refreshing").write_text("a file where the folder should be")
        for _ in range(2):
            await stage.service._scheduled()
            await followed(stage)
        assert direct_messages(stage.ada) == [EN("alert-failing-title")]
        status = embed_of(answer_to(await stage.emma.slash(stage.channel, "status")))
        (failure,) = (field for field in status.fields if field.name == EN("status-failure"))
        assert EN("refresh-cause-store") in (failure.value or "")
