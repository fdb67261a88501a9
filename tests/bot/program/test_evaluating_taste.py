"""`plimate evaluate taste`."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scripts.make_tastes import write_tastes
from tests.bot.tables import sample
from tests.bot.terminal.shell import document, plimate

pytestmark = pytest.mark.usefixtures("elsewhere")
WAYS = ["random", "popularity", "co-occurrence", "seed", "tuned-1", "tuned", "tuned + likes"]


@pytest.fixture
def world(tmp_path: Path) -> list[str | Path]:
    write_tastes(tmp_path, channels=60, people=40)
    return ["--likes", tmp_path / "likes.csv", "--csv", tmp_path / "channels.csv"]


def test_every_recipe_stands_beside_its_rivals(world: list[str | Path], tmp_path: Path) -> None:
    found = document("evaluate", "taste", *world, "--svg", tmp_path / "chart.svg")
    assert [way["name"] for way in found["ways"]] == WAYS
    assert (found["people"], found["channels"], found["folds"]) == (40, 60, 5)
    for way in found["ways"]:
        low, high = way["interval"]
        assert low <= way["ndcg"] <= high
        assert {"beyond", "beyond_interval", "recall", "coverage", "gini", "diversity", "ties"} < set(way)
    chart = ET.fromstring((tmp_path / "chart.svg").read_text(encoding="utf-8"))  # noqa: S314 our own file
    texts = [element.text for element in chart.iter() if element.tag.endswith("text")]
    assert {"nDCG@10", "tuned", "tuned-1", "seed"} <= set(texts)
    bars = [element for element in chart.iter() if element.tag.endswith("rect") and element.get("rx")]
    assert len(bars) == len(WAYS)
    longest = max(bars, key=lambda bar: float(bar.get("width", "")))
    best = max(range(len(WAYS)), key=lambda at: found["ways"][at]["ndcg"])
    assert bars.index(longest) == best


def test_the_table_has_a_line_a_way_in_both_languages(
    world: list[str | Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = plimate("evaluate", "taste", *world)
    assert all(way in said.stdout for way in ("random", "liked together", "seed", "tuned-1", "tuned + likes"))
    assert "nDCG@10" in said.stdout
    assert max(map(len, said.stdout.splitlines())) <= 80
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "함께 좋아함" in plimate("evaluate", "taste", *world).stdout


def test_likes_of_the_data_in_use_are_by_name(tmp_path: Path) -> None:
    names = sample().catalogue.names
    lines = [f'p{n % 9},"{names[n % 40]}"' for n in range(120)] + [
        'p1,"Nobody at all"',
        "p1,",
        'p2,"무말",zero',
    ]
    likes = tmp_path / "likes.csv"
    likes.write_text("\n".join(lines), encoding="utf-8")
    said = plimate("evaluate", "taste", "--likes", likes, "--json")
    assert said.exit_code == 0
    assert "1 channels of the likes are not in the table" in said.stderr
    assert "Nobody at all" in said.stderr
    assert "line 122" in said.stderr
    assert "line 123" in said.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "likes.csv"), ("a,Nobody\n", "person,channel"), ('a,"무말"\nb,"무말"\n', "2 people are too few")],
)
def test_likes_that_tell_nothing_are_refused(tmp_path: Path, content: str, said: str) -> None:
    likes = tmp_path / "likes.csv"
    likes.write_text(content, encoding="utf-8")
    result = plimate("evaluate", "taste", "--likes", likes)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_chart_that_cannot_be_written_is_told(world: list[str | Path], tmp_path: Path) -> None:
    result = plimate("evaluate", "taste", *world, "--svg", tmp_path / "absent" / "chart.svg")
    assert result.exit_code == 1
    assert "chart.svg: cannot be written" in result.stderr
