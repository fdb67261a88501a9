"""Work in the background gives way to answers, and not to the whole machine."""

import ctypes
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from bot.processes.niceness import give_way
from tests.bot.refreshing.scene import PROJECT

GROUP = Path("/proc/self/autogroup")
NICEST = 19
IO_PRIORITY_OF = {"x86_64": 252, "aarch64": 31}
NICE = """\
import os, sys
from pathlib import Path
from bot.processes.niceness import give_way
give_way(7)
group = Path("/proc/self/autogroup")
print(os.nice(0), group.read_text().split()[-1] if group.exists() else 0, flush=True)
sys.stdin.read()
"""


def nice_child(*, session: bool) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", NICE],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        start_new_session=session,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="niceness is a thing of Unix")
def test_a_process_is_nice_and_its_session_as_it_was() -> None:
    """A session that is nice as a whole starves beside any other that computes."""
    with nice_child(session=True) as child:
        assert child.stdout
        assert child.stdout.readline().split() == [str(min(os.nice(0) + 7, NICEST)), "0"]
        child.communicate("")


@pytest.mark.skipif(platform.machine() not in IO_PRIORITY_OF or platform.system() != "Linux", reason="Linux")
def test_the_disk_serves_it_last() -> None:
    with nice_child(session=False) as child:
        assert child.stdout
        child.stdout.readline()
        number = IO_PRIORITY_OF[platform.machine()]
        assert ctypes.CDLL(None).syscall(number, 1, child.pid) == (2 << 13) + 7
        child.communicate("")


def test_what_is_not_nice_is_left_as_it_is() -> None:
    before = os.nice(0)
    give_way(0)
    assert os.nice(0) == before
