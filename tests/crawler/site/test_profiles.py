from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from crawler.errors import BrowserError
from crawler.site import profiles


def test_a_long_temporary_folder_is_left_for_a_shorter_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 20)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    folder = profiles.short_folder(others=("/tmp",))  # noqa: S108 - what is tested
    shutil.rmtree(folder)
    assert Path(folder).parent == Path("/tmp")  # noqa: S108 - as above
    with pytest.raises(BrowserError, match="Set TMPDIR to a shorter one: at most 33 bytes"):
        profiles.short_folder(others=())
