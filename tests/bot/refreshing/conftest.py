"""One scene a test."""

from pathlib import Path

import pytest

from tests.bot.refreshing.scene import Scene


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)
