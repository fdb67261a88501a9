"""Every command, control and form over a table that no message was made for; past a restart and a refresh."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from bot.text.language import language
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of
from tests.e2e.stage import Stage, staged
from tests.e2e.walk import Walk, press, put_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import simcord

    from recommender.snapshots.snapshot import Snapshot

EN, KO = language("en"), language("ko")
# Of keepers of the data, of answers as they were before there were pages, of greetings in the demo's room.
ELSEWHERE = {"r", "rb", "gm", "g", "he"}
# Steering what is another's: that form is one of its own.
STEER = "st"
TEXTS = ("topic:Jazz", "재즈 음악", "Velvet Harbur Radio")
# Any channel, and what may help where nothing was meant: these need no channel of before.
NEED_NOTHING = {"su", "no", "exr", "rn", "ot", "bq"}
FAILED = (EN("error-unexpected", id="").partition(".")[0], KO("error-unexpected", id="").partition(".")[0])
OTHERS = [Row(name, ("Rock (국내)",)) for name in ("only", "other")]
TWIN = "Twin Lantern Playlist "


@cache
def nasty() -> Snapshot:
    """Names of a hundred characters, thirty tags a channel, long titles; twins, and one of two tags alone."""
    few = [
        Row(name, ("Jazz (국내)",), ("행복",)) for name in ("Velvet Harbour Radio", "Velvet Harbor Studio")
    ]
    return snapshot_of([*_rows(), *few])


def _rows() -> Iterator[Row]:
    odd = [name for name in NAMES if name.strip()]
    for number in range(44):
        name = odd[number % len(odd)]
        called = f"{TWIN}{number} {name}" if number % 9 == 0 else f"{number:02} {name}"
        tags = [f"{(name * 20)[:60]}{number % 5}{place} (국내)" for place in range(26)]
        yield Row(
            (called * 20)[:100],
            ("Jazz (국내)", "Blues (국외)", *tags),
            ("행복", "슬픔"),
            subscribers=10.0 ** (number % 8),
            channel_id=f"UC{number:022}",
            titles=" | ".join([f"{number} {name[:300]}"] * 12),
            intro=name * 9,
            opened=f"20{number % 20:02}-01-01",
        )


async def walked(stage: Stage, who: simcord.MemberActor) -> Walk:
    ids = nasty().catalogue.ids
    walk = Walk(stage, who, {"page": "2", "name": TWIN, "names": ids[4], "word": "a"})
    await walk.everything((ids[0], ids[1], ids[2]), TWIN, TEXTS)
    copied = {kind: pressed for kind, pressed in walk.pressed.items() if kind != STEER}
    stranger = Walk(stage, stage.stranger, walk.names, copied, walk.sent)
    await stranger.follow(await who.slash(stage.channel, "similar", channel=ids[0]))
    return walk


def missing(stage: Stage, walk: Walk) -> set[str]:
    """Kinds of controls and forms that nothing led to."""
    kinds = {control.kind for control in stage.bot._controls()} | {form.kind for form in stage.bot._forms()}
    return kinds - walk.pressed.keys() - walk.sent.keys() - ELSEWHERE


@pytest.mark.parametrize("who", ["emma", "minji"])
async def test_all_that_can_be_pressed_is_answered_and_fits_past_a_restart_and_a_refresh(
    tmp_path: Path, who: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What is sent is checked against Discord's limits when the stage is taken down."""
    async with staged(tmp_path, nasty()) as stage:
        actor = getattr(stage, who)
        walk = await walked(stage, actor)
        assert missing(stage, walk) == set()
        await stage.restart()
        opened = await _after_a_restart(stage, actor, walk)
        stage.bot.services.live.snapshot = snapshot_of(OTHERS)
        said = await _said_when_all_is_gone(stage, actor, walk, opened)
        stage.env._errors_acknowledged = stage.env.error_cursor
    assert {kind for kind, text in said.items() if not text} <= NEED_NOTHING
    assert not [text for text in said.values() if text.startswith(FAILED)]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


Opened = dict[str, tuple["simcord.InteractionResult", dict[str, Any]]]


async def _after_a_restart(stage: Stage, who: simcord.MemberActor, walk: Walk) -> Opened:
    """Each control answers as before; the forms that are open then."""
    for kind, pressed in walk.pressed.items():
        result = await press(who, await put_back(stage, who, pressed), pressed)
        assert result.modal or (result.response and not result.response.content), kind
    return {
        form: (await press(who, await put_back(stage, who, pressed), pressed), filled)
        for form, (pressed, filled) in walk.sent.items()
    }


async def _said_when_all_is_gone(
    stage: Stage, who: simcord.MemberActor, walk: Walk, opened: Opened
) -> dict[str, str]:
    """The sentence that each control and form is answered with; a form that still opens is sent in, too."""
    said = {}
    for kind, pressed in walk.pressed.items():
        result = await press(who, await put_back(stage, who, pressed), pressed)
        if result.modal is None:
            said[kind] = result.response.content if result.response else ""
    for form, (result, filled) in opened.items():
        answer = (await who.submit_modal(result, filled)).response
        said[form] = answer.content if answer else ""
    return said
