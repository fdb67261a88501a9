"""What is made of mutmut's words. The tool itself is installed by `make mutants` alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

from scripts.mutants import fates, table

ROOT = Path(__file__).parents[2]
SAID = """
    crawler.rows.known.x_distance__mutmut_1: killed
    crawler.rows.known.x_distance__mutmut_2: survived
    crawler.rows.known.x_match__mutmut_1: timeout
    crawler.rows.popup.x_read__mutmut_1: no tests
    crawler.rows.popup.x_read__mutmut_2: not checked
"""


def test_what_was_tried_is_told_by_module() -> None:
    mutants = fates(SAID)
    assert [mutant.fate for mutant in mutants] == ["killed", "survived", "timeout", "no tests"]
    known, popup = (line.split() for line in table(mutants))
    assert known == ["crawler.rows.known", "3", "2", "67%"]
    assert popup == ["crawler.rows.popup", "1", "0", "0%"]


def test_the_modules_and_tests_that_are_named_are_there() -> None:
    chosen = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
    for name in (*chosen["only_mutate"], *chosen["also_copy"], *chosen["pytest_add_cli_args_test_selection"]):
        assert list(ROOT.glob(name)), name
