"""A feature is one folder and one line: a command, a button and a command of the terminal, and all works."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import simcord
from typer.testing import CliRunner

import bot.features
from bot.client.feature import Feature
from bot.live import Live
from bot.program import wiring
from bot.program.app import command_line
from tests.bot.tables import sample

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS = Path(bot.features.__file__).parent
COMMAND = """
from typing import Any
import discord
from discord import app_commands
from discord.ext import commands
from bot.client.control import Control, Placed
from bot.client.view import View
from bot.client.custom_id import custom_id
from bot.client.feature import Feature

class Notes:
    def __init__(self):
        self.pings = {}
    async def export(self, user):
        return {"pings": self.pings[user]} if user in self.pings else {}
    async def delete(self, user):
        self.pings.pop(user, None)

class PongButton(Control, kind="toyz", state=r"(?P<count>[0-9]{1,3})"):
    async def pressed(self, interaction):
        await interaction.response.send_message("pong " + self.match["count"], ephemeral=True)

class PingCog(commands.Cog):
    def __init__(self, live, notes):
        self._live = live
        self._notes = notes

    @app_commands.command(description="Says how many channels there are.")
    async def zztoy(self, interaction: discord.Interaction) -> None:
        self._notes.pings[interaction.user.id] = self._notes.pings.get(interaction.user.id, 0) + 1
        view = View()
        view.add_item(Placed(discord.ui.Button(label="Pong", custom_id=custom_id("toyz", "3"))))
        await interaction.response.send_message(str(len(self._live.snapshot.catalogue)), view=view)

def feature(services):
    notes = Notes()
    return Feature("zztoy", cogs=(PingCog(services.live, notes),), controls=(PongButton,), kept=(notes,))
"""
TERMINAL = '''
def zztoy() -> None:
    """Say toy pong."""
    print("toy pong")

COMMANDS = (zztoy,)
'''


@pytest.fixture
def _ping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder, and the line."""
    folder = tmp_path / "features" / "zztoy"
    folder.mkdir(parents=True)
    for name, text in (("__init__", ""), ("command", COMMAND), ("terminal", TERMINAL)):
        (folder / f"{name}.py").write_text(text, "utf-8")
    monkeypatch.setattr(bot.features, "__path__", [*bot.features.__path__, str(folder.parent)])
    monkeypatch.setattr(wiring, "FEATURES", (*wiring.FEATURES, "zztoy"))
    yield
    for name in [name for name in sys.modules if name.startswith("bot.features.zztoy")]:
        del sys.modules[name]


@pytest.mark.usefixtures("_ping")
async def test_a_folder_and_a_line_are_a_feature(tmp_path: Path) -> None:
    live = Live(sample())
    async with simcord.run(wiring.plimate_bot(live, tmp_path, shard_count=1)) as env:
        guild = env.create_guild("Plimate")
        channel, emma = guild.create_text_channel("playlists"), guild.add_member(env.create_user("emma"))
        answer = (await emma.slash(channel, "zztoy")).response
        assert answer is not None
        assert answer.content == "500"
        await env.restart_bot(wiring.plimate_bot(live, tmp_path, shard_count=1))
        pong = (await emma.click(answer, label="Pong")).response
        assert pong is not None
        assert (pong.content, pong.ephemeral) == ("pong 3", True)


@pytest.mark.usefixtures("_ping")
async def test_what_a_feature_keeps_about_people_is_shown_and_forgotten(tmp_path: Path) -> None:
    plimate = wiring.plimate_bot(Live(sample()), tmp_path, shard_count=1)
    async with simcord.run(plimate) as env:
        guild = env.create_guild("Plimate")
        channel, emma = guild.create_text_channel("playlists"), guild.add_member(env.create_user("emma"))
        await emma.slash(channel, "zztoy")
        assert await plimate.kept_about(emma.id) == {"zztoy": [{"pings": 1}]}
        await plimate.forget(emma.id)
        assert await plimate.kept_about(emma.id) == {"zztoy": [{}]}


@pytest.mark.usefixtures("_ping")
def test_its_command_is_in_the_terminal() -> None:
    app = command_line()
    assert CliRunner().invoke(app, ["zztoy"]).stdout == "toy pong\n"
    assert "Say toy pong." in CliRunner().invoke(app, ["--help"], env={"COLUMNS": "120"}).stdout


def test_every_folder_is_wired_and_brings_something(tmp_path: Path) -> None:
    folders = {path.name for path in FOLDERS.iterdir() if (path / "__init__.py").exists()}
    assert folders == set(wiring.FEATURES)
    assert len(wiring.FEATURES) == len(set(wiring.FEATURES))
    for name in wiring.FEATURES:
        assert {"command.py", "terminal.py"} & {path.name for path in (FOLDERS / name).iterdir()}, name
    plimate = wiring.plimate_bot(Live(sample()), tmp_path, shard_count=1)
    assert all(isinstance(feature, Feature) for feature in plimate.features)
    named = [feature.name for feature in plimate.features]
    assert named == ["lists", *(name for name in wiring.FEATURES if (FOLDERS / name / "command.py").exists())]


def test_two_controls_of_one_kind_are_a_mistake_of_the_program(tmp_path: Path) -> None:
    plimate = wiring.plimate_bot(Live(sample()), tmp_path, shard_count=1)
    twice = (*plimate.features, plimate.features[0])
    with pytest.raises(ValueError, match="two controls are of one kind"):
        type(plimate)(plimate.services, twice, shard_count=1)
