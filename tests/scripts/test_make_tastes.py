"""The made-up world of tastes: what is written, and that people are drawn to what draws them."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from recommender.catalogue.dialects import read_catalogue
from scripts.make_tastes import main, make_likes, make_world, write_tastes

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_seed_writes_the_same_files(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b", "c")]
    for folder, seed in zip(folders, (1, 1, 2), strict=True):
        folder.mkdir()
        write_tastes(folder, channels=40, people=20, seed=seed)
    first, second, third = (
        [(folder / name).read_bytes() for name in ("channels.csv", "likes.csv")] for folder in folders
    )
    assert first == second
    assert first != third


def test_the_table_is_one_of_channels(tmp_path: Path) -> None:
    main([str(tmp_path / "new"), "--channels", "50", "--people", "12"])
    reading = read_catalogue(tmp_path / "new" / "channels.csv")
    assert (len(reading.catalogue), reading.rejected, reading.repeated) == (50, (), ())
    with (tmp_path / "new" / "likes.csv").open(encoding="utf-8", newline="") as file:
        likes = list(csv.DictReader(file))
    assert {like["channel"] for like in likes} <= set(reading.catalogue.names)
    people = Counter(like["person"] for like in likes)
    assert len(people) == 12
    assert all(4 <= count <= 24 for count in people.values())


def test_people_like_their_theme_and_what_is_known() -> None:
    rng = np.random.default_rng(7)
    world = make_world(300, rng)
    rows = {row["channel_name"]: at for at, row in enumerate(world.rows)}
    liked = [(person, rows[name]) for person, name in make_likes(world, 200, rng)]
    of_person: dict[str, list[int]] = {}
    for person, row in liked:
        of_person.setdefault(person, []).append(row)
    shares = [
        Counter(int(world.themes[row].argmax()) for row in mine).most_common(2) for mine in of_person.values()
    ]
    most = np.mean(
        [
            sum(count for _, count in share) / len(mine)
            for share, mine in zip(shares, of_person.values(), strict=True)
        ]
    )
    assert most > 0.5  # of fourteen themes
    known = [world.known[row] for _, row in liked]
    assert float(np.mean(known)) > 0.4
    hubs = ~world.themes.any(axis=1)
    assert 0 < hubs.sum() < 40
    assert np.mean([len(world.rows[row]["genres"].split(", ")) for row in np.flatnonzero(hubs)]) > 9
