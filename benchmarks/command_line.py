"""What a command of the terminal costs: processor seconds and memory of a fresh process, the best of some."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "recommender" / "sample.csv"
TIMES = 5
NAME = "\ubb34\ub9d0"
COMMANDS = (["--help"], ["-h"], ["snapshots"], ["doctor"], ["similar", NAME], ["search", NAME])


def cost(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Processor seconds and the largest MB of one run."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PLIMATE_DATA_DIR": folder, "XDG_CACHE_HOME": folder}
        cost(["build", "--csv", str(SAMPLE)], environment)
        print("processor seconds and MB of a fresh process over 500 channels, least of", times)
        for arguments in ([], *COMMANDS):
            runs = [cost(arguments, environment) for _ in range(times)]
            seconds, memory = min(seconds for seconds, _ in runs), max(memory for _, memory in runs)
            print(f"plimate {' '.join(arguments):20} {seconds:6.2f} s {memory:6.0f} MB")


if __name__ == "__main__":
    main()
