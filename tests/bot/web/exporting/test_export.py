"""The pages as files: every link leads to one, wherever they lie; the folder is whole or not there."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.live import Live
from bot.text.language import LANGUAGES
from bot.web.exporting.folder import MARKER, NotOursError, write_folder
from bot.web.exporting.index import spellings
from bot.web.exporting.leaf import slug
from bot.web.exporting.letters import letters_of
from bot.web.exporting.pages import files_of
from bot.web.exporting.press import File
from bot.web.site import Site
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recommender.snapshots.snapshot import Snapshot

GENRES = ("Jazz (국외)", "R&B / Soul (국내)", "../..", "<b>", "CON", "jazz?x=1&y#z", "index")
ADDRESSES = ("href", "src", "action", "data-index", "data-home")
BASE = "https://plimate.example/some/where"


@pytest.fixture(scope="module")
def small() -> Snapshot:
    rows = [Row(name, (GENRES[place % len(GENRES)], "Pop")) for place, name in enumerate(NAMES)]
    others = ("때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ", "때껄룩", "ㅋㅋ 재즈", "007")
    return snapshot_of([*rows, *(Row(name, ("Ballad",)) for name in others)])


@pytest.fixture(scope="module")
def files(small: Snapshot) -> dict[str, bytes]:
    made = [*files_of(Site(Live(small)))]
    found = {file.path: file.body for file in made}
    assert len(found) == len({path.casefold() for path in found}) == len(made)
    return found


def links(html: bytes) -> Iterator[str]:
    page = html5lib.parse(html, namespaceHTMLElements=False)
    for element in page.iter():
        if isinstance(element.tag, str):
            yield from (value for name in ADDRESSES if (value := element.get(name)))


def test_every_link_leads_to_a_file_beside_it(files: dict[str, bytes]) -> None:
    for path, body in files.items():
        if path.endswith(".html"):
            for link in links(body):
                if link.startswith(("https://www.youtube.com/", "#")):
                    continue
                assert not link.startswith(("/", "http")), (path, link)
                target = urlsplit(urljoin(f"http://host/deep/er/{path}", link)).path
                assert unquote(target).removeprefix("/deep/er/") in files, (path, link)


def test_every_page_is_valid_and_asks_nothing_of_a_server(files: dict[str, bytes]) -> None:
    for path, body in files.items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser()
            parser.parse(body)
            assert parser.errors == [], path
            assert b'action="/' not in body
            assert b'"/suggest' not in body
            assert b'class="controls"' not in body


def test_every_channel_and_genre_has_a_page_in_each_language(
    files: dict[str, bytes], small: Snapshot
) -> None:
    for code in LANGUAGES:
        home = "" if code == "en" else f"{code}/"
        for mark in small.fingerprints:
            assert f'<html lang="{code}"'.encode() in files[f"{home}c/{mark}.html"]
        assert f'<html lang="{code}"'.encode() in files[f"{home}index.html"]
    popular = sorted(path for path in files if path.startswith("browse/pop"))
    assert len(popular) == -(-len(NAMES) // 20)


def test_every_name_is_under_one_letter(small: Snapshot, files: dict[str, bytes]) -> None:
    letters = letters_of(small)
    assert sorted(row for one in letters for rows in one.pages for row in rows) == [
        *range(len(small.catalogue))
    ]
    labels = [one.label for one in letters]
    assert labels.index("ㄷ") < labels.index("0–9")
    assert "ㅋ" in labels
    assert all(f"names/{one.name}.html" in files for one in letters)


def test_the_index_names_all_and_leads_to_their_pages(files: dict[str, bytes], small: Snapshot) -> None:
    for home in ("", "ko/"):
        entries = json.loads(files[f"{home}names/index.json"])
        assert all(home + place in files for _, place, _ in entries)
        channels = {place for _, place, _ in entries if place.startswith("c/")}
        assert channels == {f"c/{mark}.html" for mark in small.fingerprints}


def test_names_are_found_as_people_type_them() -> None:
    found = spellings("때껄룩 TAKE").split()
    assert found[0] == "때껄룩take"
    assert {"ㄸㄲㄹtake", "ttaekkeolluktake", "eorjffnrtake"} <= {*found}
    assert spellings("ᴛᴀᴋᴇ a look") == "takealook"


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_slug_is_a_files_name_and_another_for_another_text(one: str, other: str) -> None:
    made = slug(one)
    assert made.isascii()
    assert made == made.casefold()
    assert all(char.isalnum() or char == "-" for char in made)
    assert made
    assert made != "index"
    assert (slug(other) == made) == (one == other)


def test_with_an_address_there_are_maps_and_canonical_links(small: Snapshot) -> None:
    made = {file.path: file.body for file in files_of(Site(Live(small), public=BASE))}
    found = re.findall(r"<loc>([^<]+)</loc>", made["sitemap.xml"].decode())
    assert {address.removeprefix(f"{BASE}/") for address in found} == {
        path for path in made if path.endswith(".html") and path != "404.html"
    }
    assert f"Sitemap: {BASE}/sitemap.xml".encode() in made["robots.txt"]
    mark = small.fingerprints[0]
    page = made[f"ko/c/{mark}.html"].decode()
    assert f'<link rel="canonical" href="{BASE}/ko/c/{mark}.html">' in page
    assert f'hreflang="en" href="{BASE}/c/{mark}.html"' in page
    assert f'property="og:url" content="{BASE}/ko/c/{mark}.html"' in page
    assert f'href="{BASE}/static/plimate.css' in made["404.html"].decode()


ONE = [File("index.html", b"one"), File("c/a.html", b"a")]
OTHER = [File("index.html", b"other"), File("d/b.html", b"b")]


def there(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def test_an_export_replaces_an_export_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "site"
    assert write_folder(folder, ONE, {}).files == 2
    write_folder(folder, OTHER, {"snapshot": "x"})
    assert there(folder) == {"index.html": b"other", "d/b.html": b"b"}
    assert json.loads((folder / MARKER).read_text())["snapshot"] == "x"
    assert [*folder.parent.iterdir()] == [folder]
    mask = os.umask(0)
    os.umask(mask)
    assert folder.stat().st_mode & 0o777 == 0o777 & ~mask


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    write_folder(folder, ONE, {})
    assert len(there(folder)) == 2


@pytest.mark.parametrize("foreign", ["photo.jpg", ".git", MARKER])
def test_what_is_not_ours_stays(tmp_path: Path, foreign: str) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / foreign).write_text("mine")
    with pytest.raises(NotOursError, match=foreign):
        write_folder(folder, ONE, {})
    assert [path.name for path in folder.iterdir()] == [foreign]


def test_what_was_put_beside_an_export_stays(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_folder(folder, ONE, {})
    (folder / "CNAME").write_text("plimate.example")
    with pytest.raises(NotOursError, match="CNAME"):
        write_folder(folder, OTHER, {})
    assert there(folder)["index.html"] == b"one"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotOursError):
        write_folder(tmp_path / "site", ONE, {})
    assert (tmp_path / "site").read_text() == "mine"


def broken() -> Iterator[File]:
    yield ONE[0]
    raise OSError(28, "No space left on device")


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write_folder(folder, ONE, {})
    with pytest.raises(OSError, match="No space"):
        write_folder(folder, broken(), {})
    assert there(folder) == {file.path: file.body for file in ONE}
    assert [*tmp_path.iterdir()] == [folder]


def test_a_second_rename_that_fails_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site"
    write_folder(folder, ONE, {})
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.suffix == ".partial":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError):
        write_folder(folder, OTHER, {})
    assert there(folder) == {file.path: file.body for file in ONE}
    assert [*tmp_path.iterdir()] == [folder]


def test_figures_of_the_cpi_are_in_no_file_unless_that_is_set() -> None:
    row = replace(Row("with", ("Pop",)), cpi=123.0)
    made = snapshot_of([row, Row("other", ("Pop",))])
    for cpi in (False, True):
        pages = b"".join(
            file.body for file in files_of(Site(Live(made), cpi=cpi)) if file.path.startswith("c/")
        )
        assert (b"CPI" in pages) is cpi
