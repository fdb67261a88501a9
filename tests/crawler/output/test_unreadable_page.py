from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from crawler.errors import PageError
from crawler.output import unreadable_page
from crawler.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


class Page:
    def redacted(self, _: list[str]) -> tuple[str, bytes]:
        return "<p>\ud800", b"png"


def keep(out: Path, now: datetime = NOW) -> PageError:
    return unreadable_page.keep(Page(), Settings(), out, PageError("Odd."), now)  # type: ignore[arg-type] # no browser


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    assert "channels-not-understood-20260102T030405Z" in str(keep(tmp_path / "channels.csv"))
    (folder,) = tmp_path.iterdir()
    modes = {path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert (folder.stat().st_mode & 0o777, modes) == (0o700, {0o600})
    assert len(list(folder.iterdir())) == 3


def test_the_newest_three_are_kept_and_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    others = ("channels-not-understood-mine", "other-not-understood-20200101T000000Z")
    for name in others:
        (tmp_path / name).mkdir()
    (tmp_path / "channels-not-understood-20200101T000000Z").symlink_to(tmp_path / others[0])
    for day in range(5):
        keep(tmp_path / "channels.csv", NOW + timedelta(days=day))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "channels-not-understood-20200101T000000Z",
        *(f"channels-not-understood-202601{day:02}T030405Z" for day in (4, 5, 6)),
        *others,
    ]


def test_where_it_cannot_be_kept_the_error_still_tells_what_was_odd(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    error = keep(tmp_path / "file" / "channels.csv")
    assert str(error).startswith("Odd. What the page looked like cannot be kept (")
