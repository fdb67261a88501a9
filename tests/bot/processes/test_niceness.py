"""Work in the background gives way to answers, on kernels that weigh sessions as on others."""

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock, call

import pytest

from bot.processes.niceness import TRIES, give_way
from tests.bot.refreshing.scene import PROJECT

NICE = """\
import os
from bot.processes.niceness import GROUP, give_way
give_way(7)
print(os.nice(0), GROUP.read_text().split()[-1] if GROUP.exists() else 7)
"""


@pytest.mark.skipif(os.name == "nt", reason="niceness is a thing of Unix")
def test_a_session_of_its_own_is_nice_as_a_whole() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", NICE],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["7", "7"]


def test_a_kernel_that_takes_no_more_changes_now_is_asked_again() -> None:
    group = Mock(spec=Path)
    group.write_text.side_effect = [BlockingIOError, BlockingIOError, 1]
    give_way(0, group)
    assert group.write_text.call_args_list == [call("0", encoding="ascii")] * 3


def test_a_kernel_that_never_takes_one_is_left_alone() -> None:
    group = Mock(spec=Path)
    group.write_text.side_effect = BlockingIOError
    give_way(0, group)
    assert group.write_text.call_count == TRIES


def test_a_system_without_sessions_to_weigh_is_none_the_worse(tmp_path: Path) -> None:
    give_way(0, tmp_path / "none" / "autogroup")
    assert not list(tmp_path.iterdir())
