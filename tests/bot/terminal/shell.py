"""The command line, in this process for breadth and as a child process for what only that shows."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen, run
from typing import TYPE_CHECKING, Any

from typer.testing import CliRunner

from bot.program.app import command_line

if TYPE_CHECKING:
    from typer.testing import Result

ROOT = Path(__file__).parents[3]
HEADER = "channel_name,subscribers,video_num,total_view,vs_index,vv_index,cpi,genres,moods"
APP = command_line()
# By name, groups left out.
COMMANDS = [one.name or one.callback.__name__ for one in APP.registered_commands if one.callback is not None]


def plimate(*arguments: str | Path, **environment: str) -> Result:
    """`plimate …` in this process; `environment` is added to the present one."""
    return CliRunner().invoke(APP, [str(argument) for argument in arguments], env=environment)


def document(*arguments: str | Path) -> dict[str, Any]:
    result = plimate(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def environment_of(added: dict[str, str]) -> dict[str, str]:
    """A child's environment: nothing of ours is set but what is added."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PLIMATE", "DISCORD"))}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"} | added


def child(folder: Path, *arguments: str | bytes | Path, **environment: str) -> CompletedProcess[bytes]:
    """`python -m bot …` to its end, in a working directory of its own."""
    command: list[Any] = [sys.executable, "-m", "bot", *arguments]
    return run(
        command, cwd=folder, env=environment_of(environment), capture_output=True, timeout=240, check=False
    )


def started(folder: Path, *arguments: str | Path, **environment: str) -> Popen[bytes]:
    """`python -m bot …`, running."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    return Popen(command, cwd=folder, env=environment_of(environment), stdout=PIPE, stderr=PIPE)


def table(rows: int, start: int = 0) -> str:
    """A CSV file of channels that have much in common."""
    lines = [
        f"channel {number},{number + 1},1,1,,1,{number},Pop (국외),행복"
        for number in range(start, start + rows)
    ]
    return "\n".join([HEADER, *lines, ""])
