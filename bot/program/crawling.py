"""`plimate crawl`: the crawler alone, a program with options and exit statuses of its own."""

from __future__ import annotations

import os
import signal
import sys

import typer  # noqa: TC002 Typer evaluates the annotations

from bot.terminal import interrupts

PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


def crawl(context: typer.Context) -> None:
    """Read the Data Lab and write channels.csv; --help lists the options."""
    from crawler.protocol import CRAWLER

    sys.stdout.flush()
    interrupts.hand_over()
    # Ctrl-C waits till the crawler can take it: Python, while it starts, would answer with a traceback.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    # In place of this process: signals, terminal and exit status are the crawler's without a go-between.
    os.execv(sys.executable, [sys.executable, "-m", CRAWLER, *context.args])  # noqa: S606 our own program
