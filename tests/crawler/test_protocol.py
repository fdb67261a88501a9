"""What the crawler says and what its callers read are the same; both facades are light and stand alone."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from crawler import errors
from crawler.output.progress import JsonLines
from crawler.protocol import (
    CrawlerSettings,
    ExitStatus,
    Failed,
    Opening,
    RowDone,
    Step,
    Summary,
    TableRead,
    Writing,
    crawl_arguments,
    heard,
)
from crawler.settings import Settings, parser, read_options

ROOT = Path(__file__).parents[2]


def said(step: Step) -> dict[str, Any]:
    stream = io.StringIO()
    JsonLines(stream).tell(step)
    line: dict[str, Any] = json.loads(stream.getvalue())
    return line


@pytest.mark.parametrize(
    "step", [Opening("robots"), Opening("enter"), TableRead(9, 7), RowDone(3, 9, "때잉", 4, complete=False)]
)
def test_a_step_that_is_told_is_heard(step: Step) -> None:
    assert heard(said(step)) == step


def test_lines_keep_their_names_and_fields() -> None:
    assert said(Opening("browser")) == {"step": "browser"}
    assert said(TableRead(2, 1)) == {"step": "table", "rows": 2, "popups": 1}
    assert said(RowDone(1, 2, "a", 1, complete=True)) == {
        "step": "row",
        "done": 1,
        "rows": 2,
        "channel": "a",
        "opened": 1,
        "complete": True,
    }
    assert said(Writing()) == {"step": "write"}
    assert said(Failed(ExitStatus.LOGIN, "no", "아니요")) == {
        "step": "error",
        "status": 4,
        "message": "no",
        "korean": "아니요",
    }
    assert list(said(Summary(1, 1, 0, 0, 0.5))) == [
        "step",
        "rows",
        "popups",
        "popups_saved",
        "resumed",
        "seconds",
        "new",
        "gone",
        "renamed",
        "changed",
        "incomplete",
        "integrity",
        "warnings",
        "sha256",
    ]


@pytest.mark.parametrize(
    "line",
    [{}, {"step": "tomorrow's"}, {"step": "row", "done": "1", "rows": 2}, {"step": "table"}, {"step": 3}],
)
def test_what_is_none_of_the_steps_is_not_heard(line: dict[str, Any]) -> None:
    assert heard(line) is None


def test_the_options_of_a_caller_are_those_of_the_command_line(tmp_path: Path) -> None:
    options = read_options(list(crawl_arguments(tmp_path / "c.csv", tmp_path / "r.json")))
    assert (options.out, options.report) == (tmp_path / "c.csv", tmp_path / "r.json")
    assert (options.progress, options.unjudged) == ("json", True)


def test_every_error_ends_with_a_status_of_its_own_which_the_help_explains() -> None:
    kinds = {kind.exit_status for kind in errors.CrawlError.__subclasses__()}
    assert kinds == set(ExitStatus) - {ExitStatus.GOOD, ExitStatus.OUT_OF_ORDER}
    told = " ".join(parser().format_help().split())
    assert all(f"{status:d} {status.meaning}" in told for status in ExitStatus)
    assert errors.Stopped(15).exit_status == 143


def test_settings_reach_a_child_as_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    given = CrawlerSettings(
        datalab_url="https://example.com/x", datalab_password=SecretStr("open-sesame"), datalab_min_gap_s=0.25
    )
    assert "open-sesame" not in repr(given)
    for name, value in given.environment().items():
        monkeypatch.setenv(name, value)
    found = Settings.read()
    assert all(getattr(found, name) == getattr(given, name) for name in CrawlerSettings.model_fields)


@pytest.mark.parametrize(
    ("module", "ours", "others"),
    [
        ("crawler.installed", set(), {"pydantic"}),
        ("crawler.protocol", {"crawler.addresses", "crawler.paths"}, {"dotenv", "rich"}),
    ],
)
def test_what_others_import_imports_no_other_part_of_the_crawler(
    module: str, ours: set[str], others: set[str]
) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert {name for name in loaded if name.partition(".")[0] == "crawler"} == {"crawler", module, *ours}
    assert not {"selenium", "aiohttp", *others} & set(loaded)
