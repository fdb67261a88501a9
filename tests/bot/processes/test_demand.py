"""Whether a child sleeps, computes or waits for a core: told from the kernel's own books."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bot.processes.demand import Demand

pytestmark = pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="a thing of Linux")

SPIN = "import os; os.nice({nice}); os.sched_setaffinity(0, {{{core}}})\nwhile True: pass"
CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'while True: pass'])"


@contextmanager
def program(text: str) -> Iterator[int]:
    """Its process id; all of its group ends with the block."""
    child = subprocess.Popen([sys.executable, "-c", text], process_group=0)
    try:
        yield child.pid
    finally:
        os.killpg(child.pid, 9)
        child.wait()


def demand(pid: int, seconds: float = 0.5) -> tuple[Demand, float]:
    """What it wants from now on, for so long."""
    before, start = Demand.of(pid), time.monotonic()
    time.sleep(seconds)
    return Demand.of(pid).since(before), time.monotonic() - start


def test_who_sleeps_wants_nothing() -> None:
    with program("print(flush=True); import time; time.sleep(60)") as pid:
        while not Demand.of(pid).ran or sum(demand(pid, 0.2)[0].ran.values()) > 0.01:
            continue
        wanted, seconds = demand(pid)
        assert not wanted.wants(seconds)
        assert not wanted.starves(seconds)


@pytest.mark.parametrize("text", [SPIN.format(nice=0, core=0), CHILD])
def test_who_computes_wants_it_itself_or_through_a_child(text: str) -> None:
    with program(text) as pid:
        while sum(Demand.of(pid).ran.values()) < 0.3:
            time.sleep(0.01)
        wanted, seconds = demand(pid)
        assert wanted.wants(seconds)


def test_who_mostly_waits_for_a_core_starves() -> None:
    core = min(os.sched_getaffinity(0))
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(program(SPIN.format(nice=0, core=core)))
        pid = stack.enter_context(program(SPIN.format(nice=5, core=core)))
        while sum(Demand.of(pid).waited.values()) < 0.3:
            time.sleep(0.01)
        wanted, seconds = demand(pid, 2.0)
        assert wanted.starves(seconds)
        assert wanted.wants(seconds)


def test_of_a_process_that_is_gone_nothing_is_known(tmp_path: Path) -> None:
    assert Demand.of(1, tmp_path) == Demand({}, {})
    assert not Demand({}, {}).wants(1)
    assert not Demand({}, {}).starves(1)


def test_a_thread_that_came_counts_from_its_start() -> None:
    added = Demand({"1": 3.0, "2": 1.0}, {"1": 5.0, "2": 0.5}).since(Demand({"1": 2.0}, {"1": 1.0}))
    assert added == Demand({"1": 1.0, "2": 1.0}, {"1": 4.0, "2": 0.5})
