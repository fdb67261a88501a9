"""Names to search in: invented ones, and the real ones where they are beside the project."""

import csv
from pathlib import Path

import pytest

from recommender.names import NameIndex

REAL = Path(__file__).parents[4] / "shared" / "data"

NAMES = (
    "새벽다방 ᴅᴀᴡɴ ᴄᴀꜰᴇ́",
    "달빛 서랍",
    "moonlight;",
    "호수 HOSU [𝐏𝐋𝐀𝐘𝐋𝐈𝐒𝐓]",
    "Paper Garden",
    "종이정원",
    "라디오 여우 | Radio Fox",
    "🌙☽",
    "인",
    "Quiet Hour",
    "quiet hour",
    "Stereo Bakery",
    "Stereo Bakery",
    "오후의 국수... ",
    "까치네 플리",
)
POPULARITY = (900, 800, 700, 600, 500, 400, 300, 200, 100, 90, 95, 50, 60, float("nan"), 10)


@pytest.fixture(scope="session")
def index() -> NameIndex:
    return NameIndex.build(NAMES, POPULARITY)


@pytest.fixture(scope="session")
def real_folder() -> Path:
    if not REAL.is_dir():
        pytest.skip("the real channels are not beside the project (../shared/data)")
    return REAL


@pytest.fixture(scope="session")
def real_index(real_folder: Path) -> NameIndex:
    with (real_folder / "plpl_channels.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return NameIndex.build(
        [row["channel_name"] for row in rows], [float(row["subscribers"] or "nan") for row in rows]
    )
