"""The file with all that a refresh changed, where Discord lets none be attached."""

import os
from pathlib import Path

import simcord

from tests.e2e.refresh_stage import RefreshStage, refresh_stage
from tests.e2e.stage import embed_of, title_of
from tests.e2e.test_refresh import EN, begun


async def changed(stage: RefreshStage) -> simcord.ResponseMessage:
    """Two refreshes; the message of the second, which changes more than a message can name."""
    stage.scene.tell(rows=os.fspath(stage.scene.rows(80)))
    await begun(stage, stage.emma)
    await stage.ended()
    stage.scene.tell(stop_at=2)
    message = await begun(stage, stage.emma)
    await stage.scene.reached()
    return message


async def test_where_no_file_may_be_attached_the_message_says_where_it_is(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        message = await changed(stage)
        await stage.scene.go_on()
        run = stage.service.running
        assert run is not None
        await run.outcome()
        stage.env.inject_error("PATCH", "/webhooks/*", status=403, code=50013, message="Missing Permissions")
        await stage.env.advance_time(3)
        assert title_of(message) == EN("refresh-published-title")
        assert not message.attachments
        assert embed_of(message).footer.text == EN("refresh-file-not-sent", name="changes.csv")
