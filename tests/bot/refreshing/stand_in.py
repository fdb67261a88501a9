"""Behaves like `python -m crawler` in options, steps and exit statuses, and as badly as it is told.

`STAND_IN` names a JSON file, read at the start: `rows` (a CSV to copy to `--out`), `count`, `status`,
`message`, `korean`, `stop_at` (a row at which it opens the FIFO `at` to say so, and then waits for `go` to be
opened), `deaf` (to SIGTERM), `tear` (its file lacks the last byte), `leave` (a file that gets a line a
start: its process id, and how many rows it had already).
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any


def say(step: str, **facts: Any) -> None:
    print(json.dumps({"step": step, **facts}), flush=True)  # noqa: T201 - the program's output


def crawl(told: dict[str, Any], out: Path, report: Path) -> int:
    checkpoint = out.with_name(f"{out.name}.checkpoint")
    done = int(checkpoint.read_text() or 0) if checkpoint.exists() else 0
    with Path(told["leave"]).open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()} {done}\n")
    for step in ("robots", "browser", "enter"):
        say(step)
    count = int(told.get("count", 5))
    say("table", rows=count, popups=count)
    for row in range(done + 1, count + 1):
        if row == told.get("stop_at"):
            Path(told["at"]).open("w", encoding="utf-8").close()
            Path(told["go"]).open(encoding="utf-8").close()
        checkpoint.write_text(str(row))
        say("row", done=row, rows=count, channel=f"channel {row}", opened=True, complete=True)
    if told.get("status"):
        say("error", status=told["status"], message=told["message"], korean=told.get("korean", ""))
        print(told["message"], file=sys.stderr)  # noqa: T201 - ditto
        return int(told["status"])
    rows = Path(told["rows"]).read_bytes()
    put(out, rows[:-1] if told.get("tear") else rows)
    put(report, json.dumps({"rows": count, "sha256": sha256(rows).hexdigest()}).encode())
    checkpoint.unlink(missing_ok=True)
    say("summary", rows=count)
    return 0


def put(path: Path, content: bytes) -> None:
    replacement = path.with_name(f".{path.name}.new")
    replacement.write_bytes(content)
    replacement.replace(path)


def stop(number: int, _frame: object) -> None:
    sys.exit(128 + number)


def main() -> int:
    told = json.loads(Path(os.environ["STAND_IN"]).read_text(encoding="utf-8"))
    signal.signal(signal.SIGTERM, signal.SIG_IGN if told.get("deaf") else stop)
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--progress", choices=["json"], required=True)
    parser.add_argument("--unjudged", action="store_true", required=True)
    given = parser.parse_args()
    return crawl(told, given.out, given.report)


if __name__ == "__main__":
    sys.exit(main())
