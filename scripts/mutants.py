"""Changes the code in hundreds of small ways, and tells which of them no test notices.

    python scripts/mutants.py [MODULE]...

`[tool.mutmut]` of pyproject.toml has the modules and their tests; a MODULE, such as crawler.rows.popup or
recommender.similarity, narrows them. Ends with 1 where fewer than nine in ten are noticed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
MUTMUT = Path(sys.executable).with_name("mutmut")
ENOUGH = 0.9
# What mutmut says of a mutant that a test has noticed, and of one that none has.
NOTICED, MISSED = {"killed", "timeout", "suspicious", "segfault"}, {"survived", "no tests"}


class Mutant(NamedTuple):
    """`name`: as `mutmut show` takes it."""

    name: str
    fate: str

    @property
    def module(self) -> str:
        return self.name.rpartition(".")[0]


def fates(said: str) -> list[Mutant]:
    """What `mutmut results` says of each mutant that was tried."""
    pairs = (line.strip().rpartition(": ") for line in said.splitlines())
    return [Mutant(name, fate) for name, _, fate in pairs if fate in NOTICED | MISSED]


def table(mutants: list[Mutant]) -> list[str]:
    """A line a module: how many, and how many of them were noticed."""
    all_of = Counter(mutant.module for mutant in mutants)
    noticed = Counter(mutant.module for mutant in mutants if mutant.fate in NOTICED)
    return [
        f"{module:<44}{all_of[module]:>6}{noticed[module]:>6}{noticed[module] / all_of[module]:>7.0%}"
        for module in sorted(all_of)
    ]


def run(modules: list[str]) -> list[Mutant]:
    shutil.rmtree(ROOT / "mutants", ignore_errors=True)  # what it remembers does not know of changed tests
    wanted = [f"{module}.*" for module in modules]
    subprocess.run([str(MUTMUT), "run", *wanted], cwd=ROOT, check=True)  # noqa: S603 - our own tool
    command = [str(MUTMUT), "results", "--all", "true"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - as above
    return fates(done.stdout)


def main() -> int:
    mutants = run(sys.argv[1:])
    if not mutants:
        print("no mutant was tried: is there such a module in [tool.mutmut] of pyproject.toml?")
        return 1
    print("\n" + "\n".join(table(mutants)) + "\n")
    missed = [mutant for mutant in mutants if mutant.fate in MISSED]
    for mutant in missed:
        print(f"{mutant.fate}: {mutant.name}")
    share = 1 - len(missed) / len(mutants)
    print(f"\n{share:.1%} of {len(mutants)} were noticed. What one changes: .venv/bin/mutmut show NAME")
    return int(share < ENOUGH)


if __name__ == "__main__":
    sys.exit(main())
