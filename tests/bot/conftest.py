"""What tests of the command line begin with."""

from pathlib import Path

import pytest

from tests.bot.terminal.shell import table

SET_BY_OPERATORS = ("DISCORD_TOKEN", "PLIMATE_RECIPE", "PLIMATE_LOG")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of this machine, and a data folder of the test's own, which is not there yet."""
    for name in SET_BY_OPERATORS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PLIMATE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    """A table of twelve channels."""
    path = tmp_path / "channels.csv"
    path.write_text(table(12), "utf-8")
    return path
