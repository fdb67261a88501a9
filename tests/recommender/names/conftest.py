"""Names to search in: invented ones, and the real ones where they are beside the project."""

import csv
from pathlib import Path

import pytest

from recommender.names import NameIndex
from tests.recommender.sample_files import SAMPLE

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
def real_index(real_folder: Path) -> NameIndex:
    return index_of(real_folder / "plpl_channels.csv")


@pytest.fixture(scope="session")
def sample_index() -> NameIndex:
    return index_of(SAMPLE)


def index_of(table: Path) -> NameIndex:
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return NameIndex.build(
        [row["channel_name"] for row in rows], [float(row["subscribers"] or "nan") for row in rows]
    )
