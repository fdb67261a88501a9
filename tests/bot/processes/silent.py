"""Says one step, and then nothing till it is ended: `python -m tests.bot.processes.silent`."""

from __future__ import annotations

import signal

if __name__ == "__main__":
    print('{"step": "begun"}', flush=True)  # noqa: T201 the program's output
    signal.pause()
