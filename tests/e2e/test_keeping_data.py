"""/snapshots and /rollback, and who may use them."""

import os
from datetime import timedelta
from pathlib import Path

import discord
from discord import app_commands
from filelock import FileLock

from bot.features.admin.cancel_button import cancel_view
from bot.features.admin.rollback import _menu
from bot.features.admin.snapshots_embed import snapshot_choices
from bot.text.language import language
from recommender.snapshots.manifest import Manifest, Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot
from tests.bot.tables import NOW, Row, snapshot_of
from tests.e2e.refresh_stage import RefreshStage, refresh_stage
from tests.e2e.stage import answer_to, options_of, text_of, title_of

EN, KO = language("en"), language("ko")
KEEPING = {"refresh", "snapshots", "rollback"}


async def refreshed(stage: RefreshStage) -> str:
    """Refresh, whatever the rows were before; the id of what was published."""
    await stage.emma.slash(stage.channel, "refresh", force=True)
    await stage.ended()
    return stage.scene.live.snapshot.manifest.id


async def taken(stage: RefreshStage, days: int) -> list[str]:
    """Have so many snapshots on disk, the last of them in use, as after so many refreshes; their ids."""
    ids = [publish(stage, day) for day in range(days)]
    assert await stage.service._watch.look()
    return ids


def publish(stage: RefreshStage, day: int) -> str:
    """Put another snapshot on disk, as another process does; its id."""
    built_at = NOW + timedelta(days=day)
    catalogue = snapshot_of([Row(f"channel {day}"), Row("other")]).catalogue
    snapshot = Snapshot.build(catalogue, origin=Origin(OriginKind.FILE, "x.csv"), built_at=built_at)
    stage.scene.store.publish(snapshot)
    return snapshot.manifest.id


async def test_commands_are_hidden_from_members_who_do_not_manage(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path, named=False) as stage:
        assert set(stage.emma.available_commands(stage.channel)) >= KEEPING
        assert not KEEPING & set(stage.eve.available_commands(stage.channel))


async def test_where_somebody_is_named_who_manages_nothing_the_commands_are_shown(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        assert set(stage.eve.available_commands(stage.channel)) >= KEEPING


async def test_commands_are_refused_to_those_who_call_them_anyway(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        for command in sorted(KEEPING):
            answer = answer_to(await stage.eve.user.slash(command))
            assert answer.content == EN("error-permission")
            assert answer.ephemeral
        refused = stage.env.errors_since(stage.env._errors_acknowledged)
        assert all(isinstance(error, app_commands.CheckFailure) for error in refused)
        stage.env._errors_acknowledged = stage.env.error_cursor
        assert stage.service.running is None
        assert title_of(answer_to(await stage.ada.slash("snapshots"))) == EN("snapshots-title")


async def test_a_stranger_cannot_cancel(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.tell(stop_at=2)
        message = answer_to(await stage.ada.slash("refresh"))
        await stage.scene.reached()
        run = stage.service.running
        assert run is not None
        posted = await stage.env.bot.get_partial_messageable(stage.channel.id).send(
            view=cancel_view(run.id, EN), allowed_mentions=discord.AllowedMentions.none()
        )
        shown = next(one for one in stage.channel.history() if one.id == posted.id)
        answer = answer_to(await stage.eve.click(shown, label="Cancel"))
        assert answer.content == EN("error-permission")
        assert run.finished is None
        await stage.scene.go_on()
        await stage.ended()
        assert title_of(message) == EN("refresh-published-title")
        late = answer_to(await stage.emma.click(shown, label="Cancel"))
        assert late.content == EN("refresh-over")


async def test_snapshots_are_listed_and_rolled_back_to(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        empty = answer_to(await stage.emma.slash(stage.channel, "snapshots"))
        assert text_of(empty) == EN("snapshots-none")
        first, second = await taken(stage, 2)
        listed = text_of(answer_to(await stage.emma.slash(stage.channel, "snapshots"))).splitlines()
        assert [line.split("`")[1] for line in listed] == [second, first]
        assert [EN("snapshots-current") in line for line in listed] == [True, False]
        (choice,) = await stage.emma.autocomplete(stage.channel, "rollback", "snapshot", "")
        assert choice["value"] == first
        answer = answer_to(await stage.minji.slash(stage.channel, "rollback"))
        assert title_of(answer) == KO("rollback-title")
        assert first in text_of(answer)
        assert stage.scene.live.snapshot.manifest.id == first
        third = await refreshed(stage)  # a newer refresh ends the roll-back
        assert third not in (first, second)
        back = answer_to(await stage.emma.slash(stage.channel, "rollback", snapshot=second))
        assert second in text_of(back)
        assert stage.scene.live.snapshot.manifest.id == second


async def test_what_cannot_be_rolled_back_to_is_said(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        nothing = answer_to(await stage.emma.slash(stage.channel, "rollback"))
        assert nothing.content == EN("rollback-none")
        await taken(stage, 1)
        unknown = answer_to(await stage.emma.slash(stage.channel, "rollback", snapshot="../x"))
        assert unknown.content == EN("rollback-unknown")


async def test_data_that_was_just_removed_is_said_so_and_the_rest_is_offered(tmp_path: Path) -> None:
    """A publish beside the choice keeps the newest: the chosen one may be gone by then."""
    async with refresh_stage(tmp_path) as stage:
        chosen = publish(stage, 0)
        await stage.service._watch.look()
        offered = await stage.emma.autocomplete(stage.channel, "rollback", "snapshot", "")
        assert offered == []  # the only one is in use
        later = [publish(stage, day) for day in range(1, 8)]
        await stage.service._watch.look()
        for who, words in ((stage.emma, EN), (stage.minji, KO)):
            result = await who.slash(stage.channel, "rollback", snapshot=chosen)
            answer = answer_to(result)
            assert answer.content == words("rollback-gone")
            assert answer.ephemeral
            assert title_of(answer) == words("snapshots-title")
            assert later[-1] in text_of(answer)
            assert chosen not in text_of(answer)
        offers = [option["value"] for option in options_of(answer)]
        assert offers == later[-2:-7:-1]
        (stage.scene.data / "snapshots" / offers[1] / "channels.csv").write_bytes(b"torn")
        damaged = answer_to(await stage.minji.select(answer, [offers[1]]))
        assert damaged.content == KO("rollback-unknown")
        done = answer_to(await stage.minji.select(damaged, [offers[0]]))
        assert title_of(done) == KO("rollback-title")
        assert offers[0] in text_of(done)
        assert not done.content
        assert stage.scene.live.snapshot.manifest.id == offers[0]


async def test_a_roll_back_that_newer_data_overtakes_does_not_claim_to_be_in_use(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        first, _ = publish(stage, 0), publish(stage, 1)
        roll_back, newer = stage.scene.store.roll_back, []

        def overtaken(id_: str | None = None) -> Manifest:
            manifest = roll_back(id_)
            newer.append(publish(stage, 2))
            return manifest

        stage.service._store.roll_back = overtaken  # type: ignore[method-assign] # between the two steps
        answer = answer_to(await stage.emma.slash(stage.channel, "rollback", snapshot=first))
        assert text_of(answer) == EN("rollback-overtaken", id=first, used=newer[0])
        assert title_of(answer) == EN("rollback-failed-title")
        assert stage.scene.live.snapshot.manifest.id == newer[0]


async def test_a_folder_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        stage.scene.data.mkdir()
        (stage.scene.data / "snapshots").write_text("a file where the folder should be")
        for command in ("snapshots", "rollback"):
            answer = answer_to(await stage.emma.slash(stage.channel, command))
            assert answer.content == EN("refresh-cause-store")
        assert await stage.emma.autocomplete(stage.channel, "rollback", "snapshot", "") == []


async def test_a_stranger_cannot_use_the_menu_of_what_is_stored(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        ids = await taken(stage, 3)
        shown = answer_to(await stage.emma.slash(stage.channel, "rollback", snapshot="x"))
        assert [option["value"] for option in options_of(shown)] == ids[-2::-1]
        posted = await stage.env.bot.get_partial_messageable(stage.channel.id).send(
            view=_menu(snapshot_choices(stage.service.listing(), "", EN), EN),
            allowed_mentions=discord.AllowedMentions.none(),
        )
        public = next(one for one in stage.channel.history() if one.id == posted.id)
        refused = answer_to(await stage.eve.select(public, [ids[0]]))
        assert refused.content == EN("error-permission")
        assert stage.scene.live.snapshot.manifest.id == ids[-1]


async def test_damaged_data_is_not_said_to_be_in_use(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        first, second = await taken(stage, 2)
        snapshots = stage.scene.data / "snapshots"
        (snapshots / second / "channels.csv").write_bytes(b"torn")
        stage.scene.live.snapshot = stage.scene.store.current()
        listed = text_of(answer_to(await stage.emma.slash(stage.channel, "snapshots"))).splitlines()
        assert listed[0] == EN("snapshots-damaged", id=second)
        assert first in listed[1]
        assert EN("snapshots-current") in listed[1]


async def test_a_roll_back_that_waits_in_vain_names_who_holds_the_data(tmp_path: Path) -> None:
    async with refresh_stage(tmp_path) as stage:
        first, second = await taken(stage, 2)
        stage.service._store._patience_s = 0.1
        with FileLock(stage.scene.data / "publish.lock"):
            english, korean = [
                answer_to(await who.slash(stage.channel, "rollback")) for who in (stage.emma, stage.minji)
            ]
        holder = f"process {os.getpid()} "
        assert holder in (english.content or "")
        assert holder in (korean.content or "")
        assert "끝나지 않고" in (korean.content or "")
        assert stage.scene.live.snapshot.manifest.id == second
        await stage.emma.slash(stage.channel, "rollback")
        assert stage.scene.live.snapshot.manifest.id == first
