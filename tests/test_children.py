"""A test that fails, or takes too long, leaves no process behind."""

import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from tests.children import PROCESSES, children_ended_on_failure, descendants

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are told by /proc")
SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]
PARENT = [sys.executable, "-c", f"import subprocess; subprocess.run({SLEEP!r})"]
TIMED_OUT = """
import subprocess
from pathlib import Path
from tests.conftest import pytest_runtest_call as pytest_runtest_call

def test_that_waits_for_ever():
    child = subprocess.Popen({command!r})
    Path("pid").write_text(str(child.pid))
    child.wait()
"""


def grandchild(pid: int) -> int:
    """The child that it starts, once it has."""
    children = PROCESSES / str(pid) / "task" / str(pid) / "children"
    while not (found := children.read_text().split()):
        continue
    return int(found[0])


def failing() -> NoReturn:
    """Starts a program that starts another, and comes to grief."""
    with children_ended_on_failure():
        child = subprocess.Popen(PARENT)
        raise RuntimeError(child, grandchild(child.pid))


def test_children_and_theirs_end_with_a_failure_and_those_of_before_stay() -> None:
    with subprocess.Popen(SLEEP) as earlier:
        with pytest.raises(RuntimeError) as failure:
            failing()
        late, below = failure.value.args
        assert late.wait() == -9
        assert below not in descendants()
        assert earlier.poll() is None
        earlier.kill()


def test_where_all_is_well_nothing_is_ended() -> None:
    with children_ended_on_failure():
        child = subprocess.Popen(SLEEP)
    assert child.poll() is None
    child.kill()
    child.wait()


def test_a_test_whose_time_is_over_leaves_no_child(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    (tmp_path / "conftest.py").write_text(TIMED_OUT.partition("def ")[0])
    (tmp_path / "test_slow.py").write_text(TIMED_OUT.format(command=SLEEP))
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        "--rootdir",
        str(tmp_path),
    ]
    ended = subprocess.run(
        [*command, "--timeout", "3", tmp_path],
        cwd=tmp_path,
        env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Timeout" in ended.stdout
    assert not (PROCESSES / (tmp_path / "pid").read_text()).exists()
