"""Commands that are told can be pasted: they name the program as it was started."""

import os
import shlex
import sys
from pathlib import Path
from subprocess import run

import pytest

from bot.terminal.speech import speech
from bot.text.language import LANGUAGES, LOCALES, language
from bot.text.program import shown, surroundings
from tests.bot.terminal.shell import ROOT, environment_of


def script_in(folder: Path) -> Path:
    folder.mkdir(parents=True)
    script = folder / "plimate"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    return script


def test_a_script_that_the_shell_finds_is_called_by_name_and_any_other_as_it_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = script_in(tmp_path / "with a blank" / "bin")
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.chdir(tmp_path)
    typed = "with a blank/bin/plimate"
    assert shown([typed], ["/usr/bin/python3", typed]) == shlex.quote(typed)
    other = script_in(tmp_path / "other")
    monkeypatch.setenv("PATH", f"{other.parent}:{os.defpath}")
    assert shown([typed], ["/usr/bin/python3", typed]) == shlex.quote(typed)
    monkeypatch.setenv("PATH", f"{script.parent}:{os.defpath}")
    assert shown([typed], ["/usr/bin/python3", typed]) == "plimate"


@pytest.mark.parametrize(
    ("original", "name"),
    [
        (["python", "-m", "bot", "doctor"], "python -m bot"),
        ([".venv/bin/python", "-X", "dev", "-m", "bot"], "plimate"),
        ([".venv/bin/python", "-I", "-m", "bot"], ".venv/bin/python -m bot"),
        (["a b/python", "-m", "bot"], "'a b/python' -m bot"),
        (["python", "-m", "pytest", "-m", "bot"], "plimate"),
        (["python", "-c", "0", "-m", "bot"], "plimate"),
        (["python"], "plimate"),
    ],
)
def test_a_module_is_called_as_one(original: list[str], name: str) -> None:
    assert shown(["/x/bot/__main__.py"], original) == name


def test_what_a_started_program_tells_runs_when_pasted(tmp_path: Path) -> None:
    (tmp_path / "a b").symlink_to(sys.prefix)
    interpreter = tmp_path / "a b" / "bin" / "python"
    environment = environment_of({"XDG_DATA_HOME": str(tmp_path / "data")})
    asked = [str(interpreter), "-m", "bot", "similr"]
    refused = run(asked, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    assert refused.returncode == 2
    line = next(line for line in refused.stderr.splitlines() if "--help" in line)
    command = line[line.index("'") :]
    pasted = run(
        ["bash", "-c", command], capture_output=True, text=True, env=environment, cwd=ROOT, check=False
    )
    assert pasted.returncode == 0
    assert "similar" in pasted.stdout


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_message_names_the_program_another_way_or_says_make(code: str) -> None:
    for path in [*(LOCALES / code).glob("*.ftl"), LOCALES / "library" / f"{code}.ftl"]:
        for line in path.read_text("utf-8").splitlines():
            key, _, text = line.partition(" = ")
            if key == "terminal-help-plimate" or line.startswith("#"):
                continue
            assert "plimate " not in text.replace("$plimate }", ""), key
            assert "make demo" not in text, key
            assert "make install" not in text, key


@pytest.mark.parametrize("root", [True, False])
def test_what_root_installs_needs_no_sudo(monkeypatch: pytest.MonkeyPatch, *, root: bool) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
    assert surroundings()["apt_install"] == ("apt-get install" if root else "sudo apt-get install")
    assert "chromium chromium-driver chromium-sandbox" in speech("en")("terminal-doctor-install")
    assert "chromium-sandbox" in language("ko")("refresh-missing-chromium")
