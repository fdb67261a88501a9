"""/refresh as people see it: one message that follows the work, what changed, and a button to end it."""

import os
from pathlib import Path

import pytest
import simcord

from bot.refreshing.outcomes import Result
from bot.text.language import Language, language
from bot.text.moments import moment
from tests.bot.refreshing.scene import ROWS, until
from tests.e2e.refresh_stage import RefreshStage, refresh_stage
from tests.e2e.stage import BUTTON, answer_to, controls, embed_of, text_of, title_of

EN, KO = language("en"), language("ko")


async def begun(stage: RefreshStage, who: simcord.MemberActor, **options: object) -> simcord.ResponseMessage:
    """Ask for a refresh; the message that follows it."""
    result = await who.slash(stage.channel, "refresh", **options)
    assert result.ephemeral
    return answer_to(result)


@pytest.mark.parametrize(("who", "say"), [("emma", EN), ("minji", KO)])
async def test_one_message_follows_a_refresh_to_its_end(tmp_path: Path, who: str, say: Language) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=4)
        message = await begun(stage, getattr(stage, who))
        await stage.scene.reached()
        await until(lambda: stage.service.standing().running is not None)
        run = stage.service.running
        assert run is not None
        await until(lambda: run.progress.done == 3)
        await stage.env.advance_time(3)
        assert title_of(message) == say("refresh-title")
        assert say("refresh-step-crawl") in text_of(message)
        assert say("refresh-rows", done="3", total="5") in text_of(message)
        assert "████████████░░░░░░░░" in text_of(message)
        (button,) = controls(message, BUTTON)
        assert button["label"] == say("refresh-cancel")
        await stage.scene.go_on()
        await stage.ended()
        assert title_of(message) == say("refresh-published-title")
        assert str(ROWS) in text_of(message)
        assert not controls(message, BUTTON)
        assert len(stage.scene.live.snapshot.catalogue) == ROWS


async def test_what_changed_is_told_by_name_and_in_full_as_a_file(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(rows=os.fspath(stage.scene.rows(80)))
        await begun(stage, stage.emma)
        await stage.ended()
        stage.scene.tell()
        message = await begun(stage, stage.emma)
        await stage.ended()
        fields = {field.name: field.value or "" for field in embed_of(message).fields}
        assert len(fields["New: 20"].splitlines()) == 11
        assert fields["New: 20"].endswith("… and 10 more in the file")
        assert fields["Top-ten lists"].split(" of ")[1].startswith("80 lists have new members")
        (file,) = message.attachments
        assert file.filename == "changes.csv"


async def test_where_nothing_changed_that_is_said_and_the_data_stays(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        await begun(stage, stage.emma)
        await stage.ended()
        used, changes = stage.scene.live.snapshot, stage.service.changes
        changes.write_text("what changed last", "utf-8")
        since = moment(used.data_date, "D")
        for who, say in ((stage.emma, EN), (stage.minji, KO)):
            message = await begun(stage, who, force=True)
            await stage.ended()
            assert stage.scene.live.snapshot is used
            assert title_of(message) == say("refresh-unchanged-title")
            told = say("refresh-unchanged", since=since, channels=ROWS, time="|").partition("|")[0]
            assert told in text_of(message)
            assert not embed_of(message).fields
            assert changes.read_text("utf-8") == "what changed last"
            status = embed_of(answer_to(await who.slash(stage.channel, "status")))
            (success,) = (field.value for field in status.fields if field.name == say("status-success"))
            assert say("status-unchanged", since=since) in (success or "")


async def test_edits_are_at_least_three_seconds_apart(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=4)
        await begun(stage, stage.emma)
        await stage.scene.reached()
        before = edits(stage)
        for _ in range(5):
            await stage.env.advance_time(0.5)
        assert edits(stage) <= before + 1
        await stage.scene.go_on()
        await stage.ended()
        ended = edits(stage)
        await stage.env.advance_time(60)
        assert edits(stage) == ended


def edits(stage: RefreshStage) -> int:
    return sum(request.method == "PATCH" for request in stage.env.http_requests)


async def test_two_who_ask_see_the_same_refresh(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        first = await begun(stage, stage.emma)
        await stage.scene.reached()
        second = await begun(stage, stage.minji)
        assert KO("refresh-joined") in text_of(second)
        assert EN("refresh-joined") not in text_of(first)
        forced = await begun(stage, stage.emma, force=True)
        assert EN("refresh-joined-unforced") in text_of(forced)
        await stage.scene.go_on()
        await stage.ended()
        assert title_of(first) == EN("refresh-published-title")
        assert title_of(second) == KO("refresh-published-title")
        assert len(stage.scene.starts) == 1


async def test_the_button_cancels_for_those_who_may(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        result = await stage.ada.slash("refresh")
        message = answer_to(result)
        await stage.scene.reached()
        answer = answer_to(await stage.ada.click(message, label="Cancel"))
        assert answer.content == EN("refresh-cancelling")
        await stage.ended()
        assert title_of(message) == EN("refresh-cancelled-title")
        assert stage.service._refresher.history.last is not None
        assert stage.service._refresher.history.last.result is Result.CANCELLED


async def test_an_edit_that_fails_for_a_moment_is_made_up_for(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        message = await begun(stage, stage.emma)
        await stage.scene.reached()
        await stage.scene.go_on()
        stage.env.inject_error("PATCH", "/webhooks/*", status=503, times=2)
        await stage.ended()
        for _ in range(2):
            await stage.env.advance_time(3)
        assert title_of(message) == EN("refresh-published-title")
        assert not controls(message, BUTTON)


async def test_a_failure_says_why_and_the_data_stays(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        before = stage.scene.live.snapshot
        stage.scene.tell(status=4, message="the site says *no*")
        message = await begun(stage, stage.emma)
        await stage.ended()
        assert title_of(message) == EN("refresh-failed-title")
        assert EN("refresh-cause-login") in text_of(message)
        assert r"the site says \*no\*" in text_of(message)
        assert stage.scene.live.snapshot is before
        status = answer_to(await stage.emma.slash(stage.channel, "status"))
        fields = {field.name: field.value or "" for field in embed_of(status).fields}
        assert EN("refresh-cause-login") in fields["Last failure"]
        assert "the site says" not in fields["Last failure"]  # it stands where the refresh was asked for
        status = answer_to(await stage.eve.slash(stage.channel, "status"))
        assert "Last failure" not in {field.name for field in embed_of(status).fields}


async def test_refused_rows_are_explained_listed_and_forced(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        await begun(stage, stage.emma)
        await stage.ended()
        stage.scene.tell(rows=os.fspath(stage.scene.rows(40)))
        message = await begun(stage, stage.emma)
        await stage.ended()
        assert title_of(message) == EN("refresh-refused-title")
        assert EN("doubt-rows-fell", before="100", after="40") in text_of(message)
        listed = answer_to(await stage.emma.slash(stage.channel, "snapshots"))
        fields = {field.name: field.value or "" for field in embed_of(listed).fields}
        assert EN("doubt-rows-fell", before="100", after="40") in fields["Refused, kept aside"]
        forced = await begun(stage, stage.emma, force=True)
        await stage.ended()
        assert title_of(forced) == EN("refresh-published-title")
        assert EN("refresh-forced") in text_of(forced)
        assert len(stage.scene.live.snapshot.catalogue) == 40


async def test_what_is_not_set_up_is_said(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.source.lacks = "refresh-missing-url"
        answer = answer_to(await stage.emma.slash(stage.channel, "refresh"))
        assert answer.content == EN("refresh-missing-url")
        assert answer.ephemeral
        status = answer_to(await stage.minji.slash(stage.channel, "status"))
        assert KO("refresh-missing-url") in [field.value for field in embed_of(status).fields]


async def test_a_data_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.data.write_text("a file in the way")
        answer = answer_to(await stage.emma.slash(stage.channel, "refresh"))
        assert answer.content == EN("refresh-cause-store")


async def test_people_go_on_asking_meanwhile(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=3)
        await begun(stage, stage.emma)
        await stage.scene.reached()
        answer = answer_to(await stage.eve.slash(stage.channel, "similar", channel="무말"))
        assert title_of(answer) == "Channels like 무말"
        await stage.scene.go_on()
        await stage.ended()
        answer = answer_to(await stage.eve.slash(stage.channel, "similar", channel="무말"))
        assert "sample" not in (embed_of(answer).footer.text or "").lower()
