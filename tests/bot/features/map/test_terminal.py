"""`plimate map`: a picture in a file, what it shows on standard output."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from bot.drawing import rendering
from bot.text import extras
from tests.bot.terminal.shell import document, plimate

if TYPE_CHECKING:
    from pathlib import Path

NAME = "무말"


def test_svg_and_png_are_written_as_the_name_ends(tmp_path: Path) -> None:
    for name in ("map.svg", "map.PNG"):
        done = plimate("map", NAME, "--out", tmp_path / name, PLIMATE_LANGUAGE="en")
        assert done.exit_code == 0, done.stderr
        assert f"{NAME} in the middle" in done.stdout
    assert ET.fromstring((tmp_path / "map.svg").read_text("utf-8")).tag.endswith("svg")  # noqa: S314 our own
    with Image.open(BytesIO((tmp_path / "map.PNG").read_bytes())) as image:
        assert image.format == "PNG"


def test_json_says_what_the_picture_shows(tmp_path: Path) -> None:
    dark, light = tmp_path / "dark.svg", tmp_path / "light.svg"
    (told,) = document("map", NAME, "--out", dark)["results"]
    assert told["file"] == str(dark)
    assert NAME in told["described"]
    document("map", NAME, "--out", light, "--light")
    assert dark.read_text("utf-8") != light.read_text("utf-8")


@pytest.mark.parametrize(("file", "status"), [("map.gif", 2), ("map", 2), ("", 2), ("none/map.svg", 1)])
def test_what_cannot_be_written_is_refused(tmp_path: Path, file: str, status: int) -> None:
    done = plimate("map", NAME, "--out", f"{tmp_path}/{file}" if file else file)
    assert done.exit_code == status
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_without_the_renderer_svg_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "RENDERER", "no_such_renderer")
    monkeypatch.setattr(rendering, "FONTS", rendering.Fonts())  # another test may have drawn before
    done = plimate("map", NAME, "--out", tmp_path / "map.png", PLIMATE_LANGUAGE="en")
    assert done.exit_code == 1
    assert "pip install" in done.stderr
    assert extras.REQUIREMENT in done.stderr
    assert not list(tmp_path.iterdir())
    assert plimate("map", NAME, "--out", tmp_path / "map.svg").exit_code == 0
