"""Files of likes: what is read, and what is told of the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.likes import Likes, read_likes
from tests.recommender.tables import read, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from recommender.catalogue.likes import LikesReading

ID = "UC" + "a" * 22


def reading(folder: Path, text: str | bytes) -> LikesReading:
    catalogue = read({"channel_name": "새벽 라디오"}, {"channel_name": "Jazz Bar"}, {"channel_name": "둘"})
    catalogue = replace(catalogue, text_columns={"channel_id": (ID, "", "")})
    path = folder / "likes.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_likes(path, catalogue)


@pytest.mark.parametrize(
    "text",
    [
        f"person,channel\nann,{ID}\nann,jazz  bar\nbob,새벽라디오\n",
        f"ann,{ID}\nann,row-1\nbob,{ID}\n",
        f"Channel;Person\n{ID};ann\nJAZZ BAR;ann\n새벽 라디오;bob\n",
        f"person\tchannel\tweight\nann\t{ID}\t3\nann\tJazz Bar\t3\nbob\t{ID}\t0.1\nbob\t{ID}\t0.01\n",
        f"\ufeffperson,channel\r\nann,{ID}\r\n\r\nann,Jazz Bar\r\nbob,{ID}",
    ],
)
def test_channels_are_named_by_id_or_name(tmp_path: Path, text: str) -> None:
    found = reading(tmp_path, text)
    assert found.likes.matrix.toarray().tolist() == [[1, 1, 0], [1, 0, 0]]
    assert (found.unknown, found.rejected) == ((), ())


def test_weights_are_compared_within_a_person(tmp_path: Path) -> None:
    found = reading(
        tmp_path, f"person,channel,weight\nann,{ID},5000\nann,Jazz Bar,1250\nbob,둘,1\nbob,{ID},\n"
    )
    assert found.likes.matrix.toarray().tolist() == [[1, 0.25, 0], [1, 0, 1]]
    assert (found.likes.people, found.likes.channels, len(found.likes)) == (2, 3, 4)
    assert found.likes.of_people(np.array([1])).matrix.toarray().tolist() == [[1, 0, 1]]


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    lines = [
        "ann,둘",
        "ann,Nobody",
        "bob,Nobody",
        ",둘",
        "cid,",
        "cid,둘,-1",
        "cid,둘,many",
        "cid,둘,inf",
        "cid",
    ]
    found = reading(tmp_path, "\n".join(lines))
    assert repr(found.likes) == "<1 likes of 1 people>"
    assert found.unknown == ("Nobody",)
    assert [str(problem).partition(":")[0] for problem in found.rejected] == [
        f"line {n}" for n in (4, 5, 6, 7, 8, 9)
    ]


def test_a_name_that_several_have_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "likes.csv").write_text("ann,둘\nann,하나\n", encoding="utf-8")
    twice = read({"channel_name": "둘"}, {"channel_name": "하나"}, {"channel_name": "둘"})
    found = read_likes(tmp_path / "likes.csv", twice)
    assert found.unknown == ("둘",)
    assert found.likes.matrix.toarray().tolist() == [[0, 1, 0]]


@pytest.mark.parametrize(
    "text", ["", "person,channel\n", "ann,Nobody", "nothing at all", b"\x89PNG\r\n\x1a\n\x00"]
)
def test_a_file_without_any_like_is_refused(tmp_path: Path, text: str | bytes) -> None:
    with pytest.raises(CatalogueError):
        reading(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_likes(tmp_path / "absent.csv", tagged("Pop"))


@pytest.mark.parametrize(
    "like", [("ann", 2, 1.0), ("ann", -1, 1.0), ("ann", 0, 0.0), ("ann", 0, float("nan"))]
)
def test_likes_that_are_none_are_refused(like: tuple[str, int, float]) -> None:
    with pytest.raises(ValueError, match=r"row|weight"):
        Likes.of([like], channels=2)
