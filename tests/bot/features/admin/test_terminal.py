"""`plimate snapshots` and `rollback`."""

import json
from pathlib import Path

import pytest

from tests.bot.terminal.shell import plimate, table

pytestmark = pytest.mark.usefixtures("elsewhere")


def test_snapshots_are_listed_and_rolled_back(csv: Path) -> None:
    assert "plimate build --csv FILE" in plimate("snapshots").stderr
    assert json.loads(plimate("snapshots", "--json").stdout) == {"snapshots": []}
    assert plimate("rollback").exit_code == 1
    ids = []
    for rows in (3, 4):
        csv.write_text(table(rows), "utf-8")
        ids.append(json.loads(plimate("build", "--csv", csv, "--json").stdout)["snapshot"]["id"])
    listed = json.loads(plimate("snapshots", "--json").stdout)["snapshots"]
    assert [(entry["id"], entry["current"], entry["channels"]) for entry in listed] == [
        (ids[1], True, 4),
        (ids[0], False, 3),
    ]
    assert set(listed[0]) == {"id", "current", "recipe", "channels", "built_at", "source", "problem"}
    assert json.loads(plimate("rollback", "--json").stdout) == {"current": ids[0]}
    assert plimate("rollback").exit_code == 1
    assert json.loads(plimate("rollback", ids[1], "--json").stdout) == {"current": ids[1]}
    for unknown in ("nonsense", "../..", "", "\x1b[31m"):
        assert plimate("rollback", "--", unknown).exit_code == 1 or unknown == ""
    assert ids[0] in plimate("snapshots", COLUMNS="200").stdout
