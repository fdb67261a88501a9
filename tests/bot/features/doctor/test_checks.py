"""What the doctor finds, against a stand-in for Discord on loopback."""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from discord.http import Route

from bot.features.doctor.browser_check import Started
from bot.features.doctor.checks import OLD_DATA, examine
from bot.features.doctor.finding import Finding, Verdict
from bot.settings import Settings
from bot.terminal.speech import speech
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import NOW, Row, sample, snapshot_of

SECRET = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"  # noqa: S105 invented
CHECKS = ["token", "commands", "data", "browser", "disk", "clock", "names", "pictures", "pages"]
Handler = Callable[[web.Request], Awaitable[web.Response]]
ME = '{"id": "1", "username": "plimate-test"}'


def settings(token: str | None = SECRET) -> Settings:
    given: dict[str, Any] = {"_env_file": None, "discord_token": token}
    return Settings(**given)


OURS: dict[str, Any] = {"type": 1, "name": "ping", "description": "Says so.", "nsfw": False, "options": []}


async def described() -> list[dict[str, Any]]:
    return [OURS]


@asynccontextmanager
async def discord_answers(
    monkeypatch: pytest.MonkeyPatch, handler: Handler, commands: str = "[]"
) -> AsyncIterator[None]:
    application = web.Application()
    application.router.add_get("/users/@me", handler)
    application.router.add_get("/oauth2/applications/@me", answer_with('{"id": "7"}'))
    application.router.add_get("/applications/7/commands", answer_with(commands))
    async with TestServer(application) as server:
        monkeypatch.setattr(Route, "BASE", str(server.make_url("")).rstrip("/"))
        yield


def answer_with(text: str) -> Handler:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=text)

    return answer


def answering(text: str = ME, status: int = 200, **headers: str) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        assert request.headers["Authorization"] == f"Bot {SECRET}"
        return web.Response(text=text, status=status, headers=headers)

    return answer


def starts(_: Settings) -> Started:
    """In the place of a browser."""
    return Started("156.0")


async def found(folder: Path, given: Settings, now: datetime | None = None) -> dict[str, Finding]:
    findings = await asyncio.to_thread(
        examine, given, folder, now or datetime.now(UTC), described, speech("en"), starts
    )
    for finding in findings:
        shown = str(finding.document())
        assert SECRET not in shown
        assert finding.verdict is Verdict.GOOD or finding.remedy or "not compared" in finding.found
    return {finding.check: finding for finding in findings}


async def test_a_good_token_and_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with discord_answers(monkeypatch, answering()):
        findings = await found(tmp_path, settings())
    assert list(findings) == CHECKS
    assert findings["token"] == Finding("token", Verdict.GOOD, "belongs to plimate-test")
    assert findings["clock"].verdict is Verdict.GOOD
    assert findings["disk"].verdict is Verdict.GOOD


async def test_commands_are_compared_with_those_that_discord_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = json.dumps([{**OURS, "id": "5", "version": "9", "options": None}])
    async with discord_answers(monkeypatch, answering(), known):
        assert (await found(tmp_path, settings()))["commands"].verdict is Verdict.GOOD
    for other in ("[]", json.dumps([{**OURS, "description": "Another."}])):
        async with discord_answers(monkeypatch, answering(), other):
            commands = (await found(tmp_path, settings()))["commands"]
        assert commands.verdict is Verdict.WARNING
        assert "/ping" in commands.found
        assert "plimate sync" in commands.remedy
    for garbage in ("<html>", "{}", "null", "[1]"):
        async with discord_answers(monkeypatch, answering(), garbage):
            commands = (await found(tmp_path, settings()))["commands"]
        assert commands.verdict is Verdict.WARNING


async def test_blanks_around_the_token_are_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with discord_answers(monkeypatch, answering()):
        findings = await found(tmp_path, settings(f" {SECRET}\r\n"))
    assert findings["token"].verdict is Verdict.GOOD


@pytest.mark.parametrize(("status", "said"), [(401, "refuses"), (500, "500"), (403, "403"), (429, "429")])
async def test_a_refusing_discord(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int, said: str
) -> None:
    async with discord_answers(monkeypatch, answering("{}", status)):
        findings = await found(tmp_path, settings())
    assert findings["token"].bad
    assert said in findings["token"].found
    assert findings["token"].remedy


@pytest.mark.parametrize("text", ["<html>sign in</html>", "", "[]", "null", "{}", "{", "\x00"])
async def test_something_else_in_discords_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    async with discord_answers(monkeypatch, answering(text)):
        findings = await found(tmp_path, settings())
    assert findings["token"].bad
    assert "something else" in findings["token"].found


async def test_an_unreachable_discord(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{unused.getsockname()[1]}")
        findings = await found(tmp_path, settings())
    assert findings["token"].bad
    assert "cannot be reached" in findings["token"].found
    assert findings["clock"].verdict is Verdict.WARNING


async def test_no_token_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/never-asked")
    findings = await found(tmp_path, settings(None))
    assert findings["token"].verdict is Verdict.WARNING
    assert "DISCORD_TOKEN=" in findings["token"].remedy
    assert "plimate demo" in findings["token"].remedy


@pytest.mark.parametrize("drift", [timedelta(minutes=5), -timedelta(days=400)])
async def test_a_wrong_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drift: timedelta) -> None:
    async with discord_answers(monkeypatch, answering()):
        findings = await found(tmp_path, settings(), datetime.now(UTC) + drift)
    assert findings["clock"].bad
    assert "seconds" in findings["clock"].found


@pytest.mark.parametrize("date", ["garbage", "Fri, 31 Jan 2025 12:00:00 -0000", "0"])
async def test_a_time_that_cannot_be_read_is_not_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, date: str
) -> None:
    async with discord_answers(monkeypatch, answering(Date=date)):
        findings = await found(tmp_path, settings())
    assert findings["clock"].verdict is Verdict.WARNING


async def test_data_missing_fresh_old_and_damaged(tmp_path: Path) -> None:
    given = settings(None)
    missing = (await found(tmp_path / "not yet" / "there", given))["data"]
    assert missing.verdict is Verdict.WARNING
    assert "the sample is used" in missing.found
    assert "plimate build" in missing.remedy
    snapshot = snapshot_of([Row("a"), Row("b")])
    SnapshotStore(tmp_path).publish(snapshot)
    fresh = (await found(tmp_path, given, NOW))["data"]
    assert fresh == Finding("data", Verdict.GOOD, f"{snapshot.manifest.id}: 2 channels, 0 days old")
    assert (await found(tmp_path, given, NOW + OLD_DATA * 1.1))["data"].verdict is Verdict.WARNING
    (tmp_path / "snapshots" / snapshot.manifest.id / "channels.csv").write_text("other")
    damaged = (await found(tmp_path, given, NOW))["data"]
    assert damaged.verdict is Verdict.WARNING
    assert "hash" in damaged.found


async def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.features.doctor.checks.LEAST_FREE", 2**62)
    assert (await found(tmp_path, settings(None)))["disk"].bad


def test_the_sample_is_what_is_opened_without_data() -> None:
    assert len(sample().catalogue) == 500


async def test_data_that_is_not_what_it_should_be_is_told(tmp_path: Path) -> None:
    store, rows = SnapshotStore(tmp_path), [Row("a"), Row("b")]
    whole = snapshot_of(rows)
    damaged = Snapshot.build(whole.catalogue, origin=whole.manifest.origin, built_at=NOW + timedelta(hours=1))
    for snapshot in (whole, damaged):
        store.publish(snapshot)
    (tmp_path / "snapshots" / damaged.manifest.id / "channels.csv").write_bytes(b"torn")
    data = (await found(tmp_path, settings(None), NOW))["data"]
    assert data.verdict is Verdict.WARNING
    assert f"{damaged.manifest.id}, the current one, is damaged" in data.found
    assert f"plimate rollback {whole.manifest.id}" in data.remedy
    (tmp_path / "current").write_bytes(b"20\xff")
    assert "not known" in (await found(tmp_path, settings(None), NOW))["data"].found
    store.roll_back(whole.manifest.id)
    assert (await found(tmp_path, settings(None), NOW))["data"].verdict is Verdict.GOOD


async def test_a_folder_that_cannot_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and plain(path, mode))
    disk = (await found(tmp_path, settings(None)))["disk"]
    assert disk.verdict is Verdict.BAD
    assert disk.found == f"{tmp_path} cannot be written to"


async def test_pages_that_cannot_be_served_are_told_with_what_installs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await found(tmp_path, settings(None)))["pages"].remedy == ""
    monkeypatch.setattr("bot.text.extras.PAGES", ("fastapi", "no_such_package"))
    pages = (await found(tmp_path, settings(None)))["pages"]
    assert pages.verdict is Verdict.GOOD
    assert "plimate web" in pages.found
    assert "-m pip install" in pages.remedy
    assert "fastapi" in pages.remedy
