"""Where a crawl may write: a path that cannot be is named, a file of somebody else's left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.crawler.program import LONGEST_S, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.crawler.conftest import Served

    Serve = Callable[..., Served]


def test_a_path_that_cannot_be_written_is_named(serve: Serve, tmp_path: Path) -> None:
    page = serve(rows=2)
    (tmp_path / "file").touch()
    for out in (tmp_path, tmp_path / "file" / "c.csv"):
        process = start(page.environment(), "--out", str(out))
        told, failed = process.communicate(timeout=LONGEST_S)
        assert (process.returncode, told, failed.count("\n")) == (1, "", 1)
        assert str(tmp_path) in failed


def test_a_file_that_is_not_ours_is_left_alone(serve: Serve, tmp_path: Path) -> None:
    page = serve(rows=2)
    out = tmp_path / "c.csv"
    out.write_text("a,b\n1,2\n", encoding="utf-8")
    process = start(page.environment(), "--out", str(out))
    _, failed = process.communicate(timeout=LONGEST_S)
    assert process.returncode == 1
    assert "no channels.csv" in failed
    assert out.read_text(encoding="utf-8") == "a,b\n1,2\n"
