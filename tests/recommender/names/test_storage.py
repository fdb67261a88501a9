import filecmp
import json
import logging
import math
from pathlib import Path

import pytest

from recommender.names import NameIndex
from recommender.names.distance import MOST_COMPARED


def saved(index: NameIndex, folder: Path) -> Path:
    folder.mkdir()
    index.save(folder)
    return folder


def test_a_loaded_index_answers_as_the_built_one(index: NameIndex, tmp_path: Path) -> None:
    loaded = NameIndex.load(saved(index, tmp_path / "a"))
    assert loaded.names == index.names
    for text in ("", "달빛", "ㄷㅂ", "dalbit", "문라이트", "moonlihgt", "tOqur"):
        assert loaded.search(text) == index.search(text)


def test_the_same_names_make_the_same_bytes(index: NameIndex, tmp_path: Path) -> None:
    one = saved(index, tmp_path / "a")
    again = NameIndex.build(index.names, index.popularity.tolist())
    other = saved(again, tmp_path / "b")
    files = sorted(path.name for path in one.iterdir())
    assert filecmp.cmpfiles(one, other, files, shallow=False) == (files, [], [])
    assert all(name.startswith("names-") and name.endswith((".npy", ".json")) for name in files)


def test_any_name_survives(tmp_path: Path) -> None:
    names = ["\ud800", "\x00", "a\nb", "ㅇㅇ", "🌙"]
    loaded = NameIndex.load(saved(NameIndex.build(names, [1.0] * 5), tmp_path / "a"))
    assert loaded.names == tuple(names)
    assert [loaded.search(name)[0].row for name in names] == list(range(5))


def test_a_long_table_keeps_its_shortlist(tmp_path: Path) -> None:
    names = [
        f"{first}{second} {number}" for first in "달별해" for second in "빛밤섬" for number in range(700)
    ]
    index = NameIndex.build(names, list(range(len(names))))
    assert len(index.tables.keys.lengths) > MOST_COMPARED
    loaded = NameIndex.load(saved(index, tmp_path / "a"))
    for text in ("별밤 12", "ㅂㅂ 12", "byeolbam 12"):
        assert loaded.search(text) == index.search(text)
        assert loaded.names[loaded.search(text)[0].row] == "별밤 12"


def test_what_a_version_before_wrote_is_indexed_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It knew no readings, and took か for が."""
    index = NameIndex.build(["ガンダム", "달빛 서랍", "Тихая музыка"], [3.0, math.nan, 1.0])
    folder = saved(index, tmp_path / "a")
    texts = json.loads((folder / "names-texts.json").read_text(encoding="utf-8"))
    old = {"format": 2, "names": texts["names"], "aliases": ["カンタム", "달빛 서랍"], "alphabet": "달랍빛서"}
    (folder / "names-texts.json").write_text(json.dumps(old), encoding="utf-8")
    for path in (*folder.glob("names-readings-*"), *folder.glob("names-cyrillic-*")):
        path.unlink()
    with caplog.at_level(logging.INFO):
        loaded = NameIndex.load(folder)
    assert "till the next refresh" in caplog.text
    for text in ("gandamu", "달빛", "nb[fz"):
        assert loaded.search(text) == index.search(text)
    caplog.clear()
    with caplog.at_level(logging.INFO):
        NameIndex.load(saved(loaded, tmp_path / "b"))
    assert caplog.text == ""


def test_another_format_is_refused(index: NameIndex, tmp_path: Path) -> None:
    folder = saved(index, tmp_path / "a")
    texts = json.loads((folder / "names-texts.json").read_text(encoding="utf-8"))
    (folder / "names-texts.json").write_text(json.dumps({**texts, "format": 0}), encoding="utf-8")
    with pytest.raises(ValueError, match="build the index again"):
        NameIndex.load(folder)
