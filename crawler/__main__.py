"""`python -m crawler`: quick to be imported, and quiet when Ctrl-C comes before it has begun."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run one crawl; the exit status is in `crawler.protocol`."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # While the program is imported there is nothing to put away: the system ends the process.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    # `plimate crawl` holds Ctrl-C back while this process takes its place.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    from crawler.program import main as crawl  # noqa: PLC0415 it takes a second or two

    return crawl()


if __name__ == "__main__":
    sys.exit(main())
