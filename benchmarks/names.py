"""How well typed names are found: development queries beside the project, if any, and invented names.

    python -m benchmarks.names [--short]

`--short`: a third of the invented names, and few queries of each kind.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).parents[2] / "shared" / "data"
QUERIES, CHANNELS = DATA / "name_queries_dev.jsonl", DATA / "plpl_channels.csv"
INVENTED = ("--count", "1000", "--seed", "41")
FEW = ("--count", "300", "--seed", "41", "--each", "20")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--short", action="store_true", help="over few invented names alone")
    if parser.parse_args().short:
        run("benchmarks.name_search", *FEW)
        return
    if QUERIES.is_file():
        print(f"{QUERIES.name}, over {CHANNELS.name}", flush=True)
        run("bot", "evaluate", "names", str(QUERIES), "--csv", str(CHANNELS))
    else:
        print(
            "the development queries are not beside the project; only invented names are searched", flush=True
        )
    run("benchmarks.name_search", *INVENTED)


def run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)


if __name__ == "__main__":
    main()
