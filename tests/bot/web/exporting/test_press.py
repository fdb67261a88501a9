"""PNGs of an export: by processes the same files; what is there already is not drawn again."""

from __future__ import annotations

import json
import os
import signal
from typing import TYPE_CHECKING

import pytest

from bot.drawing.tile import Tile, tile_svg
from bot.live import Live
from bot.text.extras import can_render
from bot.web.exporting.folder import MARKER, export_before, write_folder
from bot.web.exporting.pages import files_of
from bot.web.exporting.press import File, Press, Sheet, press
from bot.web.site import Site
from tests.bot.tables import Row, snapshot_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not can_render(), reason="the extra `pictures` is not installed")
SHEETS = [Sheet(f"{name}.png", tile_svg(Tile(name)), 1.0) for name in ("하나", "둘", "셋", "넷")]
MADE: list[File | Sheet] = [File("a.html", b"a"), *SHEETS[:3], File("b.html", b"b"), SHEETS[3]]


def test_processes_make_the_same_in_the_same_order(tmp_path: Path) -> None:
    here = [*Press().printed(MADE)]
    assert [file.path for file in here] == [one.path for one in MADE]
    assert all(file.body.startswith(b"\x89PNG") for file in here if file.path.endswith(".png"))
    with press(tmp_path, {}) as printing:
        assert [*printing.printed(MADE)] == here
        assert printing.pool is not None
        for process in printing.pool._processes.values():
            os.kill(process.pid or 0, signal.SIGKILL)
        for _ in range(2):  # found broken by what comes of it, then by what is asked of it
            assert [*printing.printed(MADE)] == here
        assert printing.pool is None


def test_what_is_there_is_taken_from_there_and_all_else_is_made(tmp_path: Path) -> None:
    first = Press()
    drawn = {file.path: file.body for file in first.printed(SHEETS)}
    for path in drawn:
        (tmp_path / path).write_bytes(b"as it was")
    (tmp_path / SHEETS[1].path).unlink()
    others = [*SHEETS[:2], Sheet(SHEETS[2].path, tile_svg(Tile("other")), 1.0), Sheet(*_of(SHEETS[3]), 2.0)]
    second = Press(None, tmp_path, first.marks)
    assert len(set(first.marks.values())) == len(SHEETS)
    bodies = [file.body for file in second.printed(others)]
    assert bodies[0] == b"as it was"
    assert bodies[1] == drawn[SHEETS[1].path]
    assert b"as it was" not in bodies[2:]
    assert bodies[2] != drawn[SHEETS[2].path]


def _of(sheet: Sheet) -> tuple[str, str]:
    return sheet.path, sheet.svg


def test_an_export_is_known_by_its_marker_until_a_file_is_another(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert export_before(folder) is None
    site = Site(
        Live(snapshot_of([Row("가", ("Jazz",)), Row("나", ("Jazz",))])),
        public="https://p.example",
        pictures=True,
    )
    printing, steps = Press(), []
    written = write_folder(
        folder, files_of(site, printing, lambda *step: steps.append(step)), {"of": 1, "marks": printing.marks}
    )
    assert [done for done, _ in steps] == [*range(1, steps[-1][1] + 1)]
    before = export_before(folder)
    assert before is not None
    assert before.written == written
    assert before.about == {"of": 1, "marks": printing.marks}
    assert len(printing.marks) == 4
    page = folder / "c" / next(iter((folder / "c").iterdir())).name
    was = page.read_bytes()
    for change in (lambda: page.write_bytes(was + b" "), page.unlink):
        change()
        assert export_before(folder) is None
    page.write_bytes(was)
    assert export_before(folder) is not None
    (folder / "mine.txt").write_text("")
    assert export_before(folder) is None
    (folder / MARKER).write_text(json.dumps({"program": "plimate", "files": 1}))
    assert export_before(folder) is None
