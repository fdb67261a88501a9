"""What a run says of tests that it could not do."""

from __future__ import annotations

import pytest

from tests.conftest import SHARED, left_out


def skipped(reason: str) -> pytest.TestReport:
    where = ("tests/some.py", 1, f"Skipped: {reason}")
    return pytest.TestReport("tests/some.py::test", ("", 1, ""), {}, "skipped", where, "setup")


def test_what_lacks_the_folder_is_counted_in_one_line() -> None:
    reasons = (
        f"the real channels are not at {SHARED}/data",
        "no channels (../shared/data)",
        "no Windows here",
    )
    line = left_out([skipped(reason) for reason in reasons])
    assert line.startswith(f"Left out: 2 tests, for there is no folder {SHARED};")
    assert "\n" not in line


def test_where_nothing_lacks_nothing_is_said() -> None:
    assert left_out([skipped("no Windows here")]) == left_out([]) == ""
