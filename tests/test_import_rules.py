"""The import rules of pyproject.toml: kept by the code, and each broken by a breach that is planted."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "recommender", "crawler")
LINTER = Path(sys.executable).with_name("lint-imports")
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
(
    FLOORS,
    FEATURES,
    RENDERERS,
    ANSWER,
    PICTURES,
    TERMINAL,
    PAGE,
    CLIENT,
    SERVICE,
    LIBRARY,
    LIBRARY_ALONE,
    ROOMS,
    CRAWLER_ALONE,
    CRAWLER,
    CIRCLES,
) = (rule["name"] for rule in RULES)
# File, a line that is planted in it, the rule it breaks.
BREACHES = (
    ("bot/client/errors.py", "import bot.features.similar.command", FLOORS),
    ("bot/text/label.py", "import bot.lists.embed", FLOORS),
    ("bot/lookup/channels.py", "import bot.lists.show", FLOORS),
    ("bot/lists/answer.py", "import bot.program.wiring", FLOORS),
    ("bot/live.py", "import bot.lookup.channels", FLOORS),
    ("bot/terminal/output.py", "import bot.cli", FLOORS),
    ("bot/loose.py", "", FLOORS),
    ("bot/features/about/command.py", "import bot.features.admin.refresh_embed", FEATURES),
    ("bot/features/similar/command.py", "from bot.features.search import table", FEATURES),
    ("bot/lists/embed.py", "import bot.client.bot", RENDERERS),
    ("bot/features/about/embed.py", "from bot.client import errors", RENDERERS),
    ("bot/features/similar/embed.py", "import bot.live", RENDERERS),
    ("bot/lists/answer.py", "import discord", ANSWER),
    ("bot/lists/answer.py", "from bot.text.language import language", ANSWER),
    ("bot/drawing/map.py", "import bot.lists.answer", FLOORS),
    ("bot/drawing/tile.py", "from bot.text.language import language", PICTURES),
    ("bot/terminal/output.py", "import discord", TERMINAL),
    ("bot/lists/table.py", "from bot.lists import show", TERMINAL),
    ("bot/web/lines.py", "import bot.lists.embed", PAGE),
    ("bot/web/app.py", "import bot.client.services", PAGE),
    ("bot/lists/controls.py", "import bot.client.bot", CLIENT),
    ("bot/features/admin/refresh_command.py", "import bot.refreshing.refresher", SERVICE),
    ("bot/client/services.py", "from bot.refreshing import folder", SERVICE),
    ("bot/settings.py", "import bot.live", FLOORS),
    ("recommender/features/words.py", "import recommender.snapshots.store", LIBRARY),
    ("recommender/similarity/explain.py", "import recommender.evaluation.tastes", LIBRARY),
    ("recommender/names/index.py", "import recommender.similarity.neighbours", LIBRARY),
    ("recommender/catalogue/cells.py", "import recommender.features.columns", LIBRARY),
    ("recommender/snapshots/store.py", "import bot.live", LIBRARY_ALONE),
    ("recommender/snapshots/snapshot.py", "import discord", LIBRARY_ALONE),
    ("recommender/catalogue/table.py", "import pydantic", LIBRARY_ALONE),
    ("crawler/site/pages.py", "import crawler.rows.popups", ROOMS),
    ("crawler/protocol.py", "import crawler.errors", ROOMS),
    ("crawler/crawl.py", "import recommender", CRAWLER_ALONE),
    ("crawler/output/sheet.py", "from bot.text import limits", CRAWLER_ALONE),
    ("bot/refreshing/job.py", "import crawler.crawl", CRAWLER),
    ("bot/features/doctor/checks.py", "from crawler.site import browser", CRAWLER),
    ("bot/lists/state.py", "import bot.lists.controls", CIRCLES),
    ("crawler/errors.py", "import crawler.crawl", CIRCLES),
)


def checked(folder: Path) -> tuple[int, str]:
    """The exit status of the linter over a tree, and what it says in one line."""
    command = [str(LINTER), "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def copied(folder: Path) -> Path:
    """A copy of the code to plant something in."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_code_keeps_every_rule(tmp_path: Path) -> None:
    status, said = checked(copied(tmp_path))
    assert status == 0, said
    assert f"Contracts: {len(RULES)} kept, 0 broken" in said


@pytest.mark.parametrize(("file", "line", "rule"), BREACHES, ids=[f"{f}: {li}" for f, li, _ in BREACHES])
def test_a_planted_breach_is_found(tmp_path: Path, file: str, line: str, rule: str) -> None:
    path = copied(tmp_path) / file
    before = path.read_text("utf-8") if path.exists() else '"""Loose."""\n'
    path.write_text(f"{before}\n{line}\n", "utf-8")
    status, said = checked(tmp_path)
    assert status != 0
    # A module that no floor has a place for ends the check before the rules are listed.
    assert f"{rule} BROKEN" in said or (not line and "bot.loose" in said), said


def test_every_rule_has_a_breach() -> None:
    assert {rule for _, _, rule in BREACHES} == {rule["name"] for rule in RULES}


def test_every_renderer_of_a_feature_is_held_to_its_rule() -> None:
    (rule,) = (rule for rule in RULES if rule["name"] == RENDERERS)
    held = set(rule["source_modules"])
    for path in (ROOT / "bot" / "features").glob("*/*.py"):
        if path.stem.endswith(("embed", "table")):
            names = {f"bot.features.{path.parent.name}.{path.stem}", f"bot.features.*.{path.stem}"}
            assert names & held, path


@pytest.mark.parametrize("package", PACKAGES)
def test_packages_import_nothing_by_themselves(package: str) -> None:
    """What stands in an `__init__` is imported with every module below it: the rules do not see that."""
    public = {ROOT / "recommender" / "__init__.py", ROOT / "recommender" / "names" / "__init__.py"}
    public |= {ROOT / "crawler" / "site" / "scripts" / "__init__.py"}
    for path in set((ROOT / package).rglob("__init__.py")) - public:
        _docstring, *rest = ast.parse(path.read_text("utf-8")).body
        assert [ast.unparse(one) for one in rest] in ([], ["from __future__ import annotations"]), path
