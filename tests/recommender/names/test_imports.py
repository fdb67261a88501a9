"""What it costs to ask for the records of an answer, and to answer from a stored index."""

import subprocess
import sys
from pathlib import Path

import pytest

from recommender import names
from recommender.names import NameIndex

ROOT = Path(__file__).parents[3]
HEAVY = ("numpy", "rapidfuzz", "koroman", "anyascii")


def imported_by(program: str, *arguments: str) -> set[str]:
    """Which of `HEAVY` a Python of its own has imported after running a program."""
    told = f"import sys\n{program}\nprint(*(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", told, *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import recommender.names",
        "from recommender.names import Accept, Decision, Hit, MatchKind, NotFound, Suggest, fold",
        "import recommender.names.match",
    ],
)
def test_the_records_of_an_answer_need_no_other_package(program: str) -> None:
    assert imported_by(program) == set()


def test_a_stored_index_answers_without_what_only_building_needs(index: NameIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    program = """
from pathlib import Path
from recommender.names import NameIndex
index = NameIndex.load(Path(sys.argv[1]))
for text in ("달빛", "ㄷㅂ", "dalbit", "문라이트", "moonlihgt", "tOqur"):
    assert index.search(text)
"""
    assert imported_by(program, str(tmp_path)) == {"numpy", "rapidfuzz"}


def test_every_public_name_is_there() -> None:
    assert set(names.__all__) <= set(dir(names))
    assert all(getattr(names, name) is not None for name in names.__all__)


def test_another_name_is_told_to_be_missing() -> None:
    missing = "Decided"
    with pytest.raises(AttributeError, match=r"'recommender\.names' has no attribute 'Decided'"):
        getattr(names, missing)
