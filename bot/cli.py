"""`plimate …`: the entry point, quick to be imported and quiet when it is interrupted."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Run the program; the exit status says how it went: 0 good, 1 an error, 2 wrong usage, 130 Ctrl-C."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # While the program is imported there is nothing to put away: the system ends the process.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bot.program.app import command_line  # noqa: PLC0415
    from bot.terminal import interrupts  # noqa: PLC0415
    from bot.terminal.output import forget_impossible_width, speak_utf8  # noqa: PLC0415
    from bot.terminal.streams import occupy_closed_streams, results_told  # noqa: PLC0415

    try:
        interrupts.wait_for_imports()
        occupy_closed_streams()
        speak_utf8()
        forget_impossible_width()
        with results_told():
            command_line()()
    except KeyboardInterrupt:
        sys.exit(interrupts.INTERRUPTED)
    finally:
        interrupts.end_quietly()
