"""`python -m crawler.practice`: serve the practice Data Lab on this machine."""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

from aiohttp import web

from crawler.practice.channels import SAMPLE, PracticeChannel, invent_channels, read_channels
from crawler.practice.faults import FAULTS, read_faults
from crawler.practice.lab import EMAIL, PASSWORD, PATH, PracticeLab
from crawler.protocol import CRAWLER, PRACTICE


def _parser() -> argparse.ArgumentParser:
    answer = argparse.ArgumentParser(prog=f"python -m {PRACTICE}", description=__doc__)
    add = answer.add_argument
    add("--rows", default="sample", help="'sample', a number of invented channels, or one of our CSV files")
    add("--port", type=int, default=8900)
    add("--delay", type=float, default=200.0, metavar="MS", help="how long a popup takes")
    add("--jitter", type=float, default=0.0, metavar="MS", help="how much longer or shorter")
    add(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[=VALUE]",
        help="switch a fault on; may be repeated",
    )
    add("--list", action="store_true", help="list the faults")
    return answer


def _channels(rows: str) -> list[PracticeChannel]:
    if rows.isdecimal():
        return invent_channels(int(rows))
    path = SAMPLE if rows == "sample" else Path(rows)
    if not path.is_file():
        sys.exit(f"{path} is not there. Give --rows a number (of invented channels) or one of our CSV files.")
    return read_channels(path)


def main(arguments: list[str] | None = None) -> None:
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.list:
        for name, (value, meaning) in FAULTS.items():
            sys.stdout.write(f"{name}={value}: {meaning}\n")
        return
    try:
        faults = read_faults(options.fault)
    except ValueError as error:
        parser.error(str(error))
    lab = PracticeLab(_channels(options.rows), faults, options.delay, options.jitter)
    here = f"http://127.0.0.1:{options.port}{PATH}?tab=channel"
    account = f"DATALAB_EMAIL={EMAIL} DATALAB_PASSWORD={PASSWORD}"
    program = shlex.join([sys.executable, "-m", CRAWLER])
    sys.stdout.write(f"DATALAB_URL={here} {account} {program}\n")
    sys.stdout.flush()
    web.run_app(lab.app(), host="127.0.0.1", port=options.port, print=None)


if __name__ == "__main__":
    main()
