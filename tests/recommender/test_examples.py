"""Every example in a docstring of the library, and every block of docs/notebook.md, is run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import recommender

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "notebook.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = [
    example
    for module in pkgutil.walk_packages(recommender.__path__, "recommender.")
    for example in doctest.DocTestFinder(exclude_empty=True).find(importlib.import_module(module.name))
    if example.examples
] + [one for one in doctest.DocTestFinder(recurse=False).find(recommender) if one.examples]
WITH_EXAMPLES = {"Answer", "Catalogue", "Explanation", "Neighbour", "PlaylistChannel", "Snapshot",
                 "SnapshotStore", "Taste", "read_catalogue", "sample_catalogue"}  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_gives_what_it_shows(example: doctest.DocTest) -> None:
    said: list[str] = []
    ran = doctest.DocTestRunner().run(example, out=said.append)
    assert ran.attempted > 0
    assert not ran.failed, "".join(said)


def test_what_a_stranger_meets_has_an_example() -> None:
    assert {example.name.split(".")[-1] for example in EXAMPLES} >= WITH_EXAMPLES | {"recommender"}


def test_the_page_for_notebooks_runs_from_top_to_bottom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One block after another, as the cells of a notebook, beside a table of one's own."""
    (tmp_path / "channels.csv").write_bytes((ROOT / "recommender" / "sample.csv").read_bytes())
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    assert len(blocks) >= 5
    cells: dict[str, object] = {}
    exec(compile(blocks[0], str(PAGE), "exec"), cells)  # noqa: S102 the page's own text
    assert len(capsys.readouterr().out.splitlines()) == 10
    assert len(blocks[0].splitlines()) <= 6
    for block in blocks[1:]:
        exec(compile(block, str(PAGE), "exec"), cells)  # noqa: S102 ditto
