"""`plimate doctor`, and what no output may hold."""

import json
from pathlib import Path

import pytest

from tests.bot.terminal.shell import child, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
SECRET = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"  # noqa: S105 invented
CHECKS = ["token", "commands", "data", "browser", "disk", "clock", "names", "pictures", "pages"]


def test_doctor_without_a_token_has_warnings_only() -> None:
    result = plimate("doctor", "--json")
    assert result.exit_code == 0, result.stderr
    checks = json.loads(result.stdout)["checks"]
    names = [check["check"] for check in checks]
    assert names == CHECKS
    assert all(set(check) == {"check", "verdict", "found", "remedy"} for check in checks)
    assert "plimate build --csv FILE" in plimate("doctor", COLUMNS="200").stdout


def test_doctor_with_an_unreachable_discord_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", "http://127.0.0.1:1")
    result = plimate("doctor", "--json", DISCORD_TOKEN=SECRET)
    assert result.exit_code == 1
    assert SECRET not in result.output
    assert json.loads(result.stdout)["checks"][0]["verdict"] == "bad"


def test_a_secret_is_in_no_output_whatever_is_wrong(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"PLIMATE_LOG={SECRET}\nPLIMATE_RECIPE={SECRET}\n", "utf-8")
    result = child(tmp_path, "run", DISCORD_TOKEN=SECRET)
    assert result.returncode == 2
    assert b"PLIMATE_LOG" in result.stderr
    assert b".env.example" in result.stderr
    assert SECRET.encode() not in result.stdout + result.stderr
    assert b"Traceback" not in result.stderr


def test_the_remedy_names_the_folder_that_was_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    found = plimate("doctor", "--data-dir", tmp_path / "a folder", "--json").stdout
    data = next(one for one in json.loads(found)["checks"] if one["check"] == "data")
    assert data["remedy"] == f"plimate build --csv FILE --data-dir '{tmp_path}/a folder'"
    assert "plimate build" not in data["found"]
    for command in (["snapshots"], ["similar", "soranhangoyo"]):
        said = plimate(*command, "--data-dir", tmp_path / "a folder").stderr
        assert f"plimate build --csv FILE --data-dir '{tmp_path}/a folder'" in said
