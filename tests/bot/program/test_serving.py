"""`plimate run`, `sync` and `demo`: clear about what is missing, quiet at the end."""

import signal
import socket
from pathlib import Path
from subprocess import TimeoutExpired
from urllib.request import urlopen

import pytest

from tests.bot.terminal.shell import child, plimate, started


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No configuration of this machine."""
    for name in ("DISCORD_TOKEN", "PLIMATE_RECIPE", "PLIMATE_LOG", "PLIMATE_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", ["run", "sync"])
@pytest.mark.parametrize("token", ["", "   "])
def test_without_a_token_the_line_to_add_is_named(command: str, token: str) -> None:
    result = plimate(command, DISCORD_TOKEN=token)
    assert result.exit_code == 2
    assert "DISCORD_TOKEN=<your bot's token>" in result.stderr
    assert ".env" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("command", ["run", "sync", "demo", "similar", "snapshots", "doctor"])
def test_a_garbled_env_file_is_wrong_usage_of_every_command(tmp_path: Path, command: str) -> None:
    (tmp_path / ".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe")
    result = plimate(command, *(["무말"] if command == "similar" else []))
    assert result.exit_code == 2
    assert ".env cannot be read" in result.stderr
    assert result.stdout == ""


def test_an_unknown_zone_of_the_machine_is_a_clear_error(tmp_path: Path) -> None:
    result = child(tmp_path, "run", TZ="Nowhere/Bad")
    assert result.returncode == 2
    assert b"PLIMATE_TIMEZONE: the machine's own zone (TZ)" in result.stderr
    assert b"Traceback" not in result.stderr


def test_help_names_every_command() -> None:
    result = plimate("--help", COLUMNS="120")
    assert result.exit_code == 0
    for command in ("demo", "run", "sync", "similar", "search", "build", "snapshots", "rollback", "doctor"):
        assert f" {command} " in result.stdout


def test_the_demo_serves_its_page_until_ctrl_c(tmp_path: Path) -> None:
    demo = started(tmp_path, "demo", "--port", "0", PYTHONWARNINGS="")
    assert demo.stdout is not None
    try:
        address = next(line.strip() for line in map(bytes.decode, demo.stdout) if "http://" in line)
        assert "127.0.0.1" in address or "localhost" in address
        with urlopen(address, timeout=240) as page:  # noqa: S310 our own loopback address
            assert page.status == 200
            assert b"<html" in page.read().lower()
        demo.send_signal(signal.SIGINT)
        _, errors = demo.communicate(timeout=240)
    except TimeoutExpired:
        demo.kill()
        raise
    assert demo.returncode == 0, errors.decode()
    assert errors.decode().strip() == "demo ended"


def test_a_taken_port_is_said_to_be_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        demo = started(tmp_path, "demo", "--port", str(taken.getsockname()[1]))
        out, errors = demo.communicate(timeout=240)
    assert demo.returncode == 1
    assert out == b""
    assert b"Traceback" not in errors
    assert b"the demo cannot start" in errors
    assert b"port" in errors


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_wrong_usage(port: str) -> None:
    assert plimate("demo", "--port", port).exit_code == 2
