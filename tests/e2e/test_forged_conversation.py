"""Controls of cards, comparisons and ways with ids that nobody could press in an honest client."""

from __future__ import annotations

import logging
from random import Random
from typing import TYPE_CHECKING, Any

import discord

from bot.client.custom_id import OURS
from bot.tastes.browsed import topic_mark
from bot.text.language import language
from tests.bot.tables import sample
from tests.e2e.stage import Stage, answer_to, layout_text, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

NAME = "무말"
EN = language("en")
FORMS = ("1btf:", "1bf:", "1bwf:", "1sf:", "1sc:", "1wf:", "1cmf:")
PAGES = ("bm", "bs", "bp", "bj", "bh", "bdf", "bdb", "bdh", "bu", "bt", "bw", "bwf")
SHAPES = {
    **dict.fromkeys(("c", "cm", "csh"), "{asker}:{one}"),
    **dict.fromkeys(("on",), "{asker}:{count}:{one}"),
    **dict.fromkeys(("rn",), "{asker}:{depth}:{one}{genre}"),
    **dict.fromkeys(("cp", "cps", "cpm", "cph"), "{asker}:{one}:{other}"),
    **dict.fromkeys(("pt", "pth"), "{asker}:{one}:{other}:{way}"),
    **dict.fromkeys(PAGES, "{asker}:{count}:{page}:{one}"),
    **dict.fromkeys(("btf", "bf"), "{asker}:{count}:{page}:{one}:{place}"),
    "bwo": "{asker}:{count}:{page}:{one}:{other}",
    **dict.fromkeys(("df", "db", "dh", "v", "st", "u", "sh", "wn"), "{asker}:{count}:{one}"),
    **dict.fromkeys(("wo", "sf", "sc", "wf"), "{asker}:{count}:{one}.{other}"),
}
ODD = ("AAAAAAAA", "________", "-", "", "💥", "\x00", "0" * 8)
MOST = 100


def forged(chosen: Random, askers: tuple[int, ...]) -> Iterator[str]:
    """Ids of every kind: right ones with wrong contents, and some cut, doubled or mutilated."""
    marks = (*sample().fingerprints[:40], *ODD, topic_mark("Jazz"))
    while True:
        for kind, shape in SHAPES.items():
            id_ = f"{chosen.choice('1129')}{kind}:" + shape.format(
                asker=chosen.choice(askers),
                one=chosen.choice(marks),
                other=chosen.choice(marks),
                count=chosen.choice(("0", "10", "99")),
                depth=chosen.choice("fbhx"),
                genre=chosen.choice(("", f":{topic_mark('Jazz')}", ":AAAAAAAA", ":")),
                way=chosen.choice("0159"),
                page=chosen.choice(("0", "1", "3", "9999999", "99999999")),
                place=chosen.choice("01x"),
            )
            if chosen.random() < 0.1:
                at = chosen.randrange(len(id_))
                id_ = id_[:at] + chosen.choice(("", ":", "9", "💥")) + id_[at + chosen.randrange(3) :]
            yield id_[:MOST]


async def test_ten_thousand_ids_are_taken_by_one_control_or_none_and_read_without_fail(stage: Stage) -> None:
    ids = forged(Random(15), (1, 0, 10**19))  # noqa: S311 no secret
    taken, sent = 0, 0
    for _ in range(10_000):
        id_ = next(ids)
        fitting = [control for control in stage.bot._controls() if control.pattern.fullmatch(id_)]
        forms = [form for form in stage.bot._forms() if form.pattern.fullmatch(id_)]
        assert len(fitting) + len(forms) <= 1, id_
        for form in forms:
            match = form.pattern.fullmatch(id_)
            assert match is not None
            form(match, {})
            sent += 1
        for control in fitting:
            match = control.pattern.fullmatch(id_)
            assert match is not None
            assert OURS.fullmatch(id_)
            control(discord.ui.Button(custom_id=id_), match)
            taken += 1
    assert taken > 2000
    assert sent > 500


FIELDS: tuple[dict[str, tuple[str, ...]], ...] = (
    {},
    {"genre": ("Jazz",), "region": ("국내",), "mood": ("no such",), "word": ("x" * 4000,)},
    {
        "genre": ("*",),
        "word": ("\x00 💥",),
        "page": ("-1",),
        "more": ("Jazz",),
        "less": ("Jazz",),
    },
    {"page": ("2",), "name": (NAME,), "names": (f"{NAME}\n{NAME}",), "word": (" 밤  ",), "region": ("x",)},
)


async def test_a_form_that_was_forged_is_answered_and_breaks_nothing(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """A form that was opened honestly is sent in under another id, with fields that it may not have."""
    chosen = Random(17)  # noqa: S311 ditto
    ids = (id_ for id_ in forged(chosen, (stage.emma.id, stage.stranger.id)) if id_.startswith(FORMS))
    for _ in range(60):
        page = answer_to(await stage.emma.slash(stage.channel, "browse", genre="Jazz"))
        opened = await stage.emma.click(page, label=EN("option-steer"))
        modal = opened._interaction.modal
        assert modal is not None
        modal["custom_id"] = next(ids)
        fields = chosen.choice(FIELDS)
        modal["components"] = [
            {
                "type": 18,
                "id": 2 * place + 1,
                "label": "x",
                "component": component(name, values, 2 * place + 2),
            }
            for place, (name, values) in enumerate(fields.items())
        ] or modal["components"]
        result = await stage.emma.submit_modal(opened, {name: value for name, (value,) in fields.items()})
        assert result.acknowledged, modal["custom_id"]
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def component(name: str, values: tuple[str, ...], number: int) -> dict[str, Any]:
    """A field of text, which takes anything."""
    return {
        "type": 4,
        "id": number,
        "custom_id": name,
        "style": 2,
        "required": False,
        "max_length": len(values[0]),
    }


async def test_a_press_on_a_forged_id_is_answered_and_breaks_nothing(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    card = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
    ids = forged(Random(16), (stage.emma.id, stage.stranger.id, 10**19))  # noqa: S311 ditto
    for _ in range(110):
        id_ = next(ids)
        if not OURS.fullmatch(id_):
            continue
        fresh = answer_to(await stage.emma.slash(stage.channel, "channel", name=NAME))
        stored = stage.env.backend.get_message(fresh.channel_id, fresh.id)
        item = next(item for item in within(stored.components) if item.get("custom_id"))
        item["custom_id"] = id_
        result = await stage.emma.click(fresh, custom_id=id_)
        assert result.acknowledged, id_
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert NAME in layout_text(card)
