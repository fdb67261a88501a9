"""`plimate refresh`: what it prints, its exit status, and what it leaves to the next one."""

import asyncio
import json
import signal
import sys
from functools import partial
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from bot.refreshing.source import SettingsSource
from bot.text.language import language
from tests.bot.refreshing.scene import STAND_IN, Scene
from tests.bot.terminal.shell import environment_of, plimate

ADDRESS = "https://example.com/datalab/1?tab=channel"
SECRET = "open-sesame"  # noqa: S105 invented
WITH_STAND_IN = f"""
import sys
from functools import partial
import bot.refreshing.source as source
from bot.cli import main
source.SettingsSource = partial(source.SettingsSource, module={STAND_IN!r})
sys.argv = ["plimate", *sys.argv[1:]]
main()
"""


@pytest.fixture
def scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """A data folder, and a stand-in that crawls for the command line."""
    scene = Scene(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STAND_IN", str(tmp_path / "told.json"))
    monkeypatch.setenv("PLIMATE_DATA_DIR", str(scene.data))
    monkeypatch.setenv("DATALAB_URL", ADDRESS)
    monkeypatch.setenv("DATALAB_PASSWORD", SECRET)
    stand_in = partial(SettingsSource, module=STAND_IN)
    monkeypatch.setattr("bot.refreshing.source.SettingsSource", stand_in)
    return scene


def test_without_an_address_it_is_wrong_usage(scene: Scene) -> None:
    result = plimate("refresh", "--json", DATALAB_URL="")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "DATALAB_URL is not set" in result.stderr
    assert not scene.data.exists()


def test_what_was_published_and_changed_is_printed(scene: Scene) -> None:
    scene.tell(rows=str(scene.rows(80)))
    first = plimate("refresh")
    assert first.exit_code == 0, first.stderr
    assert "80 channels" in first.stdout
    waited = language("en")("refresh-starved")  # on a machine that is busy with other things
    assert not [line for line in first.stderr.splitlines() if line != waited]
    scene.tell()
    second = json.loads(plimate("refresh", "--json").stdout)
    assert (second["result"], second["cause"], second["channels"]) == ("published", None, 100)
    assert second["snapshot"] == scene.store.current_id()
    assert (second["changes"]["new"], second["changes"]["lists_compared"]) == (20, 80)
    assert not second["unchanged"]


def test_rows_in_use_already_are_said_to_be_the_same(scene: Scene) -> None:
    assert plimate("refresh").exit_code == 0
    used = scene.store.current().manifest.id
    again = plimate("refresh")
    assert again.exit_code == 0
    assert "nothing changed since 2024-12-09" in again.stdout
    assert "published" not in again.stdout
    assert used in "".join(again.stdout.split())
    document = json.loads(plimate("refresh", "--json").stdout)
    assert (document["result"], document["unchanged"]) == ("published", True)
    assert (document["snapshot"], document["changes"]) == (used, None)


def test_refused_rows_end_with_an_error_and_are_published_by_force(scene: Scene) -> None:
    assert plimate("refresh").exit_code == 0
    scene.tell(rows=str(scene.rows(40)))
    refused = plimate("refresh", "--json")
    assert refused.exit_code == 1
    assert json.loads(refused.stdout)["doubts"][0] == "rows fell from 100 to 40, by more than 10 %"
    assert "plimate: the new data was refused" in refused.stderr
    assert "rows fell from 100 to 40" in refused.stderr
    assert "plimate refresh --force" in refused.stderr
    forced = plimate("refresh", "--force", DATALAB_URL="")  # nothing is crawled
    assert forced.exit_code == 0, forced.stderr
    assert len(scene.store.current().catalogue) == 40


def test_a_failure_gives_the_crawlers_own_words_and_no_secret(scene: Scene) -> None:
    scene.tell(status=4, message="the login was refused")
    result = plimate("refresh")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "plimate: The site refused Plimate's login." in result.stderr
    assert "the login was refused" in result.stderr.splitlines()
    assert SECRET not in result.output
    kept = [path.read_text(errors="replace") for path in scene.data.rglob("*") if path.is_file()]
    assert not any(SECRET in text for text in kept)


async def test_ctrl_c_ends_it_and_who_only_looks_on_ends_nothing(scene: Scene) -> None:
    scene.tell(stop_at=3)
    first = started(scene.folder)
    await scene.reached()
    joined = started(scene.folder, "--force")
    assert joined.stderr is not None
    assert b"under way already" in await asyncio.to_thread(joined.stderr.readline)
    joined.send_signal(signal.SIGINT)
    _, said = await asyncio.to_thread(joined.communicate)
    assert joined.returncode == 130
    assert b"the refresh goes on" in said
    assert first.poll() is None
    first.send_signal(signal.SIGINT)
    _, said = await asyncio.to_thread(first.communicate)
    assert first.returncode == 130
    assert b"what was read is kept" in said
    assert scene.refresher.left_unfinished


def started(folder: Path, *arguments: str) -> Popen[bytes]:
    """`plimate refresh …` in a process of its own, with the stand-in."""
    command = [sys.executable, "-c", WITH_STAND_IN, "refresh", *arguments]
    added = {
        "DATALAB_URL": ADDRESS,
        "PLIMATE_DATA_DIR": str(folder / "data"),
        "STAND_IN": str(folder / "told.json"),
    }
    return Popen(command, cwd=folder, env=environment_of(added), stdout=PIPE, stderr=PIPE)
