"""What a refresh does to its folder, killed before its N-th call.

`python -m tests.bot.refreshing.dying FOLDER`: for each line with an N on standard input a process of its own
works on FOLDER/N and kills itself before the N-th function of C that it calls from its first step on; between
two of those lies at most one change of a file. Prints `killed`, or `done` where it came to its end before.
"""

from __future__ import annotations

import os
import signal
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from bot.refreshing.folder import RefreshFolder
from crawler.output.sheet import write_atomically

if TYPE_CHECKING:
    from types import FrameType

GOOD = "channel_name,genres\n푸른,Jazz\n".encode()
NEW = "channel_name,genres\n푸른,Jazz\n무말,Pop\n".encode()


def refresh(folder: RefreshFolder) -> None:
    """The steps of `RefreshJob` and of the crawler, as far as they write."""
    folder.prepare_crawl()
    checkpoint = folder.output.with_name(f"{folder.output.name}.checkpoint")
    checkpoint.write_bytes(b"all rows")
    write_atomically(folder.output, NEW)
    report = f'{{"rows": 2, "sha256": "{sha256(NEW).hexdigest()}"}}'
    write_atomically(folder.crawl_report, report.encode())
    checkpoint.unlink()
    if folder.take_left_over():
        folder.settle(folder.crawled)


def kill_at(last: int) -> None:
    """Count calls from here on."""
    left = last

    def before(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal left
        if event == "c_call":
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.setprofile(before)


def main() -> None:
    for line in sys.stdin:
        folder = RefreshFolder(Path(sys.argv[1]) / line.strip())
        child = os.fork()
        if child == 0:
            kill_at(int(line))
            refresh(folder)
            sys.setprofile(None)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print("killed" if os.WIFSIGNALED(status) else "done", flush=True)  # noqa: T201 the process's answer


if __name__ == "__main__":
    main()
