"""For all tests."""

import signal

# A shell has its background jobs ignore Ctrl-C, and their children inherit that: programs we start must not.
signal.signal(signal.SIGINT, signal.default_int_handler)
