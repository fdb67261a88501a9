"""For all tests."""

import os
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.children import children_ended_on_failure

SHARED = Path(__file__).resolve().parents[2] / "shared"
REAL = SHARED / "data"

# A shell has its background jobs ignore Ctrl-C, and their children inherit that: programs we start must not.
signal.signal(signal.SIGINT, signal.default_int_handler)

# How fast examples are made and tried tells of the machine, not of the code.
# The same examples each time: what fails for one fails for all.
settings.register_profile(
    "any machine", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
# Hundreds of times the same tests: few examples, and what they do not find is for a test of its own.
settings.register_profile("mutants", deadline=None, max_examples=20, suppress_health_check=list(HealthCheck))
settings.load_profile("any machine")


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: half of the time a test waits for a process or a page that it has started."""
    return 2 * (os.cpu_count() or 1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    """Whatever a test has started ends with it where it fails, or its time is over."""
    with children_ended_on_failure():
        yield


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is kept in the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """Where the real channels are; without them, the tests that need them are skipped."""
    if not REAL.is_dir():
        pytest.skip(f"the real channels are not at {REAL}")
    return REAL


def left_out(skipped: Sequence[pytest.TestReport]) -> str:
    """What was skipped as the folder `shared` is not beside the project, in a line; "" where nothing was."""
    without = [report for report in skipped if f"{SHARED.name}/" in str(report.longrepr)]
    if not without:
        return ""
    what = "they read real channels, or Discord's description of its API"
    return f"Left out: {len(without)} tests, for there is no folder {SHARED}; {what}."


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if line := left_out(terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(line)
