"""Names that pictures must be able to write, and maps of the channels of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lists.answer import list_answer
from bot.lists.pictures import map_of
from bot.text.language import language
from recommender import read_catalogue
from recommender.snapshots.snapshot import Snapshot
from tests.bot.tables import NOW, sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from bot.drawing.neighbours import NeighbourMap

# Each of a writing of its own.
NAMES = (
    "소리길ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ 🎧",
    "호수 HOSU [𝐏𝐋𝐀𝐘𝐋𝐈𝐒𝐓]",
    "夜に聴くプレイリスト",
    "简体中文歌单 歌單",
    "เพลงไทยเพราะๆ",
    "موسيقى الليل",
    "שירים ללילה",
    "Ночная музыка",
    "हिन्दी गाने",
    "ᗰᑌᔕIᑕ ꓡꓳꓝꓲ",
    "ʚ♡ɞ ☾⋆｡ 𖦹 °✩",
    "🇰🇷👨‍👩‍👧🎶",
    "Ｙｕｎａｌｏｇ ①②",
    "𝓘𝓽'𝓼 𝕥𝕚𝕞𝕖",
)
EN = language("en")


def table(name: str, request: pytest.FixtureRequest) -> Snapshot:
    """The sample, or the real channels."""
    if name == "sample":
        return sample()
    path = request.getfixturevalue("real_folder") / "plpl_channels.csv"
    return Snapshot.build(read_catalogue(path).catalogue, built_at=NOW)


def maps(snapshot: Snapshot) -> Iterator[NeighbourMap]:
    """Those of all channels that have neighbours."""
    for row in range(len(snapshot.catalogue)):
        answer = list_answer(snapshot, row, 10)
        if answer.lines:
            yield map_of(answer, EN)
