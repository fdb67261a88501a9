"""Ends a browser when the crawl ends, however it ends. Run as a file of its own: `python guardian.py FOLDER`.

Standard input is the crawl's hand: `session N` names the process session of the driver, `delete URL` the
WebDriver session of a Grid. When the hand opens (the crawl is done, crashed, or was killed), what is named
here is ended, and FOLDER, the browser's profile and temporary files, removed.
"""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import sys
import time
import urllib.request
from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote, urlsplit

PATIENCE_S = 5.0
LOOK_AGAIN_S = 0.01


def _members(session: int, folder: str) -> set[int]:
    """Processes of that session (0: of none), and any with the folder in its command line or environment.

    The driver has it: one that is started while the crawl is being stopped is known by nothing else.
    """
    found = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal() or int(entry.name) == os.getpid():
            continue
        try:
            status = (entry / "stat").read_text()
            command = (entry / "cmdline").read_bytes()
            environment = (entry / "environ").read_bytes() if os.access(entry / "environ", os.R_OK) else b""
        except OSError:
            continue
        state, _, _, its_session = status.rpartition(")")[2].split()[:4]
        in_session = session > 0 and int(its_session) == session
        if state != "Z" and (in_session or os.fsencode(folder) in command + environment):
            found.add(int(entry.name))
    return found


def _kill(pid: int, *, group: bool = False) -> None:
    try:
        (os.killpg if group else os.kill)(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def end_processes(session: int, folder: str) -> None:
    if not Path("/proc/self/stat").exists():
        if session > 0:
            _kill(session, group=True)
        return
    until = time.monotonic() + PATIENCE_S
    while (members := _members(session, folder)) and time.monotonic() < until:
        for pid in members:
            _kill(pid)
        time.sleep(LOOK_AGAIN_S)


def _delete(url: str) -> None:
    """A Grid may ask for the name and the password that stand in its address."""
    parts = urlsplit(url)
    account, _, host = parts.netloc.rpartition("@")
    headers = {"Authorization": f"Basic {b64encode(unquote(account).encode()).decode()}"} if account else {}
    try:
        address = parts._replace(netloc=host).geturl()
        request = urllib.request.Request(address, method="DELETE", headers=headers)  # noqa: S310 - the operator's own
        urllib.request.urlopen(request, timeout=PATIENCE_S).close()  # noqa: S310 - as above
    except (OSError, ValueError, http.client.HTTPException):
        return


def main(folder: str) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    session, address = 0, ""
    for line in sys.stdin:
        word, _, value = line.strip().partition(" ")
        if word == "session":
            session = int(value)
        elif word == "delete":
            address = value
    if address:
        _delete(address)
    end_processes(session, folder)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1])
