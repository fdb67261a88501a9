"""What outlives a crawl, and what the browser is told of us."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from crawler.settings import Settings
from crawler.site import guardian, profiles
from crawler.site.chromium import environment, options_for

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Grid(BaseHTTPRequestHandler):
    """Ends a session for whoever gives the name and the password."""

    asked: list[tuple[str, str | None]]

    def do_DELETE(self) -> None:
        self.asked.append((self.path, self.headers["Authorization"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def test_a_session_of_a_grid_with_a_password_is_ended(tmp_path: Path) -> None:
    Grid.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Grid)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = tmp_path / "profile"
    folder.mkdir()
    address = f"http://me:p%40ss@127.0.0.1:{server.server_port}/wd/hub/session/7"
    process = subprocess.run(
        [sys.executable, "-I", "-S", guardian.__file__, str(folder)],
        input=f"delete {address}\n",
        text=True,
        capture_output=True,
        timeout=240,
        check=True,
    )
    server.shutdown()
    server.server_close()
    assert Grid.asked == [("/wd/hub/session/7", f"Basic {b64encode(b'me:p@ss').decode()}")]
    assert process.stderr == ""
    assert not folder.exists()


def test_the_browser_hears_of_nothing_that_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = ("DISCORD_TOKEN", "DATALAB_PASSWORD", "DATALAB_URL", "AWS_SECRET_ACCESS_KEY", "PYTHONPATH")
    for name in secrets:
        monkeypatch.setenv(name, "secret")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "secret" not in environment().values()
    assert {"PATH", "LC_ALL"} <= set(environment())


def test_no_datagram_leaves_the_machine() -> None:
    options = options_for(Settings(datalab_url="http://127.0.0.1"), headed=True, profile=None)
    assert "--webrtc-ip-handling-policy=disable_non_proxied_udp" in options.arguments
    assert options.experimental_options["prefs"]["webrtc.ip_handling_policy"] == "disable_non_proxied_udp"


def test_what_killed_crawls_left_is_swept_and_what_is_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, used = tmp_path / "plimate-browser-left1234", tmp_path / "plimate-browser-used1234"
    for folder in (left, used):
        (folder / "profile").mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "plimate-browser-link1234").symlink_to(elsewhere)
    orphan = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", str(left / "profile")])
    holder = profiles.claimed(str(used))
    profiles.sweep()
    os.close(holder)
    assert orphan.wait(240) == -9
    assert {entry.name for entry in tmp_path.iterdir()} == {
        used.name,
        "elsewhere",
        "plimate-browser-link1234",
    }
